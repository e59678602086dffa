import Journal

/// Reads the answer to the one question about all tracked triggers.
///
/// Ten questions one by one would be more than anyone answers every day: one line does, in whichever way is quickest.
struct TriggerAnswer {
  /// Finds words, by the numbers of the tracked triggers.
  let word: WordAnswer
  /// The tracked triggers, in the order in which they are listed.
  let tracked: [String]
  /// Those that the day's episodes suspect.
  let suspected: [String]
  let day: Day
  let dayStart: DayStart

  /// `1@14:30, stress`, `n`, `y`, `nnyns`, `3?`.
  ///
  /// - Throws: ``Failure``, ``VocabularyError``, ``Leaving``, ``Conversation/Back``.
  func triggers(_ line: String, news: inout [Word]) throws -> CheckInAnswers.Triggers {
    let folded = Vocabulary.folded(line)
    if let each = eachInTurn(folded) { return each }
    if OptionValue.isNone(line) || folded == "0" { return CheckInAnswers.Triggers() }
    var triggers = CheckInAnswers.Triggers()
    for item in try WordAnswer.items(line) {
      let phrase = TriggerPhrase(item)
      let isYes = YesNo.isYes(phrase.name)
      let (text, isUnsure) = isYes ? ("", false) : unsure(phrase.name)
      for name in try isYes ? offered() : [word.name(text, news: &news)].compactMap({ $0 }) {
        let time = try phrase.time.flatMap { try self.time($0, of: name) }
        triggers.add(name, time: time, isTimeOpen: phrase.time == nil, isUnsure: isUnsure)
      }
    }
    // All was left out after all.
    guard triggers != CheckInAnswers.Triggers() else { throw Conversation.Back() }
    return triggers
  }

  /// A time of day that goes with the day, asked for until it does.
  ///
  /// - Returns: as the option takes it; `nil` if it is not known.
  func time(_ typed: String, of name: String) throws -> String? {
    var text = typed
    while !text.isEmpty, text != "-" {
      let parts = PartOfDay.allCases.map(\.rawValue).filter { $0.hasPrefix(text.lowercased()) }
      if parts.count == 1 { text = parts[0] }
      do throws(Failure) {
        guard parts.count < 2 else {
          throw Failure(
            "\"\(text)\" could be \(parts.joined(separator: " or ")).", hint: "Type more of it.", code: .usage)
        }
        let world = World.current
        _ = try CheckInOptions.present(["x@\(text)"], on: day, parser: world.timeParser, dayStart: dayStart)
        return text
      } catch {
        word.conversation.say(error.withoutOption)
        text = try word.conversation.answer(within: "When was \(name) there? (14:30, morning; Enter: not known)")
      }
    }
    return nil
  }

  /// `nnyns`: a letter for each in turn.
  private func eachInTurn(_ folded: String) -> CheckInAnswers.Triggers? {
    let letters = folded.filter { $0 != " " }
    guard letters.count == tracked.count, letters.allSatisfy("yns".contains),
      tracked.count == 1 || !tracked.contains(where: { $0.lowercased().hasPrefix(folded) })
    else { return nil }
    var triggers = CheckInAnswers.Triggers()
    for (letter, name) in zip(letters, tracked) where letter != "n" {
      triggers.add(name, isTimeOpen: true, isUnsure: letter == "s")
    }
    return triggers
  }

  /// What a plain yes means: what the day's episodes suspect, or the only trigger there is.
  private func offered() throws(Failure) -> [String] {
    let names = suspected.isEmpty && tracked.count == 1 ? tracked : suspected
    guard !names.isEmpty else { throw Failure("Which of them?", hint: "Type their numbers or names.", code: .usage) }
    return names
  }

  /// `3?` and `s3`: not sure about the third.
  private func unsure(_ text: String) -> (text: String, isUnsure: Bool) {
    if text.hasSuffix("?") { return (String(text.dropLast()).trimmed, true) }
    let rest = text.dropFirst()
    if text.lowercased().hasPrefix("s"), !rest.isEmpty, let number = Int(String(rest).trimmed) {
      return (String(number), true)
    }
    return (text, false)
  }
}
