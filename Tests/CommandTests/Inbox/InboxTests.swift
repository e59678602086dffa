import Foundation
import Journal
import LibC
import Testing

@testable import twinge

/// Entries that a phone wrote into a folder: each is imported once, and entries with problems are listed and wait.
struct InboxTests {
  /// A folder with files that were written an hour ago.
  private func with(_ files: [String: String], _ body: (inout Bench, URL) throws -> Void) throws {
    try Bench.with { bench in
      let folder = bench.folder.appendingPathComponent("phone")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in files { try write(text, name, folder) }
      try body(&bench, folder)
    }
  }

  /// 21 November 2026, 08:40 at +01:00: an hour before the clock of the tests.
  private static let anHourBefore = 1_795_246_800

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    let date = Date(timeIntervalSince1970: TimeInterval(Self.anHourBefore))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
  }

  /// What was said of a file, and the newest episode then.
  private func taken(_ text: String) throws -> String {
    var shown = ""
    try with(["a.txt": text]) { bench, folder in
      let run = try bench.run(["inbox", folder.path])
      #expect(run.code == 0)
      shown = run.output + run.errors
      if run.errors.isEmpty { shown += try bench.run("show last").output }
    }
    return shown
  }

  @Test(arguments: [
    ("2026-11-20T22:40:00+01:00\n7 lower back left, lifting, 35m", "7/10 lower back (left), Fri 20 Nov 22:40-23:15"),
    ("2026-11-20T22:40:00+01:00\n7 lower back left, lifting, 35m", "suspected   lifting"),
    ("2026-11-20T22:40:00+09:00\n5 neck", "Fri 20 Nov 22:40"), ("7 neck", "(time of the file)"),
    ("7 neck", "Sat 21 Nov 08:40"),
    ("2026-11-21T09:30:00+01:00\n6 calf, 2h", "Sat 21 Nov 07:30-09:30"),
    ("2026-11-21T09:00:00+01:00\n6 calf yesterday 22:40, 35m", "Fri 20 Nov 22:40-23:15"),
    ("2026-11-21T09:00:00+01:00\n5 neck, calf left, tired", "neck, calf (left)"),
    ("2026-11-21T09:00:00+01:00\n5 neck, ibuprofen 400mg, after the garden, tired", "remedies    ibuprofen 400mg"),
    ("2026-11-21T09:00:00+01:00\n5 neck, ibuprofen 400mg, after the garden, tired", "after the garden, tired"),
    ("2026-11-21T09:00:00+01:00\n5 neck, trigger heat", "suspected   heat"),
    ("2026-11-21T09:00:00+01:00\nlog 5 neck —for 10m —note “it’s — bad”", "Sat 21 Nov 09:00-09:10"),
    ("2026-11-21T09:00:00+01:00\nlog 5 neck —for 10m —note “it’s — bad”", "note        it’s — bad"),
    ("2026-11-21T09:00:00+01:00\n5 neck, bad day —really, I can’t", "note        bad day —really, I can’t"),
    ("2026-11-21T09:00:00+01:00\n5 neck， calf left， ３5m", "neck, calf (left), Sat 21 Nov 09:00-09:35"),
    ("2026-11-21T09:00:00+01:00\n5 neck —when yesterday", "Fri 20 Nov"),
    ("2026-11-21T09:00:00+01:00\n５ neck", "5/10 neck"),
  ])
  func anEntryIsUnderstood(text: String, shown: String) throws {
    let found = try taken(text).replacing("\n  ", with: " ")
    #expect(found.contains(shown), "\(found)")
  }

  @Test(arguments: [
    ("2026-11-21T09:00:00+01:00\n5 nek", "a.txt, line 2: \"nek\" is not a known place."),
    ("2026-11-21T09:00:00+01:00\n5 neck, heat", "a.txt, line 2: One of the words is a trigger and a remedy."),
    ("2026-11-22T09:00:00+01:00\n5 neck", "a.txt: Its time is in the future."),
    ("2026-11-21T09:00:00+01:00\n", "a.txt: It has no entry."),
    ("2026-11-21T09:00:00+01:00\n12 neck", "a.txt, line 2: Intensity goes from 0 to 10."),
    ("{ \"half\": ", "a.txt: "), ("", "Not read: it is empty"),
  ])
  func whatCannotBeTakenIsListed(text: String, why: String) throws {
    let found = try taken(text)
    #expect(found.replacing("\n  ", with: " ").contains(why), "\(found)")
    #expect(found.hasPrefix("Nothing new in the inbox.\n"))
  }

  @Test func theGoodEntriesOfAFileAreTakenAndTheOthersWait() throws {
    try with(["a.txt": "2026-11-21T09:00:00+01:00\n5 neck\n4 nek\ncheckin lifting, sleep 7"]) { bench, folder in
      _ = try bench.run(["config", "set", "inbox", folder.path])
      #expect(try bench.run("log 1 hip").code == 0)
      #expect(try bench.run("status").output.contains("1 entry waits in the inbox."))
      let run = try bench.run("inbox")
      #expect(run.output.hasPrefix("Imported 2 entries from 1 file in the inbox.\n"))
      #expect(run.errors.hasPrefix("Not imported (1):\na.txt, line 3: "))
      #expect(try bench.run("status").output.contains("1 entry waits in the inbox."))
      _ = try bench.run("words alias place neck nek")
      let again = try bench.run("inbox")
      #expect(again.output.hasPrefix("Imported 1 entry from 1 file in the inbox.\n"))
      #expect(again.errors.isEmpty)
      #expect(try !bench.run("status").output.contains("inbox"))
      #expect(try bench.run("show \"21 nov\"").output.contains("lifting"))
    }
  }

  @Test func nothingIsTakenTwiceEvenFromACopy() throws {
    let text = "2026-11-21T09:00:00+01:00\n5 neck\n5 neck\n"
    try with(["a.txt": text]) { bench, folder in
      let first = try bench.run(["inbox", folder.path])
      #expect(first.output.hasPrefix("Imported 2 entries from 1 file in the inbox.\n"))
      try write(text + "3 calf\n", "a (1).txt", folder)
      let second = try bench.run(["inbox", folder.path])
      #expect(second.output.hasPrefix("Imported 1 entry from 1 file in the inbox.\n"))
      // What was deleted does not come back with the next look.
      _ = try bench.run("delete 1")
      let third = try bench.run(["inbox", folder.path])
      #expect(third.output == "Nothing new in the inbox.\n")
    }
  }

  @Test func aDryRunAndAnUndoLeaveTheEntriesInTheInbox() throws {
    try with(["a.txt": "7 neck", "b.txt": "5 calf"]) { bench, folder in
      let dry = try bench.run(["inbox", folder.path, "--dry-run"])
      #expect(dry.output.hasPrefix("Imported 2 entries from 2 files in the inbox (nothing was saved).\n"))
      #expect(try bench.files() == ["phone"])
      _ = try bench.run(["inbox", folder.path])
      _ = try bench.run("undo")
      #expect(try bench.run("list --json").output.contains("\"episodes\": []"))
      #expect(try bench.run(["inbox", folder.path]).output.hasPrefix("Imported 2 entries from 2 files"))
    }
  }

  @Test func theFolderIsLeftAsItIs() throws {
    try with(["a.txt": "7 neck", "b.txt": "4 nek"]) { bench, folder in
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      _ = try bench.run(["inbox", folder.path])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }
  }

  @Test func whatIsNoPlainFileIsLeftAlone() throws {
    try with(["a.txt": "7 neck", ".hidden": "7 neck"]) { bench, folder in
      #expect(mkfifo(folder.appendingPathComponent("pipe").path, 0o600) == 0)
      #expect(symlink("/etc/passwd", folder.appendingPathComponent("link").path) == 0)
      try write(String(repeating: "x", count: 1 << 20 + 1), "large.txt", folder)
      try write("", ".note.txt.icloud", folder)
      try Data("8 hip".utf8).write(to: folder.appendingPathComponent("now.txt"))
      let run = try bench.run(["inbox", folder.path])
      #expect(run.output.hasPrefix("Imported 1 entry from 1 file in the inbox.\n"))
      let errors = run.errors.replacing("\n  ", with: " ")
      for part in [
        "pipe: Not read: it is not a plain file.", "link: Not read: it is not a plain file.",
        "large.txt: Not read: it is larger than 1 MB", ".note.txt.icloud: Not read: it has not been downloaded yet.",
        "now.txt: Not read: it was written just now",
      ] { #expect(errors.contains(part), "\(errors)") }
    }
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    try Bench.with { bench in
      let missing = try bench.run("inbox /nowhere/at/all")
      #expect(missing.errors.hasPrefix("Folder not found.") && missing.code == 1)
      let unset = try bench.run("inbox")
      #expect(unset.errors.hasPrefix("No inbox is set.") && unset.code == 64)
      #expect(try bench.files() == [])
    }
  }

  @Test func onATerminalAnUnknownWordIsAskedAboutAtOnce() throws {
    try with(["a.txt": "7 nek\n4 calf"]) { bench, folder in
      bench.typed = ["y"]
      let run = try bench.run(["inbox", folder.path])
      #expect(run.errors.contains("\"nek\" is not a known place. Did you mean neck? (y/n)"))
      #expect(run.output.hasPrefix("Imported 2 entries from 1 file in the inbox.\n"))
    }
  }

  @Test func `every file of a full folder is counted, imported once and no longer waits`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<60).map { number in
        (
          String(format: "%03d.txt", number),
          "2026-11-\(10 + number % 10)T\(10 + number / 10):00:00+01:00\n5 neck, entry \(number)"
        )
      })
    try with(files) { bench, folder in
      _ = try bench.run(["config", "set", "inbox", folder.path])
      #expect(try bench.run("log 1 hip").code == 0)
      #expect(try bench.run("status").output.contains("60 entries wait in the inbox."))
      #expect(try bench.run("inbox").output.hasPrefix("Imported 60 entries from 60 files in the inbox.\n"))
      #expect(try bench.run("inbox").output == "Nothing new in the inbox.\n")
      #expect(try !bench.run("status").output.contains("inbox"))
    }
  }

  @Test func `a file of many lines is read in one pass`() {
    let file = InboxFile(
      String(repeating: "5 neck\n4 calf\n", count: 20_000), modified: Self.anHourBefore, zone: .fixed(0))
    #expect(file.lines.count == 40_000)
    #expect(file.lines.suffix(2).map(\.repetition) == [19_999, 19_999])
    #expect(Set(file.lines.map { file.identity(of: $0) }).count == 40_000)
  }
}
