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
    let nearer: Result
    let both: Result

    enum CodingKeys: String, CodingKey {
      case checkins, exposures, episodes
      case nearer = "result_24h"
      case both = "result_48h_window_48h_washout"
    }

    struct Result: Decodable {
      let strata: [String: [Int]]
      let caseDays: Int
      let controlDays: Int
      let midP: Double
      let oddsRatio: Number
      let limits: [Number]
      let shrunken: Double
      let posterior: Posterior
      let leastP: Double

      enum CodingKeys: String, CodingKey {
        case strata, posterior
        case caseDays = "case_days_used"
        case controlDays = "control_days_used"
        case midP = "midp_p"
        case oddsRatio = "cond_mle_or"
        case limits = "midp_ci95"
        case shrunken = "penalised_or"
        case leastP = "min_attainable_midp"
      }
    }

    struct Posterior: Decodable {
      let median: Double
      let limits: [Double]
      let aboveOne: Double

      enum CodingKeys: String, CodingKey {
        case median = "median_or"
        case limits = "ci95"
        case aboveOne = "prob_or_gt_1"
      }
    }

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
    let oddsRatio: Number
    let oddsRatioLow: Number
    let oddsRatioHigh: Number
    let midP: Double
    let minimumAttainableP: Double
    let shrunkenOddsRatio: Double
    let posterior: Posterior
    let verdict: String
    let sentence: String

    struct Stratum: Decodable {
      let block: Int
      let weekend: Bool
      let counts: [Int]
    }

    struct Posterior: Decodable {
      let median: Double
      let low: Double
      let high: Double
      let probabilityAboveOne: Double
    }
  }

  /// An infinite number is the string "inf".
  private struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = (try? container.decode(String.self)) == "inf" ? .infinity : try container.decode(Double.self)
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

  private func isClose(_ computed: Double, _ expected: Double) -> Bool {
    computed == expected || abs(computed - expected) <= 1e-6 * abs(expected)
  }

  @Test(arguments: ["0-24h", "0-48h"])
  func theCountsOfAnImportedDiaryAreThoseOfTheVectors(window: String) throws {
    let vectors = try Vectors.read()
    let expected = window == "0-24h" ? vectors.nearer : vectors.both
    let finding = try finding(window, vectors)
    let strata = finding.strata.map { ("\($0.block)/\($0.weekend ? 1 : 0)", $0.counts) }
    #expect(finding.trigger == "lifting")
    #expect(finding.resolution == "hour")
    #expect(Dictionary(strata) { first, _ in first } == expected.strata)
    #expect(finding.exposedCases + finding.unexposedCases == expected.caseDays)
    #expect(finding.exposedControls + finding.unexposedControls == expected.controlDays)
    #expect(finding.usableDays == expected.caseDays + expected.controlDays)
  }

  @Test(arguments: ["0-24h", "0-48h"])
  func theFiguresOfAnImportedDiaryAreThoseOfTheVectors(window: String) throws {
    let vectors = try Vectors.read()
    let expected = window == "0-24h" ? vectors.nearer : vectors.both
    let finding = try finding(window, vectors)
    let figures: [(String, Double, Double)] = [
      ("odds ratio", finding.oddsRatio.value, expected.oddsRatio.value),
      ("lower", finding.oddsRatioLow.value, expected.limits[0].value),
      ("upper", finding.oddsRatioHigh.value, expected.limits[1].value), ("mid-p", finding.midP, expected.midP),
      ("least p", finding.minimumAttainableP, expected.leastP),
      ("shrunken", finding.shrunkenOddsRatio, expected.shrunken),
      ("median", finding.posterior.median, expected.posterior.median),
      ("low", finding.posterior.low, expected.posterior.limits[0]),
      ("high", finding.posterior.high, expected.posterior.limits[1]),
      ("above 1", finding.posterior.probabilityAboveOne, expected.posterior.aboveOne),
    ]
    for (name, computed, value) in figures { #expect(isClose(computed, value), "\(name): \(computed), not \(value)") }
  }

  /// Of three windows that are tested, the first keeps a q of at most 0.1.
  @Test func theVerdictIsSaidInWords() throws {
    let finding = try finding("0-24h", Vectors.read())
    #expect(finding.verdict == "likelyLinked")
    #expect(
      finding.sentence
        == "Episodes began on 6 of 31 days (19 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %). "
        + "Allowing for weekend and part of the log, odds about 4.4 times higher (95 % range 1.1 to more than 20). "
        + "Worth showing your doctor; not proof.")
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
      #expect(neck.output.hasPrefix("What was followed by relief\nNo remedy was logged."))
    }
  }
}
