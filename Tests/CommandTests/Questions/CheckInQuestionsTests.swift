import Testing

@testable import twinge

/// `checkin` without answers: what is answered is what the command with options stores.
struct CheckInQuestionsTests {
  private static let ten = [
    "lifting", "twisting", "hard exercise", "long sitting", "dehydration", "heat", "stress", "anxiety", "poor sleep",
    "fatigue",
  ]

  /// A journal whose check-ins have asked for some triggers since the start of the month.
  private func withTracked(
    _ triggers: [String], after lines: [String] = [], _ body: (inout Bench) throws -> Void
  ) throws {
    try Bench.with { bench in
      bench.now = "2026-11-21T21:40:00+01:00"
      try bench.prepare(triggers.map { "words track \($0) --from \"1 nov\"" } + lines)
      try body(&bench)
    }
  }

  private func compare(
    _ typed: String, _ command: String, tracked: [String] = ten, line: String = "checkin", after: [String] = []
  ) throws {
    var asked = (run: Run(), contents: "")
    var said = asked
    try withTracked(tracked, after: after) { bench in
      bench.typed = Bench.lines(typed)
      asked = (try bench.run(line), try bench.contents())
    }
    try withTracked(tracked, after: after) { bench in
      said = (try bench.run(command), try bench.contents())
    }
    #expect(said.run.code == 0, "\(said.run.errors)")
    #expect(asked.run.code == 0, "\(asked.run.errors)")
    #expect(asked.run.output == said.run.output)
    #expect(asked.contents == said.contents)
  }

  /// The lines after the first two are: did anything hurt, sleep, PEG, note.
  @Test(arguments: [
    ("n|n|7.5|4 5 3|", "checkin --none --clear --sleep 7.5 --peg 4/5/3"),
    ("none|y|7h30m||Long day.", "checkin --none --hurt --sleep 7h30m --note \"Long day.\""),
    ("0|||4/5/3|", "checkin --none --peg 4/5/3"),
    ("|n|7,5||", "checkin --clear --sleep 7.5"),
    ("1@14:30, stress||n|||", "checkin --with lifting@14:30,stress --none --clear"),
    ("1@14:30 7@e|n|||", "checkin --with lifting@14:30,stress@evening --none --clear"),
    ("1 7|14:30, e|n|||", "checkin --with lifting@14:30,stress@evening --none --clear"),
    ("1, 7|-, 8am||||", "checkin --with lifting,stress@8am --none"),
    ("str|m||||", "checkin --with stress@morning --none"),
    ("10, 3?, hea?, s9|||||", "checkin --with fatigue --none --skip \"hard exercise,heat,poor sleep\""),
    ("3?|||||", "checkin --none --skip \"hard exercise\""),
    ("nnynnnsnnn|||||", "checkin --none --with \"hard exercise\" --skip stress"),
    ("nny nnns nnn|a||||", "checkin --none --with \"hard exercise@afternoon\" --skip stress"),
    ("nnnnnnnnnn||||", "checkin --none"),
    ("slouching|||||", "checkin --with slouching --none"),
    ("poor air, 1|y|||||", "checkin --none --with \"poor air,lifting\" --new"),
    // Slips, one at a time.
    ("y|11|1@25:00|14:30||||", "checkin --with lifting@14:30 --none"),
    ("1@23:00|||||", "checkin --with lifting --none"),
    ("1@n|noon||||", "checkin --with lifting@noon --none"),
    ("l, strss|1|y|||||", "checkin --with lifting,stress --none"),
    ("l|9|4|||||", "checkin --none --with \"long sitting\""),
    (
      "1 7|8am|x|8am,?|maybe|9am|maybe|n|25|7|4 5|a b c|4,5,3|",
      "checkin --with lifting@8am,stress@9am --none --clear --sleep 7 --peg 4/5/3"
    ),
    // Back: past what an answer has closed since.
    ("1@14:30|n|<|<||n|||", "checkin --with lifting@14:30 --none --clear"),
    ("1|14:30|<|1@15:00|n|||", "checkin --with lifting@15:00 --none --clear"),
    ("1||<|<|n|n|||", "checkin --none --clear"),
    ("1|<|-|n|||", "checkin --clear"),
  ])
  func whatIsAnsweredIsStored(typed: String, command: String) throws {
    try compare(typed, command)
  }

  @Test(arguments: [
    ("y|14:30|n|||", "checkin --with stress@14:30 --none --clear"), ("n|n|||", "checkin --none --clear"),
    ("s|n|||", "checkin --none --skip stress --clear"), ("y@e|n|||", "checkin --with stress@evening --none --clear"),
    ("stress@8am||||", "checkin --with stress@8am --none"), ("|n|||", "checkin --clear"),
  ])
  func oneTriggerIsASimpleQuestion(typed: String, command: String) throws {
    try compare(typed, command, tracked: ["stress"])
  }

  @Test func withoutTrackedTriggersTheRestIsAsked() throws {
    try compare("n|7||", "checkin --clear --sleep 7", tracked: [])
  }

