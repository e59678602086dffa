import Foundation
import Testing

@testable import twinge

/// Examples as they stand in help, in topics and in the README, run one by one on a journal in which they make sense.
enum Examples {
  /// What stands behind "Example:", behind a colon at the end of a line, or alone in a list.
  static func found(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /(?:^- |^Example: |: )((?:echo "[^"]*" \| )?twinge .*)$/).map { String($0.1) }
    }
  }

  /// Whether there is a word in it that stands for another: FILE, NAME.
  static func isPattern(_ example: String) -> Bool { example.contains(/\b[A-Z]{3,}\b/) || example.contains("…") }

  /// A journal that holds what the examples speak of, made once: something ongoing, a past to undo, notes.
  private static let journal = Result {
    var bytes = Data()
    try Bench.with { bench in
      for line in [
        "demo --years 1", "log 7 lower back --at \"18 nov 15:00\" --for 1h --trigger lifting --note garden",
        "words track lifting", "start 4 calf --at \"yesterday 08:00\"",
      ] {
        let run = try bench.run(line)
        #expect(run.code == 0, "\(line): \(run.errors)")
      }
      bytes = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
    }
    return bytes
  }

  /// Runs the parts of an example, and returns what each said.
  static func run(_ example: String) throws -> [Run] {
    var runs: [Run] = []
    try Bench.with { bench in
      try prepare(&bench, for: example)
      for part in example.components(separatedBy: " && ") {
        // What is printed for a shell is not run here.
        var words = try ShellLine.split(part.replacing(" | sh", with: ""))
        // What stands behind "log -" is typed next.
        var input = "7 neck\n"
        if words.first == "echo" {
          input = words[1] + "\n"
          words.removeFirst(3)
        }
        words = words.dropFirst().map { word in
          // The examples' files are those of the folder that they are run in.
          word.contains(/^([a-z][a-z0-9.-]*\.(csv|json|html|sqlite)|phone)$/)
            ? bench.folder.appendingPathComponent(word).path : word
        }
        if words.first == "redo" { _ = try bench.run("undo") }
        if words.first == "trial", words.dropFirst().first != "start" {
          for line in ["trial start heat ice --per episode", "trial next"] { _ = try bench.run(line) }
        }
        if words == ["setup", "--remove"] { _ = try bench.run("setup") }
        bench.typed = words.first == "purge" ? [words.last ?? ""] : nil
        runs.append(try bench.run(words, input: input))
      }
    }
    return runs
  }

  private static func prepare(_ bench: inout Bench, for example: String) throws {
    try journal.get().write(to: URL(fileURLWithPath: bench.journal))
    bench.environment = ["HOME": bench.folder.path, "SHELL": "/bin/bash"]
    bench.executable = bench.folder.appendingPathComponent("program").path
    try Data("a program".utf8).write(to: bench.folder.appendingPathComponent("program"))
    try Data("date,headache,poor_air\n2026-11-18,yes,no\n".utf8)
      .write(to: bench.folder.appendingPathComponent("diary.csv"))
    if example.contains("inbox phone") {
      let folder = bench.folder.appendingPathComponent("phone")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("7 neck\n".utf8).write(to: folder.appendingPathComponent("note.txt"))
    }
    if example.contains("restore") { _ = try bench.run("backup") }
    if example.contains("--journal demo.sqlite"), !example.contains("twinge demo") {
      try journal.get().write(to: bench.folder.appendingPathComponent("demo.sqlite"))
    }
  }
}
