import Journal

/// Finds the words that a person means: by the number in the list of offers, by name, or by the beginning of a name.
/// Unclear items are asked about one by one, so that the rest need not be typed again.
struct WordAnswer {
  let kind: Word.Kind
  let offers: [Offer]
  let vocabulary: Vocabulary
  let conversation: Conversation

  /// The items of an answer, between commas; numbers may be separated by spaces: `1 3@14:30 4`.
  ///
  /// - Throws: ``Failure`` if an item is empty.
  static func items(_ line: String) throws(Failure) -> [String] {
    try OptionValue.items([line], option: "--answer").flatMap { item in
      let words = item.split(whereSeparator: \.isWhitespace).map(String.init)
      return words.allSatisfy(isNumber) ? words : [item]
    }
  }

  private static func isNumber(_ word: String) -> Bool {
    let number = word.prefix { $0 != "@" }
    return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The offer with this number.
  ///
  /// - Returns: `nil` if the text is no number.
  /// - Throws: ``Failure`` if there is no such number.
  func offer(_ text: String) throws(Failure) -> Offer? {
    guard let number = Int(text) else { return nil }
    guard offers.indices.contains(number - 1) else {
      throw Failure(
        "\(number) is not one of the choices.",
        hint: offers.isEmpty ? "Type a name." : "Type a name, or a number from 1 to \(offers.count).", code: .usage)
    }
    return offers[number - 1]
  }

  /// The name of the word that a text means.
  ///
  /// - Parameter news: words that the person wants added; one more, perhaps.
  /// - Returns: `nil` if the person leaves it out after all.
  /// - Throws: ``VocabularyError``, ``Failure``, ``Leaving``, ``Conversation/Back``.
  func name(_ typed: String, news: inout [Word]) throws -> String? {
    var text = typed
    repeat {
      do {
        return try known(text, news)
      } catch VocabularyError.ambiguous(_, _, let candidates) {
        text = try pick(text, candidates)
      } catch VocabularyError.unknown(_, _, let nearest) {
        text = try settle(text, nearest, &news)
      }
    } while !text.isEmpty
    return nil
  }

  private func known(_ text: String, _ news: [Word]) throws -> String {
    if let offer = try offer(text) { return offer.name }
    if let word = vocabulary.exactly(text, kind) { return word.name }
    let folded = Vocabulary.folded(text)
    if let new = news.first(where: { $0.kind == kind && Vocabulary.folded($0.name) == folded }) { return new.name }
    // The offers are on the screen, so short beginnings are enough.
    let begun = Set(offers.map(\.name).filter { !folded.isEmpty && Vocabulary.folded($0).hasPrefix(folded) })
    if begun.count > 1 {
      throw VocabularyError.ambiguous(kind, text: text, candidates: offers.map(\.name).filter(begun.contains))
    }
    return try begun.first ?? vocabulary.find(text, kind).name
  }

  /// - Returns: what to go on with; empty: leave it out.
  private func pick(_ text: String, _ candidates: [String]) throws -> String {
    var names: [String] = []
    for name in candidates where !names.contains(name) { names.append(name) }
    let numbered = numbered(names)
    let answer = try choose(of: numbered, "\"\(text)\" could be \(Offer.listed(numbered)). Which? (Enter: none)")
    // "no" is an answer, not the beginning of a word.
    return YesNo.isNo(answer) ? "" : answer
  }

  /// The numbers for choosing names: those already on the screen, if all the names are offers.
  private func numbered(_ names: [String]) -> [(number: Int, name: String)] {
    let known = names.compactMap { name in offers.firstIndex { $0.text == name }.map { (number: $0 + 1, name: name) } }
    return known.count == names.count ? known : names.enumerated().map { (number: $0 + 1, name: $1) }
  }

  /// - Returns: the name with the number in the answer, or else the answer.
  private func choose(of names: [(number: Int, name: String)], _ question: String) throws -> String {
    while true {
      let answer = try conversation.answer(within: question)
      guard let number = Int(answer) else { return answer }
      if let chosen = names.first(where: { $0.number == number }) { return chosen.name }
      conversation.say("\(number) is not one of the choices.")
    }
  }

  /// Offers similar words, then adding the word, then typing it again. Any other answer is the word typed again.
  ///
  /// - Returns: what to go on with; empty: leave it out.
  private func settle(_ text: String, _ nearest: [String], _ news: inout [Word]) throws -> String {
    let unknown = "\"\(text)\" is not a known \(kind.rawValue)."
    if !nearest.isEmpty {
      let isOne = nearest.count == 1
      let numbered = numbered(nearest)
      let names = isOne ? "\(nearest[0])? (y/n)" : "\(Offer.listed(numbered))? (a number, or n)"
      let answer = try choose(of: numbered, "\(unknown) Did you mean \(names)")
      if isOne, YesNo.isYes(answer) { return nearest[0] }
      if !answer.isEmpty, !YesNo.isNo(answer) { return answer }
    }
    let answer = try conversation.answer(within: "\(nearest.isEmpty ? unknown + " " : "")Add \"\(text)\"? (y/n)")
    if !answer.isEmpty, !YesNo.isNo(answer), !YesNo.isYes(answer) { return answer }
    if YesNo.isYes(answer) {
      do throws(Failure) {
        let name = try NewName.checked(text)
        news.append(Word(kind: kind, name: name))
        return name
      } catch {
        conversation.say(error.message)
      }
    }
    return try conversation.answer(within: "Then type it again, or Enter to leave it out.")
  }
}