  /// What an episode of the day suspects is offered, and never taken by Enter; the day was not clear, either.
  @Test(arguments: [
    ("y||7||", "checkin --with lifting,stress --none --sleep 7"),
    ("y@noon, 6@9am|7||", "checkin --with lifting@noon,stress@noon,heat@9am --none --sleep 7"),
    ("|7||", "checkin --sleep 7"), ("n|7||", "checkin --none --sleep 7"),
  ])
  func whatTheDaysEpisodesSuspectIsOffered(typed: String, command: String) throws {
    let after = ["log 4 neck --at 08:00 --trigger stress,slouching", "log 4 neck --at 09:00 --trigger lifting"]
    try compare(typed, command, after: after)
    try withTracked(CheckInQuestionsTests.ten, after: after) { bench in
      bench.columns = 300
      bench.typed = []
      let run = try bench.run("checkin")
      #expect(run.errors.contains("(n: none; y: lifting and stress, suspected in an episode)\n> "))
    }
  }

  /// Enter keeps what the check-in said that is replaced.
  @Test(arguments: [
    (
      "||||",
      "checkin --replace --with lifting@14:30,stress@morning --none --skip heat --clear --sleep 6h30m --peg 4/5/3 "
        + "--note Hm."
    ),
    ("n||7|-|-", "checkin --replace --none --clear --sleep 7"),
    ("2|||||", "checkin --replace --with twisting --none --clear --sleep 6h30m --peg 4/5/3 --note Hm."),
    ("-|y|-|-|New.", "checkin --replace --hurt --note New."),
  ])
  func aSecondCheckInBeginsWithTheFirst(typed: String, command: String) throws {
    let first =
      "checkin --with lifting@14:30,stress@morning --none --skip heat --clear --sleep 6.5 --peg 4/5/3 --note Hm."
    try compare(typed, command, after: [first])
  }

  @Test(arguments: [("sunday", false), ("14 nov", true), ("yesterday", false)])
  func pegIsAskedOnceAWeek(day: String, isAsked: Bool) throws {
    try withTracked(["stress"]) { bench in
      _ = try bench.run("checkin --day \"\(day)\" --peg 4/5/3")
      bench.typed = Bench.lines("n|n|7||")
      let run = try bench.run("checkin")
      #expect(run.code == 0)
      #expect(run.errors.contains("In the past week") == isAsked)
    }
  }

  @Test func anotherDayCanBeAskedAbout() throws {
    try compare(
      "1@m|n|||", "checkin --day 2026-11-20 --with lifting@morning --none --clear", line: "checkin --day yesterday")
  }

  @Test func whatIsNotTrackedYetIsNotAsked() throws {
    try compare("n|||", "checkin --day \"20 oct\" --clear", line: "checkin --day \"20 oct\"")
  }

  @Test func `n is none, even where the name of a trigger begins with it`() throws {
    try Bench.with { bench in
      _ = try bench.run("words add trigger noise")
      for trigger in ["noise", "stress"] { _ = try bench.run("words track \(trigger)") }
      bench.typed = Bench.lines("n||||")
      let run = try bench.run("checkin")
      #expect(run.output.contains("absent: stress, noise\n"))
    }
  }

  @Test func noAnswerAtAllStoresNothing() throws {
    try withTracked(["stress"]) { bench in
      let before = try bench.contents()
      bench.typed = Bench.lines("||||")
      let run = try bench.run("checkin")
      #expect(run.code == 1)
      #expect(run.errors.hasSuffix("> No answer, so nothing was saved. To start again: twinge checkin\n"))
      #expect(try bench.contents() == before)
    }
  }

  @Test(arguments: 0..<5, [(Bench.interrupt, Int32(130)), (nil, 1)] as [(String?, Int32)])
  func whoLeavesLeavesNothingBehind(answered: Int, leaving: (line: String?, code: Int32)) throws {
    try withTracked(["stress"]) { bench in
      let before = try bench.contents()
      bench.typed = Bench.lines("y|8am|n|7").prefix(answered) + [leaving.line].compactMap { $0 }
      let run = try bench.run("checkin")
      #expect(run.code == leaving.code)
      #expect(run.errors.hasSuffix("\n> \nCancelled. Nothing was saved.\n"))
      #expect(try bench.contents() == before)
    }
  }

  @Test(arguments: [("y", true), ("n", false), ("", false)])
  func whatHurtCanBeLoggedNext(answer: String, isSaid: Bool) throws {
    try withTracked(["stress"]) { bench in
      bench.typed = ["n", answer, "", "", ""]
      let run = try bench.run("checkin")
      #expect(run.errors.hasSuffix("To log what hurt: twinge log\n") == isSaid)
    }
  }

  @Test func itFitsFortyColumnsInPlainLines() throws {
    try withTracked(CheckInQuestionsTests.ten) { bench in
      _ = try bench.run("log 4 neck --at 08:00 --trigger stress")
      bench.columns = 40
      bench.typed = Bench.lines("?|y, l, strss|?|1|y|?|14:30, m|?|x|7|?|4 5 3|?|x")
      let run = try bench.run("checkin")
      #expect(run.code == 0)
      #expect(Bench.tooWide(run, for: 40) == [])
      #expect(!(run.output + run.errors).contains("\u{1B}"))
    }
  }
}
