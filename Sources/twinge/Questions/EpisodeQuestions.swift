import Journal
import JournalStore
import Reports

/// The questions of `log` and `start`.
struct EpisodeQuestions {
  private let conversation: Conversation
  private let recent: RecentWords

  /// Reads what the last episodes held; nobody waits for the answers, since the journal is closed meanwhile.
  init(_ options: GlobalOptions) throws {
    conversation = Conversation(layout: options.layout)
    recent = try options.journalFile.read(RecentWords.init)
  }

  /// About an episode after it happened.
  func ofPast() throws -> EpisodeAnswers {
    try ask([
      intensity("How bad was it at its worst, 0 to 10?"), places("Where was it?"), onset, end, triggers,
      remedies, .note(\.note),
    ])
  }

  /// About one that has begun: no more than it takes to get on with it.
  func ofOngoing() throws -> EpisodeAnswers {
    try ask([intensity("How bad is it, 0 to 10?"), places("Where is it?"), onset, triggers])
  }

  private func ask(_ questions: [Question<EpisodeAnswers>]) throws -> EpisodeAnswers {
    try Interview(conversation: conversation, questions: questions).answers(from: EpisodeAnswers())
  }

  private func intensity(_ text: String) -> Question<EpisodeAnswers> {
    Question(
      text: { _ in text + (recent.intensity.map { " (last time \($0))" } ?? "") },
      explanation: "0 is no pain, 10 the worst you can imagine. A whole number; go by how it feels.",
      given: { $0.intensity.map(String.init) },
      take: { line, answers in
        let value = line.isEmpty ? nil : try? LogLine.intensity(line)
        guard line.isEmpty || value != nil else {
          throw Failure("That is not a whole number from 0 to 10.", hint: "Enter skips it.", code: .usage)
        }
        answers.intensity = value
      })
  }

  private func places(_ text: String) -> Question<EpisodeAnswers> {
    let word = wordAnswer(.place, recent.places)
    return Question(
      text: { _ in "\(text) \(offered(recent.places, example: "lower back left, neck"))" },
      explanation: "Numbers or names, with commas between, each with left, right, both or middle if you like: "
        + "lower back left, calf right. A place may have its own intensity: calf=4. All names: twinge words place",
      given: { $0.places.isEmpty ? nil : $0.places.joined(separator: ", ") },
      take: { line, answers in
        guard !line.isEmpty else {
          throw Failure("At least one place is needed.", hint: "The rest may stay blank.", code: .usage)
        }
        var next = answers
        next.places = try answered(line) { try place($0, word, &next.news) }
        guard Set(next.places.map { $0.prefix { $0 != "=" } }).count == next.places.count else {
          throw Failure(
            "A place is named twice.", hint: "Name each once, or give each a side.", code: .usage)
        }
        _ = try LogLine(next.line)
        answers = next
      })
  }

  private var onset: Question<EpisodeAnswers> {
    Question(
      text: { _ in "When did it begin? (14:30, 2h ago, yesterday 22:40, last night)" },
      explanation:
        "The time, as well as you know it: monday 7am, 20 nov 22:40, yesterday evening; a day alone is fine.",
      given: { $0.onset ?? "now" },
      take: { line, answers in
        let isNow = line.isEmpty || "now".hasPrefix(line.lowercased())
        if !isNow { _ = try World.current.timeParser.parse(line) }
        answers.onset = isNow ? nil : line
      })
  }

  private var end: Question<EpisodeAnswers> {
    Question(
      text: { _ in "How long did it last? (35m, 2h, until 23:15; o: still going)" },
      explanation: "A length such as 35m, 1h30m or 2 days; or until and a time. o means that it is not over yet. "
        + "Skip it if you do not know.",
      given: { $0.end?.text },
      take: { line, answers in answers.end = line.isEmpty ? nil : try end(line, onset: answers.onset) })
  }

