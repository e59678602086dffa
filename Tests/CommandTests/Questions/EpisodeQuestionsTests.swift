import Testing

@testable import twinge

/// `log` and `start` without arguments: what is answered is what the command with options stores.
struct EpisodeQuestionsTests {
  /// - Returns: the journal after earlier commands and this one, and how this one went.
  private func journal(_ line: String, typed: [String]?, after: [String] = []) throws -> (run: Run, contents: String) {
    var outcome = (run: Run(), contents: "")
    try Bench.with { bench in
      try bench.prepare(after)
      bench.typed = typed
      outcome = (try bench.run(line), try bench.contents())
    }
    return outcome
  }

  @Test(arguments: [
    (
      "6|lower back left, left calf=4|yesterday 22:40|35m|lifting, stress|heat, ibuprofen 400mg|It hurt.",
      """
      6 lower back left, calf left=4 --at "yesterday 22:40" --for 35m --trigger lifting,stress \
      --remedy heat,ibuprofen=400mg --note "It hurt."
      """
    ),
    ("|neck|||||", "neck"),
    ("4/10|NECK|n|o|str|hea|- a bit", "4 neck --ongoing --trigger stress --remedy heat --note=\"- a bit\""),
    ("4|neck|08:00|until 08:30|||", "4 neck --at 08:00 --until 08:30"),
    ("4|neck|08:00|8:30am|||", "4 neck --at 08:00 --until 8:30am"),
    ("4|neck|||| ice=10 min, ibu 2 tablets|", "4 neck --remedy \"ice=10 min,ibuprofen=2 tablets\""),
    // Back: Enter keeps, a hyphen blanks, anything else takes the old answer's place.
    ("4|neck|08:00|<|07:00||||", "4 neck --at 07:00"),
    ("4|<||neck|||||", "4 neck"),
    ("<|4|neck|<|<|-||||||", "neck"),
    ("4|neck|08:00|1h|<|<|09:00|30m|||", "4 neck --at 09:00 --for 30m"),
    ("4|neck|08:00|1h|<|<|09:00||<|09:15|10m|||", "4 neck --at 09:15 --for 10m"),
    ("4|neck|||stress|heat|<|<|||Hm.", "4 neck --trigger stress --remedy heat --note Hm."),
    ("4|neck|||||One.|Not asked.", "4 neck --note One."),
    // Slips: the question comes again, and so does what explains it.
    ("x|11|7.5|-1|?|4||?|3|7 neck|neck|noonish|tomorrow|08:00|5h|35|10m|||", "4 neck --at 08:00 --for 10m"),
    ("\u{1B}[A|4|neck|||||", "4 neck"),
    ("4|neck, neck|||||", "4 neck"),
    ("4|neck, neck=3|neck=3|||||", "4 neck=3"),
    ("4|neck,|neck|||||", "4 neck"),
    // Where one item is not clear, only that is asked about.
    ("4|calf, lowr back left, neck|y|||||", "4 calf, lower back left, neck"),
    ("4|lowr back right=3|n|y|||||", "4 lowr back right=3 --new"),
    ("4|lowr back, neck|n|n|calf|||||", "4 calf, neck"),
    ("4|lowr back, neck|n|n||||||", "4 neck"),
    ("4|lowr back, neck|calf|||||", "4 calf, neck"),
    ("4|lowr back, neck|<|calf|||||", "4 calf"),
    ("4|lowr back|n|n||calf|||||", "4 calf"),
    ("4|spot|?|y|<||||||", "4 spot --new"),
    ("4|a;b|y|spot|y|||||", "4 spot --new"),
    ("4|c, neck|9|2|||||", "4 calf, neck"),
    ("4|c, neck|che|||||", "4 chest, neck"),
    ("4|c, neck||||||", "4 neck"),
    ("4|c, hip|n|||||", "4 hip"),
    ("4|blades|y|||||", "4 between the shoulder blades"),
    ("4|neck|||strss, liftin|n|y||||", "4 neck --trigger strss,lifting --new"),
  ])
  func whatIsAnsweredIsStored(typed: String, command: String) throws {
    let asked = try journal("log", typed: Bench.lines(typed))
    #expect(asked.run.code == 0, "\(asked.run.errors)")
    let said = try journal("log \(command)", typed: nil)
    #expect(said.run.code == 0, "\(said.run.errors)")
    #expect(asked.run.output == said.run.output)
    #expect(asked.contents == said.contents)
  }

