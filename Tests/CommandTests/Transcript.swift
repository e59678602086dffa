import Foundation
import Testing

@testable import twinge

/// A session as it would stand in a terminal: lines that begin with "$ " are typed, what follows each is the answer.
/// Standard error's lines begin with "! ", and an exit code other than 0 stands in brackets.
///
/// A typed line may begin with variables, `COLUMNS=40 twinge list`, or feed a line to the command,
/// `echo "7 neck" | twinge log -`. Lines that begin with "< " are typed at its questions, one by one, on a terminal.
struct Transcript {
  let text: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

  static func all() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// The session with the answers that the program gives now.
  func replayed() throws -> String {
    var replayed = ""
    var repetitions: [Substring: UInt64] = [:]
    try Bench.with { bench in
      bench.echoesTyped = true
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        if line.hasPrefix("# ") || (line.isEmpty && !replayed.contains("$ ")) { replayed += line + "\n" }
        guard line.hasPrefix("$ ") else { continue }
        if replayed.contains("$ ") { replayed += "\n" }
        bench.seed = seed(of: line, repeated: repetitions[line, default: 0])
        repetitions[line, default: 0] += 1
        let typed = lines[(number + 1)...].prefix { $0 == "<" || $0.hasPrefix("< ") }
        bench.typed = typed.isEmpty ? nil : typed.map { String($0.dropFirst(2)) }
        replayed += ([line] + typed).joined(separator: "\n") + "\n" + (try answer(to: String(line.dropFirst(2)), bench))
      }
    }
    return replayed
  }

  /// A command's random numbers follow from its own text, so that a line put in changes the ids of no other.
  private func seed(of line: Substring, repeated count: UInt64) -> UInt64 {
    line.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } &+ count
  }

  private func answer(to line: String, _ bench: Bench) throws -> String {
    var bench = bench
    var words = try ShellLine.split(line)
    var input = ""
    if words.first == "echo" {
      input = words[1] + "\n"
      words.removeFirst(3)
    }
    while let word = words.first, word != "twinge" {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      bench.environment[parts[0]] = parts[1]
      words.removeFirst()
    }
    bench.columns = bench.environment["COLUMNS"].flatMap(Int.init) ?? 80
    // The folder of the session stands as "~" in what is typed, too.
    let arguments = words.dropFirst().map { $0.hasPrefix("~/") ? bench.folder.path + $0.dropFirst() : $0 }
    let run = try bench.run(arguments, input: input)
    var answer = run.output.replacingOccurrences(of: "\r\n", with: "\u{240D}\n")
    if !answer.isEmpty, !answer.hasSuffix("\n") { answer += "\n" }
    for line in run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      answer += "! \(line)\n"
    }
    if run.code != 0 { answer += "[\(run.code)]\n" }
    return answer.replacingOccurrences(of: bench.folder.path, with: "~")
  }
}

struct TranscriptTests {
  /// With `RECORD=1` the answers are written down instead, and the test fails, so that nobody records by accident.
  @Test(arguments: try Transcript.all())
  func aSessionAnswersAsRecorded(name: String) throws {
    let recorded = try String(contentsOf: Transcript.url(name), encoding: .utf8)
    let replayed = try Transcript(text: recorded).replayed()
    if Transcript.isRecording {
      try replayed.write(to: Transcript.url(name), atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name).")
    }
    #expect(replayed == recorded)
  }
}
