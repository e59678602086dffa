import Foundation
import Testing

@testable import twinge

/// What only the built program can show: it is moved away from the build folder and run with an environment of its own.
struct ProgramTests {
  @Test func itRunsFromAnywhereWithAnEmptyHome() throws {
    try Program.with { program in
      let log = try program.run(["log", "7", "neck", "--at", "2025-07-01 10:00", "--for", "35m"])
      #expect(log.code == 0)
      let list = try program.run(["list"]).output
      #expect(list.contains("10:00-10:35 · 7 · neck"))
      #expect(FileManager.default.fileExists(atPath: program.home + "/.local/share/twinge/journal.sqlite"))
    }
  }

  /// A small machine may have no time zones installed; `.ci/run` installs them.
  private static let knowsZones = FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/America/New_York")

  /// Expected offsets are those of the IANA time zone database.
  @Test(
    .enabled(if: knowsZones),
    arguments: [
      ("America/New_York", "2025-01-15 12:00", "2025-01-15T12:00:00-05:00"),
      ("America/New_York", "2025-07-15 12:00", "2025-07-15T12:00:00-04:00"),
      ("Europe/Berlin", "2025-10-26 02:30", "2025-10-26T02:30:00+02:00"),
      ("Asia/Kathmandu", "2025-07-15 12:00", "2025-07-15T12:00:00+05:45"),
      ("Australia/Lord_Howe", "2025-01-15 12:00", "2025-01-15T12:00:00+11:00"),
      ("UTC", "2025-07-15 12:00", "2025-07-15T12:00:00+00:00"),
    ])
  func theZoneOfTheEnvironmentHolds(zone: String, written: String, stored: String) throws {
    try Program.with { program in
      let log = try program.run(["log", "7", "neck", "--at", written, "--json"], ["TZ": zone])
      #expect(log.output.contains("\"onset\": \"\(stored)\""))
    }
  }

  @Test(.enabled(if: knowsZones)) func aTimeThatAClockChangeRepeatsIsTakenAsTheFirstAndSaysSo() throws {
    try Program.with { program in
      let log = try program.run(["log", "7", "neck", "--at", "2025-11-02 01:30"], ["TZ": "America/New_York"])
      #expect(log.errors == "The clocks went back then, so that time came twice. The first is used.\n")
    }
  }