  /// Numbers stand for what the last episodes held; Enter takes nothing of it.
  @Test(arguments: [
    ("|1|||1|1|", "log lower back left --trigger stress --remedy ibuprofen=400mg"),
    ("|3 1|||2, 1|2 1|", "log calf, lower back left --trigger lifting,stress --remedy heat,ibuprofen=400mg"),
    ("|2|||||", "log neck"),
    ("|l|||||", "log lower back"),
    ("|l left=2, 9, neck|lower back left=2, neck|||||", "log lower back left=2, neck"),
    ("|neck||||ibu|", "log neck --remedy ibuprofen"),
  ])
  func whatWasLoggedLastIsOffered(typed: String, command: String) throws {
    let after = [
      "log 4 calf --at 06:00 --trigger lifting --remedy heat",
      "log 6 lower back left, neck --at 07:00 --trigger stress --remedy ibuprofen=400mg",
    ]
    let asked = try journal("log", typed: Bench.lines(typed), after: after)
    #expect(asked.run.errors.contains("1. How bad was it at its worst, 0 to 10? (last time 6)\n> "))
    #expect(asked.run.errors.contains("2. Where was it? 1 lower back left, 2 neck, 3 calf (or another)\n> "))
    #expect(asked.contents == (try journal(command, typed: nil, after: after)).contents)
  }

  @Test(arguments: [
    ("4|neck||", "start 4 neck"), ("|neck|08:00|lifting", "start neck --at 08:00 --trigger lifting"),
    ("4|neck|08:00|<|<|calf||", "start 4 calf --at 08:00"),
  ])
  func startAsksLess(typed: String, command: String) throws {
    let asked = try journal("start", typed: Bench.lines(typed))
    #expect(asked.run.errors.hasPrefix("Up to 4 short questions."))
    let said = try journal(command, typed: nil)
    #expect(asked.run.output == said.run.output)
    #expect(asked.contents == said.contents)
  }

  @Test(arguments: [
    ("x", "That is not a whole number from 0 to 10. Enter skips it."),
    ("4||", "At least one place is needed. The rest may stay blank."),
    ("4|qwertz", "\"qwertz\" is not a known place. Add \"qwertz\"? (y/n)"),
    ("4|lowr back", "\"lowr back\" is not a known place. Did you mean lower back? (y/n)"),
    ("4|c", "\"c\" could be 1 chest, 2 calf. Which? (Enter: none)"),
    ("4|3", "3 is not one of the choices. Type a name."),
    ("4|neck|14", "A number alone is not a time. Write it like 14:30,"),
    ("4|neck|08:00|2h", "That does not fit with the start you gave: 08:00. < goes back to that question;"),
    ("4|neck||35m", "That does not fit with the start you gave: now."),
    ("4|neck|08:00|until 23:00", "That time is in the future."),
    ("<", "This is the first question."),
    ("\u{1B}[A", "Some of those keys were not letters. Please type it again."),
  ])
  func aSlipIsAnsweredInASentence(typed: String, sentence: String) throws {
    let asked = try journal("log", typed: Bench.lines(typed))
    #expect(asked.run.errors.contains("> \(sentence)"))
    #expect(asked.run.code == 1)
  }

  /// Whatever was typed before.
  @Test(arguments: 0..<8, [(Bench.interrupt, Int32(130)), (nil, 1)] as [(String?, Int32)])
  func whoLeavesLeavesNothingBehind(answered: Int, leaving: (line: String?, code: Int32)) throws {
    try Bench.with { bench in
      let answers = Bench.lines("4|spot|y|08:00|1h|stress|heat").prefix(answered)
      bench.typed = answers + [leaving.line].compactMap { $0 }
      let run = try bench.run("log")
      #expect(run.code == leaving.code)
      #expect(run.errors.hasSuffix("\n> \nCancelled. Nothing was saved.\n"))
      #expect(run.output.isEmpty)
      #expect(try bench.files().isEmpty)
    }
  }

