import Foundation
import Testing

@testable import twinge

struct ImportTests {
  private func write(_ text: String, _ name: String, _ bench: Bench) throws -> String {
    let url = bench.folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private let diary = """
    date,headache,poor_air
    2026-03-02,yes,no
    2026-03-03,no,yes
    2026-03-05,yes,yes

    """
  private let map = "--map \"onset=date,episode=headache,place:head,trigger:poor air=poor_air\""

  /// The answer to the same rows typed as commands, but for numbers of the moment of writing.
  @Test func aDiaryIsTheSameAsItsRowsTyped() throws {
    try Bench.with { bench in
      let path = try write(diary, "diary.csv", bench)
      _ = try bench.run("import \(path) \(map)")
      let typed = bench.folder.appendingPathComponent("typed.sqlite").path
      for line in [
        "words add trigger \"poor air\"", "words track \"poor air\" --from 2026-03-01",
        "log head --at 2026-03-02", "checkin --day 2026-03-02 --none",
        "checkin --day 2026-03-03 --with \"poor air\" --clear",
        "log head --at 2026-03-05", "checkin --day 2026-03-05 --with \"poor air\"",
      ] {
        let run = try bench.run(line + " --journal \(typed)")
        #expect(run.code == 0)
      }
      for command in ["export csv", "report week --week 2026-W10 --json"] {
        let imported = try bench.run(command)
        let expected = try bench.run(command + " --journal \(typed)")
        #expect(imported.output == expected.output)
      }
    }
  }

  @Test func theSecondTimeAddsNothing() throws {
    try Bench.with { bench in
      let path = try write(diary, "diary.csv", bench)
      let first = try bench.run("import \(path) \(map)")
      #expect(first.output == "Imported 2 episodes, 3 check-ins and 1 new word.\n")
      let journal = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      let second = try bench.run("import \(path) \(map)")
      #expect(second.output == "Imported 0 episodes and 0 check-ins; 5 entries were already there.\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: bench.journal)) == journal)
    }
  }

  @Test func twoEpisodesAtOneTimeAndPlaceAreTwo() throws {
    try Bench.with { bench in
      _ = try bench.run("log 7 neck --at 2026-11-20T22:40+01:00")
      let table = "onset,intensity,places\n2026-11-20 22:40,7,neck\n2026-11-20 22:40,3,neck\n"
      let path = try write(table, "two.csv", bench)
      let first = try bench.run("import \(path) --map onset=onset,intensity=intensity,places=places")
      #expect(first.output == "Imported 1 episode and 0 check-ins; 1 entry was already there.\n")
      let second = try bench.run("import \(path) --map onset=onset,intensity=intensity,places=places")
      #expect(second.output == "Imported 0 episodes and 0 check-ins; 2 entries were already there.\n")
    }
  }

  @Test func `a corrected row changes the episode that it became`() throws {
    try Bench.with { bench in
      let map = "--map onset=date,intensity=pain,places=where"
      let first = try write("date,pain,where\n2026-11-20 22:40,7,lower back left\n", "first.csv", bench)
      _ = try bench.run("import \(first) \(map)")
      let corrected = try write("date,pain,where\n2026-11-20 22:40,6,lower back left\n", "corrected.csv", bench)
      let run = try bench.run("import \(corrected) \(map)")
      #expect(run.output == "Imported 0 episodes and 0 check-ins; 1 changed.\n")
      let list = try bench.run("list")
      #expect(list.output == "  1  Fri 20 Nov 22:40 · 6 · lower back (left)\n")
      let again = try bench.run("import \(corrected) \(map)")
      #expect(again.output == "Imported 0 episodes and 0 check-ins; 1 entry was already there.\n")
      _ = try bench.run("undo")
      let before = try bench.run("list")
      #expect(before.output == "  1  Fri 20 Nov 22:40 · 7 · lower back (left)\n")
    }
  }

  @Test func `new words of a table need --new`() throws {
    try Bench.with { bench in
      let path = try write("date,pain,where\n2026-11-20,7,elbow pit\n", "new.csv", bench)
      let run = try bench.run("import \(path) --map onset=date,intensity=pain,places=where")
      #expect(run.code == 2)
      #expect(run.errors.contains("New words in the file: place \"elbow pit\" (line 2)."))
      let added = try bench.run("import \(path) --map onset=date,intensity=pain,places=where --new")
      #expect(added.output == "Imported 1 episode, 0 check-ins and 1 new word.\n")
    }
  }

  @Test func `an imported check-in leaves answers of one's own`() throws {
    try Bench.with { bench in
      _ = try bench.run("checkin --day 2026-11-20 --with stress --sleep 7")
      let path = try write("day,stress,slept\n2026-11-20,no,5\n", "days.csv", bench)
      let run = try bench.run("import \(path) --map onset=day,trigger:stress=stress,sleep=slept")
      #expect(run.output == "Imported 0 episodes and 0 check-ins; 1 entry was already there.\n")
    }
  }

  @Test func anImportIsOneStepOfUndo() throws {
    try Bench.with { bench in
      let path = try write(diary, "diary.csv", bench)
      _ = try bench.run("import \(path) \(map)")
      _ = try bench.run("undo")
      let words = try bench.run("words trigger")
      #expect(!words.output.contains("poor air"))
      let list = try bench.run("list")
      #expect(list.output == "No episodes yet. Log the first with: twinge log 7 lower back\n")
    }
  }

  @Test func faultsAreListedAndNothingIsTaken() throws {
    try Bench.with { bench in
      let path = try write("date,pain\n2026-01-01,11\n2026-02-31,4\n2026-01-03,5\n", "faulty.csv", bench)
      let run = try bench.run("import \(path) --map onset=date,intensity=pain,place:neck")
      #expect(
        run.errors == """
          Nothing was imported. 2 problems in the file:
          line 2, column 12: An intensity is a whole number from 0 to 10.
          line 3, column 1: This date does not exist. Check day and month, and write it like 2026-11-20.
          Fix the file, then import it again.

          """)
      #expect(run.code == 64)
      #expect(try bench.files() == ["faulty.csv"])
    }
  }

