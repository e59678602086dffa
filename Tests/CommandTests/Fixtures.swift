import Foundation
import Journal
import Statistics
import Synchronization
import Testing

@testable import twinge

/// What a command printed, and its exit code.
struct Run: Equatable {
  var output = ""
  var errors = ""
  var code: Int32 = 0
  /// What was shown on the desktop.
  var notices: [String] = []
}

/// A folder of its own with a journal in it, and a clock that stands still.
struct Bench {
  let folder: URL
  var now = "2026-11-21T09:40:00+01:00"
  /// `nil`: the clock's offset, at all times.
  var zone: Zone?
  var environment: [String: String] = [:]
  var columns = 80
  var isErrorTerminal = false
  /// The lines that a person types at a terminal, then the end of the input; ``interrupt`` is Ctrl-C. `nil`: there is
  /// no terminal.
  var typed: [String]?
  /// Whether what is typed stands in what is complained, as it does on a screen.
  var echoesTyped = false
  /// Of what is random in a command; `nil`: every command draws anew.
  var seed: UInt64?
  /// The file of the running program.
  var executable: String?
  /// Whether there is a desktop that shows reminders.
  var hasDesktop = false
  /// What the editor does with a file.
  var edit: @Sendable (String) throws -> Void = { _ in }

  static let interrupt = "\u{3}"

  /// Answers as a person types them, with a bar for Enter: `4|neck||`.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// Lines that are wider than a terminal. What is typed ends the line of the prompt.
  static func tooWide(_ run: Run, for columns: Int) -> [String] {
    (run.output + run.errors).replacingOccurrences(of: "> ", with: "\n").split(separator: "\n").map(String.init)
      .filter { $0.count > columns }
  }

  /// The journal as JSON, without what is random.
  func contents() throws -> String {
    var bench = self
    bench.typed = nil
    return try bench.run("export json").output.split(separator: "\n")
      .filter { !$0.contains("\"uuid\"") && !$0.contains("\"entry\": \"episode ") }.joined(separator: "\n")
  }

  var journal: String { folder.appendingPathComponent("journal.sqlite").path }

  /// Runs the body with a bench whose folder goes afterwards.
  static func with(_ body: (inout Bench) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("twinge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bench = Bench(folder: folder)
    try body(&bench)
  }

  /// Runs a command in this process.
  func run(_ arguments: [String], input: String = "") throws -> Run {
    let output = Mutex<[UInt8]>([])
    let errors = Mutex("")
    let random = Mutex(SeededGenerator(seed: seed ?? .random(in: .min ... .max)))
    let clock = try #require(Moment(iso8601: environment["TWINGE_NOW"] ?? now))
    let variables = environment.merging(["TWINGE_JOURNAL": journal]) { own, _ in own }
    let lines = Mutex(typed ?? [])
    let notices = Mutex<[String]>([])
    let world = World(
      now: clock, zone: zone ?? .fixed(clock.utcOffset), environment: { variables[$0] }, columns: columns,
      isOutputTerminal: typed != nil, isErrorTerminal: isErrorTerminal || typed != nil, isInputTerminal: typed != nil,
      output: { bytes in output.withLock { $0 += bytes } },
      complain: { text in errors.withLock { $0 += text } },
      readInput: { input },
      readLine: { [echoesTyped] whenReady in
        whenReady()
        let line = lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if line == Bench.interrupt { throw Leaving.interrupted }
        if echoesTyped, let line { errors.withLock { $0 += line + "\n" } }
        return line
      },
      edit: edit,
      notify: { [hasDesktop] text in
        if hasDesktop { notices.withLock { $0.append(text) } }
        return hasDesktop
      },
      random: { random.withLock { $0.next() } },
      executable: { [executable] in executable })
    let code = World.$current.withValue(world) { Twinge.run(arguments) }
    return Run(
      output: String(decoding: output.withLock { $0 }, as: UTF8.self), errors: errors.withLock { $0 }, code: code,
      notices: notices.withLock { $0 })
  }

  /// The files of the folder.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Runs a command as it is typed: `log 7 neck --note "it hurts"`.
  func run(_ line: String, input: String = "") throws -> Run {
    try run(ShellLine.split(line), input: input)
  }
}
