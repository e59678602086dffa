import Foundation
import Testing

@testable import twinge

/// `export csv --tidy`: which files are written, and which are left alone.
struct TidyExportTests {
  private let lines = [
    "log 7 lower back left --at \"20 nov 22:40\" --trigger lifting --remedy heat --note Secret.",
    "start 4 neck --at \"18 nov 08:00\"", "update 5 --at \"18 nov 09:00\"",
    "remedy ibuprofen=400mg --at \"10 nov 08:00\"", "words track stress --from 2026-11-01",
    "checkin --day 2026-11-19 --none", "checkin --day 2026-11-20 --with stress",
  ]

  private func withJournal(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      for line in lines {
        let run = try bench.run(line)
        #expect(run.code == 0, "\(line): \(run.errors)")
      }
      try body(&bench)
    }
  }

  private func read(_ name: String, _ bench: Bench) throws -> String {
    try String(decoding: Data(contentsOf: bench.folder.appendingPathComponent("tables/\(name)")), as: UTF8.self)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func theFolderIsMadeForThePersonAlone() throws {
    try withJournal { bench in
      let folder = bench.folder.appendingPathComponent("tables").path
      let run = try bench.run(["export", "csv", "--tidy", folder])
      #expect(run == Run(errors: "Wrote 2 episodes and 2 check-ins to 12 files in \(folder)\n"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(
        files == [
          "check_in_answers.csv", "check_ins.csv", "data_dictionary.csv", "episode_places.csv",
          "episode_sensations.csv", "episode_triggers.csv", "episode_warning_signs.csv", "episodes.csv", "readings.csv",
          "remedy_uses.csv", "trial_allocations.csv", "trials.csv",
        ])
      #expect(try mode(folder) == 0o700)
      for file in files { #expect(try mode("\(folder)/\(file)") == 0o600) }
    }
  }

  @Test(arguments: [
    ("", [2, 1, 2, 2]), ("--from 2026-11-19", [1, 0, 1, 2]), ("--to 2026-11-19", [1, 1, 1, 1]),
    ("--from 2026-11-11 --to 2026-11-17", [0, 0, 0, 0]),
  ])
  func theDaysThatAreAskedFor(options: String, rows: [Int]) throws {
    try withJournal { bench in
      let folder = bench.folder.appendingPathComponent("tables").path
      _ = try bench.run("export csv --tidy \(folder) \(options)")
      let counts = try ["episodes.csv", "readings.csv", "remedy_uses.csv", "check_ins.csv"].map {
        try read($0, bench).components(separatedBy: "\r\n").count - 2
      }
      #expect(counts == rows)
    }
  }

  @Test func anEarlierExportIsReplaced() throws {
    try withJournal { bench in
      let command = "export csv --tidy \(bench.folder.appendingPathComponent("tables").path)"
      _ = try bench.run(command + " --excel")
      #expect(try read("episodes.csv", bench).contains("Secret."))
      let again = try bench.run(command + " --anonymous")
      #expect(again.code == 0)
      #expect(try !read("episodes.csv", bench).contains("Secret."))
    }
  }

  @Test(arguments: ["my own table\r\n1\r\n", "", "episode,onset\r\n"])
  func aFileOfThePersonsIsNeverReplaced(text: String) throws {
    try withJournal { bench in
      let folder = bench.folder.appendingPathComponent("tables")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent("readings.csv"))
      let run = try bench.run(["export", "csv", "--tidy", folder.path])
      #expect(run.code == 64)
      #expect(
        run.errors == "\(folder.path) already has a readings.csv that is not from an export, or was changed since. "
          + "Use another folder, or move that file.\n")
      #expect(try read("readings.csv", bench) == text)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["readings.csv"])
    }
  }

  @Test func otherFilesStay() throws {
    try withJournal { bench in
      let folder = bench.folder.appendingPathComponent("tables")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: folder.appendingPathComponent("thoughts.txt"))
      let run = try bench.run(["export", "csv", "--tidy", folder.path])
      #expect(run.code == 0)
      #expect(try read("thoughts.txt", bench) == "mine")
    }
  }

  @Test func aJournalThatCannotBeReadLeavesNothingBehind() throws {
    try Bench.with { bench in
      try Data("no journal".utf8).write(to: URL(fileURLWithPath: bench.journal))
      let folder = bench.folder.appendingPathComponent("tables").path
      let run = try bench.run(["export", "csv", "--tidy", folder])
      #expect(run.code == 1)
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test(arguments: [
    ("--tidy tables -o file.csv", "Use either --tidy or -o, not both. --tidy writes a folder, -o one file.\n"),
    ("--tidy \"\"", "--tidy is empty. Name a folder.\n"),
    ("--tidy /dev/null", "--tidy takes a folder, and that is a file. Name a folder.\n"),
    ("--tidy tables --json", "export csv writes CSV, not JSON. Leave out --json.\n"),
  ])
  func slips(options: String, error: String) throws {
    try Bench.with { bench in
      let run = try bench.run("export csv \(options)")
      #expect(run.code == 64)
      // Under --json, errors are JSON.
      #expect(run.errors == error || run.errors.contains("export csv writes CSV"))
      #expect(try bench.files() == [])
    }
  }
}
