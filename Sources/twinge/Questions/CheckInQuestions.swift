import Journal
import JournalStore
import Reports

/// The questions of `checkin`: one line for all triggers, then short questions.
struct CheckInQuestions {
  private let conversation: Conversation
  private let day: Day
  /// The day in a sentence: `today`, `on Fri 20 Nov`.
  private let when: String
  private let triggers: TriggerAnswer
  /// Whether the day has an episode, so it was not clear.
  private let isPainful: Bool
  private let isPEGDue: Bool
  private let earlier: CheckIn?
  private let asked: [Word]
  /// Whether the day already has a check-in, which the questions go through again.
  var isAgain: Bool { earlier != nil }

  /// PEG asks about the past week, so once a week is enough.
  private static let daysBetweenPEG = 7

  /// Reads the day's entries first, so that the journal is closed while the person answers.
  init(_ day: Day, settings: Settings, _ options: GlobalOptions) throws {
    let conversation = Conversation(layout: options.layout)
    self.conversation = conversation
    self.day = day
    when = day == settings.today ? "today" : "on \(MomentText(now: World.current.now, settings: settings).day(day))"
    let (vocabulary, diary, week) = try options.journalFile.read { store in
      let vocabulary = try store.vocabulary()
      let diary = try store.diary(day...day, now: World.current.now, vocabulary: vocabulary)
      let first = day - (CheckInQuestions.daysBetweenPEG - 1)
      return (vocabulary, diary, try store.checkIns(from: first, to: day, vocabulary: vocabulary))
    }
    asked = vocabulary.tracked.filter { ($0.trackedFrom ?? day) <= day }
    let names = asked.map(\.name)
    let suspects = Set(diary.episodes.flatMap(\.triggers).map(\.id))
    triggers = TriggerAnswer(
      word: WordAnswer(
        kind: .trigger, offers: names.map { Offer($0) }, vocabulary: vocabulary, conversation: conversation),
      tracked: names, suspected: asked.filter { suspects.contains($0.id) }.map(\.name), day: day,
      dayStart: settings.dayStart)
    isPainful = !diary.episodes.isEmpty
    earlier = diary.checkIns.first
    isPEGDue = earlier?.peg != nil || !week.contains { $0.peg != nil }
  }

  /// - Throws: ``Leaving``; ``Failure`` if nothing was answered.
  func answers() throws -> CheckInAnswers {
    if asked.isEmpty {
      conversation.say("No triggers are tracked \(when) yet. To track one: twinge\u{A0}words\u{A0}track\u{A0}lifting")
    }
    if earlier != nil { conversation.say("That day already has a check-in. Enter keeps each answer.") }
    let questions =
      (asked.isEmpty ? [] : [which, times]) + (isPainful ? [] : [hurt]) + [sleep] + (isPEGDue ? [peg] : []) + [
        .note(\.note)
      ]
    let start = earlier.map { CheckInAnswers($0, asked: asked) } ?? CheckInAnswers()
    let answers = try Interview(conversation: conversation, questions: questions).answers(from: start)
    guard !answers.isBlank else {
      throw Failure("No answer, so nothing was saved.", hint: "To start again: twinge checkin")
    }
    return answers
  }

  private var which: Question<CheckInAnswers> {
    Question(
      text: { _ in
        if triggers.tracked.count == 1 { return "Was \(triggers.tracked[0]) there \(when)? (y/n)" }
        let suspected = triggers.suspected
        let offer = suspected.isEmpty ? "" : "; y: \(listed(suspected)), suspected in an episode"
        return "Which of these were there \(when)? \(Offer.listed(triggers.word.offers)) (n: none\(offer))"
      },
      explanation: "Numbers, names or their first letters, with the time if you know it: 1@14:30, 6. Those you leave "
        + "out were not there; 3? means you cannot say. Or a letter for each in turn: y, n, or s for cannot say. If "
        + "you skip this, all stay unknown.",
      given: { $0.triggers?.text },
      take: { line, answers in
        answers.triggers = line.isEmpty ? nil : try triggers.triggers(line, news: &answers.news)
      })
  }

  /// Asked about triggers without a time: with one, an effect on the same day can be seen.
  private var times: Question<CheckInAnswers> {
    let open = { (answers: CheckInAnswers) in answers.triggers?.present.filter(\.isTimeOpen).map(\.name) ?? [] }
    return Question(
      text: { answers in
        let names = open(answers)
        let each = names.count > 1 ? "; one for each, - if not known" : ""
        return "When was that: \(names.joined(separator: ", "))? (14:30, morning\(each))"
      },
      explanation:
        "The time, or morning, noon, afternoon, evening, night; m, a and e are enough. With a time, effects on the "
        + "same day can be seen.",
      isAsked: { !open($0).isEmpty },
      given: { _ in nil },
      take: { line, answers in
        guard !line.isEmpty else { return }
        let names = open(answers)
        let items = names.count == 1 ? [line] : try OptionValue.items([line], option: "--answer")
        guard items.count == names.count else {
          throw Failure(
            "Each trigger needs a time.",
            hint: "Type \(names.count), separated by commas, with - for one you do not know.",
            code: .usage)
        }
        var next = answers
        for (item, name) in zip(items, names) {
          let time = try triggers.time(item, of: name)
          if let index = next.triggers?.present.firstIndex(where: { $0.name == name }) {
            next.triggers?.present[index].time = time
            next.triggers?.present[index].isTimeOpen = time == nil
          }
        }
        answers = next
      })
  }

  private var hurt: Question<CheckInAnswers> {
    Question(
      text: { _ in "Did anything hurt \(when)? (y/n)" },
      explanation: "n makes it a clear day. A day without an answer stays unknown, and never counts as clear.",
      given: { $0.hurt.map { $0 ? "y" : "n" } },
      take: { line, answers in
        guard line.isEmpty || YesNo.isYes(line) || YesNo.isNo(line) else {
          throw Failure("Type y or n.", hint: "Enter skips it.", code: .usage)
        }
        answers.hurt = line.isEmpty ? nil : YesNo.isYes(line)
      })
  }

  private var sleep: Question<CheckInAnswers> {
    Question(
      text: { _ in "How many hours did you sleep the night before? (7.5)" },
      explanation: "Hours as 7, 7.5 or 7h30m.",
      given: { $0.sleep },
      take: { line, answers in
        // Half of Europe writes 7,5.
        let text = line.replacing(",", with: ".")
        if !text.isEmpty { _ = try CheckInOptions.sleepMinutes(text) }
        answers.sleep = text.isEmpty ? nil : text
      })
  }

  private var peg: Question<CheckInAnswers> {
    Question(
      text: { _ in
        "In the past week, 0 to 10 each: your pain on average; how much it kept you from enjoying life; and from "
          + "what you do? (4 5 3)"
      },
      explanation:
        "Three whole numbers, 0 for none and 10 for the worst. It is asked once a week, and shows over months "
        + "how you are doing.",
      given: { $0.peg },
      take: { line, answers in
        let text = line.split { $0.isWhitespace || $0 == "," || $0 == "/" }.joined(separator: "/")
        guard text.isEmpty || (try? CheckInOptions.peg(text)) != nil else {
          throw Failure("That is not three whole numbers from 0 to 10.", hint: "For example: 4 5 3", code: .usage)
        }
        answers.peg = text.isEmpty ? nil : text
      })
  }
}
