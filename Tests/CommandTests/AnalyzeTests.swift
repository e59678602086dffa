import Foundation
import Journal
import Testing

@testable import twinge

/// The commands from end to end: a diary in, the numbers of its verdict out.
struct AnalyzeTests {
  /// An invented diary with the numbers of its verdict, computed apart from this program.
  private struct Vectors: Decodable {
    let checkins: [String]
    let exposures: [String]
    let episodes: [[String]]
    static func read() throws -> Vectors {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("AnalysisTests/diary-end-to-end.json")
      return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }

    /// The raw part as a journal's own export.
    func export() throws -> Data {
      let recorded = "2026-05-05T09:00:00Z"
      let episodes = episodes.enumerated().map { number, times -> [String: Any] in
        [
          "id": number + 1, "onset": times[0] + ":00Z", "onsetPrecision": "minute", "end": times[1] + ":00Z",
          "places": [], "recordedAt": recorded,
        ]
      }
      let checkIns = checkins.map { day -> [String: Any] in
        let time = exposures.first { $0.hasPrefix(day) }
        var answer: [String: Any] = ["trigger": "lifting", "present": time != nil]
        if let time { answer["at"] = time + ":00Z" }
        return ["day": day, "answers": [answer], "recordedAt": recorded]
      }
      return try JSONSerialization.data(withJSONObject: [
        "format": "twinge-journal", "version": 1, "episodes": episodes, "checkIns": checkIns,
      ])
    }
  }

  /// What `analyze triggers --json` gives of one window.
  private struct Finding: Decodable {
    let trigger: String
    let window: String
    let resolution: String
    let usableDays: Int
    let exposedCases: Int
    let unexposedCases: Int
    let exposedControls: Int
    let unexposedControls: Int
    let strata: [Stratum]
    let verdict: String
    let sentence: String

    struct Stratum: Decodable {
      let block: Int
      let weekend: Bool
      let counts: [Int]
    }
  }

  private struct Answer: Decodable {
    let triggers: [Finding]
  }

  private func imported(_ vectors: Vectors, _ bench: inout Bench) throws {
    bench.now = "2026-05-05T09:40:00Z"
    let path = bench.folder.appendingPathComponent("diary.json")
    try vectors.export().write(to: path)
    let run = try bench.run(["import", path.path])
    #expect(run.code == 0, "\(run.errors)")
  }

  private func finding(_ window: String, _ vectors: Vectors) throws -> Finding {
    var finding: Finding?
    try Bench.with { bench in
      try imported(vectors, &bench)
      let run = try bench.run("analyze triggers --json")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
      finding = answer.triggers.first { $0.window == window }
    }
    return try #require(finding)
  }

  /// That the figures are right is held by the vectors in AnalysisTests; here, that a diary gets there from a file.
  @Test(arguments: ["0-24h", "0-48h"])
  func `an imported diary is analysed hour by hour, and its counts add up`(window: String) throws {
    let finding = try finding(window, Vectors.read())
    let sums = (0..<4).map { cell in finding.strata.reduce(0) { $0 + $1.counts[cell] } }
    #expect(finding.trigger == "lifting")
    #expect(finding.resolution == "hour")
    #expect(
      sums
        == [finding.exposedCases, finding.unexposedCases, finding.exposedControls, finding.unexposedControls])
    #expect(finding.usableDays == sums.reduce(0, +))
  }

  /// Of three windows that are tested, the first keeps a q of at most 0.1.
  @Test func theVerdictIsSaidInWords() throws {
    let finding = try finding("0-24h", Vectors.read())
    #expect(finding.verdict == "likelyLinked")
    #expect(
      finding.sentence
        == "Episodes began on 6 of 35 days (17 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %). "
        + "Allowing for weekends and slow changes, odds about 6.1 times as high (95 % range 1.2 to more than 20). "
        + "Likely linked as of 2026-04-26, the end of the last block of days. Worth showing your doctor; not proof.")
  }

  @Test(
    arguments: [
      "analyze", "analyze --json", "analyze recurrence --detail", "analyze triggers --place neck", "analyze remedies",
      "why lifting", "why lifting --json", "why lifting --window 0-48h",
    ])
  func readingLeavesTheJournalAlone(line: String) throws {
    try Bench.with { bench in
      try imported(Vectors.read(), &bench)
      let before = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      let files = try bench.files()
      let run = try bench.run(line)
      let after = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      #expect(run.code == 0, "\(run.errors)")
      #expect(after == before)
      let left = try bench.files()
      #expect(left == files)
    }
  }

  @Test(arguments: ["analyze", "why lifting"])
  func withoutAJournalNoneIsMade(line: String) throws {
    try Bench.with { bench in
      _ = try bench.run(line)
      let files = try bench.files()
      #expect(files.isEmpty)
    }
  }

  /// An episode of the low back, 41 days without, and another.
  private func cameBack() throws -> Data {
    let first = try #require(Day(iso: "2025-12-31"))
    let recorded = "2026-05-05T09:00:00Z"
    let episodes = [("2025-12-31T08:00:00Z", "2025-12-31T09:00:00Z"), ("2026-02-10T08:00:00Z", "2026-02-12T08:00:00Z")]
    return try JSONSerialization.data(withJSONObject: [
      "format": "twinge-journal", "version": 1,
      "episodes": episodes.map { onset, end -> [String: Any] in
        [
          "onset": onset, "onsetPrecision": "minute", "end": end, "intensity": 6, "places": [["place": "lower back"]],
          "recordedAt": recorded,
        ]
      },
      "checkIns": (0..<45).map { ["day": (first + $0).iso, "answers": [], "recordedAt": recorded] as [String: Any] },
    ])
  }

  @Test(arguments: ["", "--from 2026-01-02", "--from 2026-02-09 --to 2026-02-14"])
  func whatCameBackIsToldFromWhatWasBeforeThePeriod(period: String) throws {
    try Bench.with { bench in
      let path = bench.folder.appendingPathComponent("diary.json")
      try cameBack().write(to: path)
      let imported = try bench.run(["import", path.path])
      #expect(imported.code == 0, "\(imported.errors)")
      let run = try bench.run("analyze recurrence --json \(period)")
      #expect(run.output.contains("\"strictRecurrences\": 1"), "\(run.output)")
    }
  }

  @Test func aRemedyOutsideOfEpisodesIsAtNoPlace() throws {
    try Bench.with { bench in
      _ = try bench.run("remedy heat --at 08:00 --before 6 --after 3")
      let all = try bench.run("analyze remedies")
      let neck = try bench.run("analyze remedies --place neck")
      #expect(all.output.contains("Heat"))
      #expect(neck.output.hasPrefix("What was followed by relief\nNo remedies logged."))
    }
  }
}
