import Foundation
import Testing

@testable import twinge

/// Every error that the program can tell, in one file to be read at a glance, and what holds for all of them.
struct ErrorCatalogueTests {
  /// A sentence, or the sentence behind it that tells the way out.
  struct Told {
    let source: String
    let text: String
    var testDescription: String { "\(source): \(text)" }
  }

  private static let entries = (try? SourceErrors.failures()) ?? []
  private static let below = ModuleErrors.all.map { module, errors in (module, errors.compactMap { Failure($0) }) }
  private static let faults = ((try? SourceErrors.sentences(of: "Exchange")) ?? []).map {
    Told(source: "Exchange", text: $0)
  }

  private static let messages =
    entries.flatMap { entry in entry.messages.map { Told(source: entry.file, text: $0) } }
    + below.flatMap { module, failures in failures.map { Told(source: module, text: $0.message) } }
  private static let hints =
    entries.flatMap { entry in entry.hints.filter { !$0.isEmpty }.map { Told(source: entry.file, text: $0) } }
    + below.flatMap { module, failures in
      failures.filter { !$0.hint.isEmpty }.map { Told(source: module, text: $0.hint) }
    }

  // MARK: All of them, to be read

  private static var catalogue: String {
    var text = "# Every error, and the way out\n\n\"…\" stands for a part that varies.\n"
    text += "\n## Commands\n\n"
    text += entries.map { entry in
      let guess = entry.hintCode.contains("guess") ? "(Did you mean …?) " : ""
      let hint = entry.hints.isEmpty ? "(\(entry.hintCode))" : guess + entry.hints.joined(separator: " / ")
      let message = entry.messages.isEmpty ? "(\(entry.messageCode))" : entry.messages.joined(separator: " / ")
      return "- \(message)\n  \(hint)\n"
    }.sorted().joined()
    for (module, failures) in below {
      text += "\n## \(module)\n\n"
      for failure in failures {
        text += "- \(failure.message.replacing("\n", with: " / "))\n  \(failure.hint)\n"
      }
    }
    text += "\n## Faults of files that are imported\n\n"
    for fault in faults.sorted(by: { $0.text < $1.text }) { text += "- \(fault.text)\n" }
    return text.replacing("  \n", with: "")
  }

  /// With `RECORD=1` the catalogue is written down instead, and the test fails.
  @Test func theCatalogueIsAsRecorded() throws {
    let url = Transcript.url("errors.md")
    let catalogue = ErrorCatalogueTests.catalogue
    if Transcript.isRecording {
      try catalogue.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("Recorded the errors.")
    }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    #expect(catalogue == recorded)
  }

  @Test func nothingIsOverlooked() {
    #expect(ErrorCatalogueTests.entries.count > 100)
    #expect(ErrorCatalogueTests.faults.count > 50)
  }

  // MARK: What holds for all

  /// The texts of which something does not hold, so that one test looks at all of them.
  private func faulty(_ texts: [Told], _ holds: (Told) -> Bool) -> [String] {
    texts.filter { !holds($0) }.map(\.testDescription)
  }

  @Test func `a message is a sentence or two`() {
    let faulty = faulty(Self.messages + Self.faults) { told in
      (told.text.hasSuffix(".") || told.text.hasSuffix("?") || told.text.contains("\n"))
        && told.text.contains(/^(\p{Lu}|\d|["…-]|TWINGE|export|line|twinge|<)/)
        && told.text.matches(of: /[.?!] [A-Z]/).count <= 1
    }
    #expect(faulty == [])
  }

  /// Only Ctrl-C has no way out: there is nothing to fix after it.
  @Test func `there is a way out`() {
    let hints = Self.entries.map(\.hintCode) + Self.below.flatMap(\.1).filter { $0.code != .interrupted }.map(\.hint)
    #expect(!hints.contains { $0.isEmpty || $0 == "\"\"" })
  }

  private static let jargon: Set = [
    "invalid", "illegal", "null", "nil", "parse", "parser", "parsing", "exception",
    "unrecognized", "fatal", "failed", "failure", "token", "syntax", "integer", "string",
    "boolean", "stdin", "stdout", "stderr", "malformed", "abort", "aborted", "database", "query", "sqlite",
    "deprecated",
  ]

  @Test func `errors are in plain language`() {
    let faulty = faulty(Self.messages + Self.hints + Self.faults) { told in
      // A number to search the manual of SQLite for; and what has to be typed into a file of JSON.
      if told.text.contains("(result code 21)") { return true }
      let words = told.text.lowercased().split { !$0.isLetter }.map(String.init)
      return !words.contains { Self.jargon.contains($0) && !(told.source == "Exchange" && $0 == "null") }
    }
    #expect(faulty == [])
  }

  @Test func `errors name only commands and options that exist`() {
    let faulty = faulty(Self.messages + Self.hints + Self.faults) { told in
      Named.unknown(in: told.text.replacing("…", with: "--json")) == []
    }
    #expect(faulty == [])
  }

  @Test func `a command in a hint takes the options behind it`() {
    let faulty = faulty(Self.hints) { told in
      told.text.matches(of: /\btwinge ([a-z][^.?,]*)/).allSatisfy { match in
        let line = CommandLineWords(match.1.split(separator: " ").map(String.init))
        return match.1.matches(of: /(?:^| )(--[a-z][a-z-]*)/).allSatisfy { line.option(named: String($0.1)) != nil }
      }
    }
    #expect(faulty == [])
  }

  @Test func `nothing of a note is in an error`() {
    let insertions = Self.entries.flatMap { entry in entry.insertions.map { Told(source: entry.file, text: $0) } }
    #expect(faulty(insertions) { !$0.text.contains(/\b[nN]otes?\b/) } == [])
  }
}