  private func end(_ line: String, onset: String?) throws -> EpisodeAnswers.End {
    let folded = Vocabulary.folded(line)
    if ["ongoing", "still going"].contains(where: { $0.hasPrefix(folded) }) { return .ongoing }
    let world = World.current
    let start = try world.timeParser.parse(onset ?? "now").moment
    let end: EpisodeAnswers.End
    if folded.hasPrefix("until ") || (try? TimeOfDay(line)) != nil {
      let text = folded.hasPrefix("until ") ? String(line.dropFirst(6)).trimmed : line
      _ = try world.timeParser.parseEnd(text, onset: start)
      end = .until(text)
    } else {
      _ = try TimeSpan(line)
      end = .lasting(line)
    }
    do throws(Failure) {
      _ = try end.choice.end(onset: start, world: world)
    } catch {
      throw Failure(
        "That does not fit with the start you gave: \(onset ?? "now").",
        hint: "< goes back to that question; o means it is still going.", code: .usage)
    }
    return end
  }

  private var triggers: Question<EpisodeAnswers> {
    let word = wordAnswer(.trigger, recent.triggers)
    return Question(
      text: { _ in
        "What may have set it off? \(offered(recent.triggers, example: "lifting, stress"))"
      },
      explanation: "What you suspect; you need not be sure. Numbers, names or their first letters, with commas "
        + "between. All "
        + "names: twinge words trigger",
      given: { $0.triggers.isEmpty ? nil : $0.triggers.joined(separator: ", ") },
      take: { line, answers in answers.triggers = try answered(line) { try word.name($0, news: &answers.news) } })
  }

  private var remedies: Question<EpisodeAnswers> {
    let word = wordAnswer(.remedy, recent.remedies)
    return Question(
      text: { _ in
        "What did you take or do for it? \(offered(recent.remedies, example: "heat, ibuprofen 400mg"))"
      },
      explanation: "Numbers, names or their first letters, with commas between, and the dose if you like: ibuprofen "
        + "400mg, "
        + "heat 20min. All names: twinge words remedy",
      given: { $0.remedies.isEmpty ? nil : $0.remedies.joined(separator: ", ") },
      shown: { $0.replacing("=", with: " ") },
      take: { line, answers in answers.remedies = try answered(line) { try remedy($0, word, &answers.news) } })
  }

  // MARK: - Words

  private func offered(_ offers: [Offer], example: String) -> String {
    offers.isEmpty ? "(\(example))" : "\(Offer.listed(offers)) (or another)"
  }

  private func wordAnswer(_ kind: Word.Kind, _ offers: [Offer]) -> WordAnswer {
    WordAnswer(kind: kind, offers: offers, vocabulary: recent.vocabulary, conversation: conversation)
  }

  /// The items of an answer, each once.
  ///
  /// - Parameter find: `nil` leaves an item out; if none is left, the question is asked again.
  private func answered(_ line: String, _ find: (String) throws -> String?) throws -> [String] {
    guard !line.isEmpty, !OptionValue.isNone(line) else { return [] }
    var found: [String] = []
    for item in try WordAnswer.items(line) {
      if let text = try find(item), !found.contains(text) { found.append(text) }
    }
    guard !found.isEmpty else { throw Conversation.Back() }
    return found
  }

  /// `left calf=4` is `calf left=4`.
  private func place(_ item: String, _ word: WordAnswer, _ news: inout [Word]) throws -> String? {
    if let offer = try word.offer(item) { return offer.text }
    let line = try LogLine(item)
    guard line.intensity == nil, let phrase = line.places.first else {
      throw Failure("That starts with a number.", hint: "Type only the places.", code: .usage)
    }
    let intensity = phrase.intensity.map { "=\($0)" } ?? ""
    if let whole = word.vocabulary.exactly(phrase.text, .place) { return whole.name + intensity }
    let (name, side) = phrase.nameAndSide
    return try word.name(name, news: &news).map { $0 + (side.map { " \($0.rawValue)" } ?? "") + intensity }
  }

  /// `ibuprofen 400mg` is `ibuprofen=400mg`.
  private func remedy(_ item: String, _ word: WordAnswer, _ news: inout [Word]) throws -> String? {
    if let offer = try word.offer(item) { return offer.text }
    let phrases = try RemedyPhrase.all([item], option: "--remedy")
    guard let phrase = phrases.first, phrases.count == 1 else {
      throw Failure("Put a comma between remedies.", hint: "For example: ibuprofen 400mg, heat", code: .usage)
    }
    return try word.name(phrase.name, news: &news).map { $0 + (phrase.dose.map { "=\($0.text)" } ?? "") }
  }
}
