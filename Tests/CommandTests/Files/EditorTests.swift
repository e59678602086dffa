import Foundation
import Testing

@testable import twinge

/// `edit --editor`: the episode as text. The editor of these tests replaces text.
struct EditorTests {
  private func withEpisode(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      let line = """
        log 7 lower back left, calf=4 --at "20 nov 22:40" --for 35m --trigger lifting,stress \
        --remedy heat,ibuprofen=400mg --feel cramp --note "After moving."
        """
      #expect(try bench.run(line).code == 0)
      try body(&bench)
    }
  }

  private func replacing(_ old: String, _ new: String) -> @Sendable (String) throws -> Void {
    { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: false, encoding: .utf8)
    }
  }

  @Test func theFormHoldsTheEpisodeAsItIsTyped() throws {
    try withEpisode { bench in
      bench.edit = { path in
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
        #expect(
          lines.joined(separator: "\n") == """
            places: lower back left, calf=4
            intensity: 7
            at: 2026-11-20 22:40:00+01:00
            until: 2026-11-20 23:15:00+01:00
            feel: cramp
            pattern:\u{20}
            origin:\u{20}
            spasms:\u{20}
            limits:\u{20}
            triggers: lifting, stress
            remedies: heat, ibuprofen=400mg
            warning:\u{20}
            note:
            After moving.

            """)
      }
      let run = try bench.run("edit 1 --editor")
      #expect(run == Run(output: "Nothing was changed.\n"))
    }
  }

  @Test(arguments: [
    ("intensity: 7", "intensity: 5", "worst 7 of 10 → 5 of 10"),
    ("calf=4", "neck right=6", "where lower back (left), calf 4 → lower back (left), neck (right) 6"),
    ("23:15:00", "23:40:00", "when Fri 20 Nov 22:40-23:15 → Fri 20 Nov 22:40-23:40"),
    ("lifting, stress", "stress", "suspected lifting, stress → stress"),
    ("lifting, stress", "", "suspected lifting, stress → none"),
    ("heat, ibuprofen=400mg", "", "remedies heat, ibuprofen 400mg → none"),
    ("cramp", "", "feels cramp → none"),
    ("limits: ", "limits: 6", "limits none → 6 of 10"),
    ("After moving.", "Two\nlines.", "note"),
    ("After moving.", "", "note"),
  ])
  func whatIsChangedInTheTextIsChanged(old: String, new: String, changes: String) throws {
    try withEpisode { bench in
      bench.columns = 200
      bench.edit = replacing(old, new)
      let run = try bench.run("edit 1 --editor")
      #expect(run.output.hasPrefix("Changed episode 1: \(changes).\n"))
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  /// A slip leaves the journal as it is, and the text where the next try finds it.
  @Test(arguments: [
    ("intensity: 7", "intensity: 77"), ("lifting", "lifing"), ("at: ", "at: tomorrow "), ("feel:", "fel:"),
    ("intensity: 7", "intensity 7"),
  ])
  func whatWasTypedIsNotLost(old: String, new: String) throws {
    try withEpisode { bench in
      bench.edit = replacing(old, new)
      let slip = try bench.run("edit 1 --editor")
      #expect(slip.code != 0)
      #expect(slip.errors.hasSuffix("What you typed is kept. To continue: twinge edit 1 --editor\n"))
      let kept = try bench.files().filter { $0.hasPrefix("journal.sqlite.edit-1-") }
      #expect(kept.count == 1)
      bench.edit = { path in
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(new))
        try text.replacingOccurrences(of: new, with: old).replacingOccurrences(of: "cramp", with: "dull")
          .write(toFile: path, atomically: false, encoding: .utf8)
      }
      let second = try bench.run("edit 1 --editor")
      #expect(second.output.hasPrefix("Changed episode 1: feels cramp → dull.\n"))
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test func `a draft from before a correction does not take the correction back`() throws {
    try withEpisode { bench in
      bench.edit = replacing("intensity: 7", "intensity: 77")
      #expect(try bench.run("edit 1 --editor").code == 64)
      #expect(try bench.run("edit 1 --note CORRECTED").code == 0)
      bench.edit = { _ in }
      let run = try bench.run("edit 1 --editor")
      #expect(run.output == "Nothing was changed.\n")
      #expect(run.errors.contains("has changed since you typed this"))
      #expect(run.errors.contains("intensity: 77"))
      #expect(try bench.run("show 1").output.contains("CORRECTED"))
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test func `an editor that fails at once leaves no draft, and an emptied file changes nothing`() throws {
    try withEpisode { bench in
      bench.edit = { _ in throw Failure("The editor did not end well, so nothing was changed.", hint: "Check EDITOR.") }
      let failed = try bench.run("edit 1 --editor")
      #expect(failed.code == 1)
      #expect(!failed.errors.contains("kept"))
      #expect(try bench.files() == ["journal.sqlite"])
      bench.edit = { path in try "\n".write(toFile: path, atomically: false, encoding: .utf8) }
      #expect(try bench.run("edit 1 --editor") == Run(output: "Nothing was changed.\n"))
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test func `text that cannot be read stays, though the editor ended with an error`() throws {
    try withEpisode { bench in
      bench.edit = { path in
        // "Müde" as an editor for Latin-1 saves it.
        try Data([0x4D, 0xFC, 0x64, 0x65]).write(to: URL(fileURLWithPath: path))
        throw Failure("The editor ended with an error, so nothing was changed.", hint: "Check the EDITOR variable.")
      }
      let failed = try bench.run("edit 1 --editor")
      #expect(failed.code == 1)
      #expect(failed.errors.contains("What you typed is kept."))
      #expect(try bench.files().count > 1)
    }
  }

  @Test func `the person decides on what an editor saved that ended with an error`() throws {
    try withEpisode { bench in
      let save = replacing("After moving.", "Saved.")
      bench.edit = { path in
        try save(path)
        throw Failure("The editor ended with an error, so nothing was changed.", hint: "Check the EDITOR variable.")
      }
      let unasked = try bench.run("edit 1 --editor")
      #expect(unasked.code == 1)
      #expect(unasked.errors.contains("What you typed is kept."))
      for (answer, note, code) in [("n", "After moving.", Int32(1)), ("y", "Saved.", 0)] {
        bench.typed = [answer]
        let asked = try bench.run("edit 1 --editor")
        #expect(asked.errors.contains("The editor ended with an error.\nSave what you typed anyway? [y/N] "))
        #expect(asked.code == code)
        bench.typed = nil
        #expect(try bench.run("show 1").output.contains(note))
      }
    }
  }

  @Test func `purge takes drafts along`() throws {
    try withEpisode { bench in
      bench.edit = replacing("intensity: 7", "intensity: 77")
      let slip = try bench.run("edit 1 --editor")
      #expect(slip.code == 64)
      let purge = try bench.run("purge 1 --yes")
      #expect(purge.code == 0)
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test func anEpisodeThatIsNotThereOpensNoEditor() throws {
    try withEpisode { bench in
      let run = try bench.run("edit 9 --editor")
      #expect(run.code == 2)
      #expect(!run.errors.contains("kept"))
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }
}
