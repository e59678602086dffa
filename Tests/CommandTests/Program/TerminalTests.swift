import Foundation
import Testing

/// The questions as they stand on a real terminal, asked by the built program.
struct TerminalTests {
  private func exported(_ program: Program) throws -> String {
    try program.run(["export", "csv"], ["TWINGE_NOW": "2026-11-21T21:40:00+01:00"]).output
  }

  private func isWithoutJournal(_ program: Program) -> Bool {
    !FileManager.default.fileExists(atPath: program.home + "/.local")
  }

  @Test func anEpisodeIsLoggedByAnswers() throws {
    try Program.with { program in
      let terminal = try Terminal(program, ["log"])
      try terminal.answer("?|4|<|6|lowr back left|y|yesterday 22:40|35m|lifting|heat|It hurt.")
      #expect(terminal.end() == 0)
      #expect(
        terminal.screen == """
          Up to 7 short questions. Enter skips, or keeps what is in [ ]; < goes back, ?
          explains, Ctrl-C saves nothing.
          1. How bad was it at its worst, 0 to 10?
          > ?
          0 is no pain, 10 the worst you can imagine. A whole number; go by how it feels.
          1. How bad was it at its worst, 0 to 10?
          > 4
          2. Where was it? (lower back left, neck)
          > <
          1. How bad was it at its worst, 0 to 10? [4]
          > 6
          2. Where was it? (lower back left, neck)
          > lowr back left
          "lowr back" is not a known place. Did you mean lower back? (y/n)
          > y
          3. When did it begin? (14:30, 2h ago, yesterday 22:40, last night) [now]
          > yesterday 22:40
          4. How long did it last? (35m, 2h, until 23:15; o: still going)
          > 35m
          5. What may have set it off? (lifting, stress)
          > lifting
          6. What did you take or do for it? (heat, ibuprofen 400mg)
          > heat
          7. Anything else? A note in your own words.
          > It hurt.
          Logged episode 1:
          6/10 lower back (left)
          Fri 20 Nov 22:40-23:15 (23 h ago)
          suspected: lifting
          remedies: heat
          To undo it: twinge undo

          """)
      #expect(try exported(program).contains(",lower back (left),6,,,,lifting,heat,,,,It hurt.,"))
    }
  }

  @Test(arguments: ["log", "start", "checkin"], ["", "4", "4|neck"])
  func ctrlCLeavesNothingBehind(command: String, answers: String) throws {
    try Program.with { program in
      let terminal = try Terminal(program, [command])
      if !answers.isEmpty, command != "checkin" { try terminal.answer(answers) }
      try terminal.type("half an answer" + Terminal.ctrlC)
      #expect(terminal.end() == 130)
      #expect(terminal.screen.hasSuffix("^C\nCancelled. Nothing was saved.\n"))
      #expect(isWithoutJournal(program))
    }
  }

  @Test(arguments: ["log", "start", "checkin"])
  func ctrlDLeavesNothingBehind(command: String) throws {
    try Program.with { program in
      let terminal = try Terminal(program, [command])
      try terminal.answer("")
      try terminal.type(Terminal.ctrlD)
      #expect(terminal.end() == 1)
      #expect(terminal.screen.hasSuffix("\nCancelled. Nothing was saved.\n"))
      #expect(isWithoutJournal(program))
    }
  }

  @Test(arguments: ["log", "start", "checkin"])
  func aHangUpLeavesNothingBehind(command: String) throws {
    try Program.with { program in
      let terminal = try Terminal(program, [command])
      try terminal.answer("")
      try terminal.type("half an answer")
      terminal.hangUp()
      #expect(terminal.end() == 1)
      #expect(isWithoutJournal(program))
    }
  }

  /// Questions about warning signs come once all else is answered; whatever ends them but Ctrl-C loses nothing.
  @Test(arguments: [(Terminal.ctrlC, Int32(130), 0), (Terminal.ctrlD, 0, 1)])
  func warningQuestionsCanBeLeft(key: String, code: Int32, episodes: Int) throws {
    try Program.with { program in
      let terminal = try Terminal(program, ["log"])
      try terminal.answer("8|neck|||||")
      try terminal.type(key, after: "[y/n] ")
      #expect(terminal.end() == code)
      #expect(try exported(program).components(separatedBy: "\r\n").count - 2 == episodes)
    }
  }

  /// Some editors take it for a command of theirs, such as ed.
  @Test func `Ctrl-C in an editor is for the editor`() throws {
    try Program.with { program in
      _ = try program.run(["log", "7", "neck", "--note", "first"])
      let editor = program.folder.appendingPathComponent("editor").path
      let script = "trap 'echo caught' INT\necho ready\nread x\nread x\nsed s/first/second/ \"$1\" > $0.new\n"
      try Data((script + "cat $0.new > \"$1\"\n").utf8).write(to: URL(fileURLWithPath: editor))
      let terminal = try Terminal(
        program, ["edit", "1", "--editor"], ["EDITOR": "sh \(editor)", "PATH": "/usr/bin:/bin"])
      try terminal.type(Terminal.ctrlC, after: "ready\n")
      try terminal.type("\n\n", after: "caught\n")
      #expect(terminal.end() == 0)
      #expect(try program.run(["show", "1"]).output.contains("second"))
    }
  }

  @Test(arguments: [["TERM": "dumb"], ["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "xterm"]])
  func nothingButLinesOnFortyColumns(environment: [String: String]) throws {
    try Program.with { program in
      let terminal = try Terminal(program, ["log"], columns: 40, environment)
      try terminal.answer("?|4|?|neck, c|1|?|last night|?|o|?|lifting, strez|y|?|heat|?|")
      #expect(terminal.end() == 0)
      #expect(!terminal.screen.contains("\u{1B}"))
      #expect(terminal.screen.split(separator: "\n").filter { $0.count > 40 } == [])
    }
  }

  /// Half a minute a day: what has to be typed for ten triggers. A slow typist has two or three keys a second.
  @Test(arguments: [
    ("n|n|7|", 7), ("7@8am|y|7|", 11), ("1 7|8am,e|y|6.5|", 17), ("7@8am|y|7|4 5 3|Long day.", 26),
  ])
  func aCheckInOfTenTriggersTakesFewKeys(answers: String, keys: Int) throws {
    try Program.with { program in
      for trigger in [
        "lifting", "twisting", "hard exercise", "long sitting", "dehydration", "heat", "stress", "anxiety",
        "poor sleep", "fatigue",
      ] {
        _ = try program.run(["words", "track", trigger], ["TWINGE_NOW": "2026-11-01T12:00:00+01:00"])
      }
      if !answers.contains("4 5 3") {
        _ = try program.run(["checkin", "--peg", "4/5/3"], ["TWINGE_NOW": "2026-11-20T12:00:00+01:00"])
      }
      let terminal = try Terminal(program, ["checkin"])
      try terminal.answer(answers)
      #expect(terminal.end() == 0)
      #expect(terminal.screen.contains("\nChecked in for Sat 21 Nov (today).\n"))
      #expect(terminal.keys == keys)
    }
  }
}