  @Test func warningQuestionsComeAfterwards() throws {
    let asked = try journal("log", typed: Bench.lines("8|neck||||||n|n|n|y"))
    #expect(asked.run.errors.contains("This can be an emergency."))
    #expect(asked.contents.contains("\"warningSigns\": [\"accident\"]"))
    #expect(
      asked.contents.contains(
        "\"deniedWarningSigns\": [\"legs\", \"saddle\", \"bladder\", \"sexual\", \"chest\", \"thunderclap\"]"))
  }

  @Test func ctrlCAtAWarningQuestionStoresNothing() throws {
    try Bench.with { bench in
      bench.typed = Bench.lines("8|neck||||||y|1") + [Bench.interrupt]
      let run = try bench.run("log")
      #expect(run.code == 130)
      #expect(run.errors.hasSuffix("\nCancelled. Nothing was saved.\n"))
      #expect(try bench.files().isEmpty)
    }
  }

  @Test(arguments: ["log --json", "start --json", "log --at 08:00", "log --trigger stress", "log 4", "start --note x"])
  func whoSaysSomethingIsNotAsked(line: String) throws {
    let run = try journal(line, typed: ["4", "neck"]).run
    #expect(run.code == 64)
    #expect(!run.errors.contains("1. "))
  }

  @Test func aDryRunStoresNothing() throws {
    try Bench.with { bench in
      bench.typed = Bench.lines("4|neck|||||")
      let run = try bench.run("log --dry-run")
      #expect(run.output.hasPrefix("Would log this (nothing was saved):\n4/10 neck\n"))
      #expect(!run.errors.contains("undo"))
      #expect(try bench.files().isEmpty)
    }
  }

  @Test(arguments: [
    ("4|neck||o|||", 80, "The same in one line:\n  twinge log 4 neck --ongoing\nTo undo it: twinge undo\n"),
    ("4|neck|yesterday 22:40||||", 80, "The same in one line:\n  twinge log 4 neck --at \"yesterday 22:40\"\n"),
    ("4|neck|yesterday 22:40|35m|stress||", 40, "> To undo it: twinge undo\n"),
    ("4|neck|||||Sad.", 80, "> To undo it: twinge undo\n"),
  ])
  func aShortCommandIsShownForTheNextTime(typed: String, columns: Int, end: String) throws {
    try Bench.with { bench in
      bench.columns = columns
      bench.typed = Bench.lines(typed)
      let run = try bench.run("log")
      #expect(run.errors.contains(end))
    }
  }

  /// Such as a locked journal or a full disk.
  @Test(arguments: [
    ("4|neck||o|||", "Your answers, to try again:\n  twinge log 4 neck --ongoing --journal "),
    ("4|neck|||||Sad.", "Your answers (without the note), to try again:\n  twinge log 4 neck --journal "),
  ])
  func answersThatCannotBeStoredAreNotLost(typed: String, kept: String) throws {
    try Bench.with { bench in
      _ = try bench.run("log 4 neck")
      bench.typed = Bench.lines(typed)
      let run = try bench.run(["log", "--journal", bench.journal + "/below/a/file"])
      #expect(run.code == 1)
      #expect(run.errors.contains(kept))
      #expect(!run.errors.contains("Sad."))
    }
  }

  @Test(arguments: ["", "1", "dumb"])
  func itFitsFortyColumnsInPlainLines(variable: String) throws {
    try Bench.with { bench in
      bench.environment = variable == "dumb" ? ["TERM": "dumb"] : ["NO_COLOR": variable]
      bench.columns = 40
      let typed = "?|4|?|lowr back left, c, foo, qwertz|?|y|1|y|?|yesterday evening|?|35m|?|lifting|?|heat|?|x"
      bench.typed = Bench.lines(typed)
      let run = try bench.run("log")
      #expect(run.code == 0)
      #expect(Bench.tooWide(run, for: 40) == [])
      #expect(!(run.output + run.errors).contains("\u{1B}"))
    }
  }

  /// What was not typed in full is asked about before it is stored, wherever there is somebody to ask.
  @Test(arguments: [
    ("log 4 low", "y", "log 4 \"lower back\""), ("log 4 neck --remedy ibu", "yes", "log 4 neck --remedy ibuprofen"),
    ("log 4 calf, low left", "n|hip", "log 4 calf, hip left"), ("log 4 low", "neck", "log 4 neck"),
    ("remedy ibu", "y", "remedy ibuprofen"), ("checkin --with lif", "y", "checkin --with lifting"),
    ("log 4 neck --trigger lif", "n|strss|y", "log 4 neck --trigger stress"), ("log 4 neck", "", "log 4 neck"),
  ])
  func aBeginningIsAskedAbout(line: String, typed: String, command: String) throws {
    let asked = try journal(line, typed: Bench.lines(typed))
    #expect(asked.run.code == 0, "\(asked.run.errors)")
    #expect(asked.contents == (try journal(command, typed: nil)).contents)
  }

  @Test(arguments: [
    ("edit 1 --add-trigger lif", "y", "edit 1 --add-trigger lifting"),
    ("edit 1 --place nek", "y", "edit 1 --place neck"), ("edit 1 --place cal", "n|neck", "edit 1 --place neck"),
  ])
  func aBeginningIsAskedAboutInAChangeToo(line: String, typed: String, command: String) throws {
    let earlier = ["log 5 hip --at 08:00 --ongoing"]
    let asked = try journal(line, typed: Bench.lines(typed), after: earlier)
    #expect(asked.run.code == 0, "\(asked.run.errors)")
    #expect(asked.contents == (try journal(command, typed: nil, after: earlier)).contents)
  }

  @Test func aBeginningThatMeansSomethingElseStoresNothing() throws {
    let asked = try journal("log 4 low", typed: Bench.lines("n|"))
    #expect(asked.run.errors.hasPrefix("\"low\": lower back? (y/n)\n> "))
    #expect(asked.run.errors.contains("> Then type it again, or press Enter to cancel.\n> "))
    #expect(asked.run.errors.hasSuffix("Cancelled. Nothing was saved.\n"))
    #expect(asked.run.code == 1)
  }
}