  @Test(.enabled(if: knowsZones)) func aTimeThatAClockChangeSkippedIsRefused() throws {
    try Program.with { program in
      let log = try program.run(["log", "7", "neck", "--at", "2025-03-09 02:30"], ["TZ": "America/New_York"])
      #expect(
        log.errors == "--at: the clocks went from 02:00 straight to 03:00 that day. "
          + "Write a time before 02:00, or 03:00 or later.\n")
      #expect(log.code == 64)
    }
  }

  @Test func aClockOfTheEnvironmentThatIsNoneIsRefused() throws {
    try Program.with { program in
      let run = try program.run(["status"], ["TWINGE_NOW": "noon"])
      #expect(run.errors == "TWINGE_NOW is not a time. Write it like 2026-11-21T09:40:00+01:00.\n")
      #expect(run.code == 64)
    }
  }

  /// A journal of many megabytes, made once.
  private static let large = Result {
    var bytes = Data()
    try Program.with { program in
      _ = try program.run(["demo", "--years", "10", "--per-week", "10", "--journal", "large"])
      bytes = try Data(contentsOf: program.folder.appendingPathComponent("large"))
    }
    return bytes
  }

  private func withLargeJournal(_ body: (Program) throws -> Void) throws {
    try Program.with { program in
      let folder = program.home + "/.local/share/twinge"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Self.large.get().write(to: URL(fileURLWithPath: folder + "/journal.sqlite"))
      try body(program)
    }
  }

  @Test func aPipeThatIsClosedEarlyEndsItQuietly() throws {
    try withLargeJournal { program in
      let piped = try program.shell("\"$0\" export csv | head -n 1")
      #expect(piped.output.hasPrefix("id,onset,end,"))
      #expect(piped.errors.isEmpty)
    }
  }

  /// What reads it may be a pager: by then the journal is closed again.
  @Test func aListThatWaitsForItsReaderKeepsNobodyFromLogging() throws {
    try withLargeJournal { program in
      let piped = try program.shell("\"$0\" list | { \"$0\" log 7 neck; cat > /dev/null; }")
      #expect(piped.output.hasPrefix("Logged episode "))
      #expect(piped.errors.isEmpty)
    }
  }

  @Test func aListOfManyMegabytesIsWhole() throws {
    struct Listed: Decodable {
      struct Episode: Decodable { let id: Int }
      let episodes: [Episode]
    }
    try withLargeJournal { program in
      let rows = try program.run(["export", "csv"]).output.split(separator: "\r\n").count - 1
      let list = Data(try program.run(["list", "--json"]).output.utf8)
      #expect(list.count > 5_000_000)
      let ids = try JSONDecoder().decode(Listed.self, from: list).episodes.map(\.id)
      #expect(ids.count == rows)
      #expect(Set(ids).count == rows)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskBehindStandardOutputIsAnError() throws {
    try Program.with { program in
      _ = try program.run(["log", "7", "neck"])
      let run = try program.shell("\"$0\" export csv > /dev/full")
      #expect(run.errors == "The disk is full, so the output is incomplete. Make some room and try again.\n")
      #expect(run.code == 1)
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "log 7 neck --dry-run", "import rows.csv --map onset=onset,places=places --dry-run", "inbox phone --dry-run",
      "setup --prefix p --dry-run",
    ])
  func `a dry run that cannot be printed does not say that it has saved anything`(command: String) throws {
    try Program.with { program in
      try Data("onset,places\n2026-11-20,neck\n".utf8).write(to: program.folder.appendingPathComponent("rows.csv"))
      try FileManager.default.createDirectory(
        at: program.folder.appendingPathComponent("phone"), withIntermediateDirectories: true)
      let run = try program.shell("\"$0\" \(command) --journal journal.sqlite > /dev/full")
      #expect(run.errors == "The disk is full, so the output is incomplete. Make some room and try again.\n")
      #expect(run.code == 1)
    }
  }

  @Test func aNoteOfAMegabyteIsKeptWhole() throws {
    try Program.with { program in
      let note = String(repeating: "It hurts, \u{1B}[31mand more. ", count: 40_000)
      let log = try program.run(["log", "-"], input: "7 neck --note '\(note)'\n")
      #expect(log.code == 0)
      let csv = try program.run(["export", "csv"]).output
      #expect(csv.contains(note))
      // What is shown never reaches the terminal raw.
      let shown = try program.run(["show", "1"]).output
      #expect(!shown.contains("\u{1B}"))
    }
  }

  @Test func whatIsNotUTF8OnStandardInputIsRefused() throws {
    try Program.with { program in
      let run = try program.shell("printf '7 neck --note \\351' | \"$0\" log -")
      #expect(run.errors == "The input is not UTF-8 text. Save it as UTF-8 and try again.\n")
      #expect(run.code == 64)
    }
  }

  @Test func aBackupGoesThroughAPipeAndBack() throws {
    try Program.with { program in
      _ = try program.run(["log", "7", "neck", "--note", "kept"], [:])
      let copied = try program.shell(
        "export HOME=$PWD/home; \"$0\" backup - > copy && \"$0\" restore - --journal back.sqlite < copy")
      #expect(copied.errors == "Sent a verified copy of the journal: 1 episode.\n")
      #expect(copied.output.hasPrefix("Restored back.sqlite from standard input: 1 episode."))
      let listed = try program.shell("\"$0\" list --journal back.sqlite; ls -A | grep part; rm -f copy back.sqlite")
      #expect(listed.output.contains("neck") && !listed.output.contains("part"))
    }
  }

  @Test(arguments: ["export json -o -", "export csv -o -", "report week -o -"])
  func aHyphenIsStandardOutput(command: String) throws {
    try Program.with { program in
      _ = try program.run(["log", "7", "neck"], [:])
      let named = try program.shell("export HOME=$PWD/home; \"$0\" \(command); ls -A | grep -x -- -")
      let plain = try program.shell("export HOME=$PWD/home; \"$0\" \(command.replacing(" -o -", with: ""))")
      #expect(named.output == plain.output && !plain.output.isEmpty)
    }
  }
}
