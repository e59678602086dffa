import Foundation
import Testing

@testable import twinge

/// What a person sees when the path of the journal leads to something else. In every case the file stays as it was.
struct JournalPathTests {
  private static let sqliteHeader = Array("SQLite format 3\u{0}".utf8)

  @Test(arguments: ["list", "log 7 neck", "undo", "status", "report week", "words track lifting"])
  func aTextFileIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      try expectRefusal(bench, command, contents: Data("Dear diary".utf8), sentence: "is not a Twinge journal")
    }
  }

  @Test(arguments: ["list", "log 7 neck"])
  func aHeaderWithNothingBehindItIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      try expectRefusal(bench, command, contents: Data(JournalPathTests.sqliteHeader), sentence: nil)
    }
  }

  @Test(arguments: ["list", "log 7 neck"])
  func aJournalCutShortIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      _ = try bench.run("log 5 neck")
      let whole = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      try expectRefusal(bench, command, contents: whole.prefix(whole.count / 2), sentence: "is damaged or cut short")
    }
  }

  @Test(arguments: ["list", "log 7 neck"])
  func anotherProgramsDatabaseIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      _ = try bench.run("log 5 neck")
      var database = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      // The application id of a database stands at byte 68 of its header (SQLite file format, section 1.3).
      database.replaceSubrange(68..<72, with: [0, 0, 0, 1])
      try expectRefusal(bench, command, contents: database, sentence: "is not a Twinge journal")
    }
  }

  @Test(arguments: ["list", "log 7 neck"])
  func aNewerJournalIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      _ = try bench.run("log 5 neck")
      var database = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      // The user version stands at byte 60.
      database.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
      try expectRefusal(bench, command, contents: database, sentence: "was written by a newer Twinge")
    }
  }

  @Test(arguments: ["list", "log 7 neck"])
  func aFolderIsLeftAlone(command: String) throws {
    try Bench.with { bench in
      try FileManager.default.createDirectory(atPath: bench.journal, withIntermediateDirectories: false)
      let run = try bench.run(command)
      #expect(run.errors.contains("is a folder, not a journal"))
      #expect(run.code == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: bench.journal).isEmpty)
    }
  }

  @Test func aPathThroughAFileCannotBeMade() throws {
    try Bench.with { bench in
      let run = try bench.run("log 7 neck --journal /dev/null/journal.sqlite")
      #expect(run.errors.hasPrefix("A journal cannot be created at /dev/null/journal.sqlite"))
      #expect(run.code == 1)
    }
  }

  @Test func withoutAHomeTheJournalHasToBeNamed() throws {
    try Bench.with { bench in
      bench.environment["TWINGE_JOURNAL"] = ""
      let run = try bench.run("list")
      #expect(
        run
          == Run(
            errors: "The home folder is not known, so there is no place for the journal. "
              + "Give the journal's path with --journal.\n", code: 64))
    }
  }

  @Test(arguments: [
    (["HOME": "home"], "home/.local/share/twinge/journal.sqlite"),
    (["HOME": "home", "XDG_DATA_HOME": "data"], "data/twinge/journal.sqlite"),
    (["HOME": "home", "XDG_DATA_HOME": "data", "TWINGE_JOURNAL": "own.sqlite"], "own.sqlite"),
  ])
  func whereTheJournalIs(variables: [String: String], path: String) throws {
    try Bench.with { bench in
      bench.environment = variables.mapValues { bench.folder.appendingPathComponent($0).path }
      bench.environment["TWINGE_JOURNAL", default: ""] += ""
      let run = try bench.run("log 7 neck")
      #expect(run.code == 0)
      #expect(FileManager.default.fileExists(atPath: bench.folder.appendingPathComponent(path).path))
    }
  }

  @Test func aSlipOnAFreshMachineLeavesNothingBehind() throws {
    try Bench.with { bench in
      let run = try bench.run("log 7 nowhere")
      #expect(run.code == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).isEmpty)
    }
  }

  private func expectRefusal(_ bench: Bench, _ command: String, contents: Data, sentence: String?) throws {
    try contents.write(to: URL(fileURLWithPath: bench.journal))
    let run = try bench.run(command)
    #expect(run.output.isEmpty)
    #expect(run.code == 1)
    if let sentence { #expect(run.errors.contains(sentence)) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.journal)) == contents)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path) == ["journal.sqlite"])
  }
}