  @Test func aDryRunStoresNothing() throws {
    try Bench.with { bench in
      let path = try write(diary, "diary.csv", bench)
      let run = try bench.run("import \(path) \(map) --dry-run")
      #expect(run.output == "Would import 2 episodes, 3 check-ins and 1 new word; nothing was saved.\n")
      #expect(try bench.files() == ["diary.csv"])
    }
  }

  /// Everything that the program can write goes out and comes back: the second export has the same bytes.
  @Test(arguments: 1...6)
  func theJournalsOwnJSONLosesNothing(seed: Int) throws {
    try Bench.with { bench in
      for line in [
        "demo --years 1 --seed \(seed) --per-week \(seed)",
        "log 7 lower back left, calf=9 --at \"2026-11-19T22:40+09:00\" --for 35m --trigger lifting --remedy heat=20min "
          + "--feel cramp --pattern constant --origin injury --spasms 3 --limits 4 --warning fever --note \"A \\\"note\\\".\"",
        "log head --at 2026-11-18", "log head --at \"18 nov evening\" --for 2h", "log épaule gauche --new --at 08:00",
        "start 4 neck --at 07:00", "update 6 --at 08:00", "remedy ice --at \"10 nov 14:00\" --helped some",
        "delete 1", "words rename trigger lifting carrying", "words merge remedy ice heat",
        "words retire place shin", "checkin --with stress@morning --sleep 6.2 --peg 4/5/3 --note \"Day.\"",
      ] {
        let run = try bench.run(line)
        #expect(run.code == 0, "\(line): \(run.errors)")
      }
      let first = try bench.run("export json")
      let path = try write(first.output, "journal.json", bench)
      let copy = bench.folder.appendingPathComponent("copy.sqlite").path
      let run = try bench.run("import \(path) --journal \(copy)")
      #expect(run.code == 0, "\(run.errors)")
      let second = try bench.run("export json --journal \(copy)")
      #expect(second.output == first.output)
    }
  }

  /// Two journals of one person: what was recorded later wins, on both sides, deletions included.
  @Test func joiningTwoJournalsGivesBothTheSame() throws {
    try Bench.with { bench in
      let other = " --journal " + bench.folder.appendingPathComponent("other.sqlite").path
      for line in ["log 7 neck --at 07:00", "log 5 calf --at 08:00", "log 4 jaw --at 09:00"] { _ = try bench.run(line) }
      func join(from: String, into: String) throws {
        let path = try write(bench.run("export json" + from).output, "\(UUID().uuidString).json", bench)
        let run = try bench.run("import \(path)" + into)
        #expect(run.code == 0)
      }
      try join(from: "", into: other)
      bench.now = "2026-11-21T10:40:00+01:00"
      _ = try bench.run("edit 1 --intensity 3")
      _ = try bench.run("delete 2" + other)
      bench.now = "2026-11-21T11:40:00+01:00"
      _ = try bench.run("edit 1 --intensity 9" + other)
      _ = try bench.run("log 2 hip --at 11:00" + other)
      try join(from: other, into: "")
      try join(from: "", into: other)
      let one = try bench.run("list")
      let two = try bench.run("list" + other)
      #expect(one.output == two.output)
      #expect(
        one.output == """
            4  Sat 21 Nov 11:00 · 2 · hip
            3  Sat 21 Nov 09:00 · 4 · jaw
            1  Sat 21 Nov 07:00 · 9 · neck

          """)
    }
  }
}
