import Journal

/// One remedy as written: `ibuprofen=400mg`, `ibuprofen 400 mg`, `warm bath`.
struct RemedyPhrase {
  let name: String
  let dose: Dose?

  /// The remedies of an option that repeats or takes commas.
  ///
  /// - Throws: ``Failure`` if a name or a dose is missing, or a dose is neither a number with a unit nor a count.
  static func all(_ values: [String], option: String) throws(Failure) -> [RemedyPhrase] {
    var phrases: [RemedyPhrase] = []
    for item in try OptionValue.items(values, option: option) { phrases += try all(in: item.plain) }
    return phrases
  }

  /// The remedies that the words of a command line name: `ibuprofen=400mg heat=20min`, `ibuprofen 400mg, ice`.
  ///
  /// - Throws: ``Failure``, as ``all(_:option:)`` does.
  static func all(arguments: [String]) throws(Failure) -> [RemedyPhrase] {
    var items: [String] = []
    var isOpen = false
    for argument in arguments {
      // Quotes keep a dose of several words together: "heat=20 min".
      let isQuoted = argument.contains("=") && argument.contains(where: \.isWhitespace)
      if isOpen, !isQuoted {
        items[items.count - 1] += " " + argument
      } else {
        items.append(argument)
      }
      isOpen = !isQuoted
    }
    return try all(items, option: "remedy")
  }

  /// The remedies of one item of a list. A dose ends a remedy, so that the next may follow without a comma.
  private static func all(in item: String) throws(Failure) -> [RemedyPhrase] {
    let parts = item.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
    // "2 little pills" and "half a tablet" are of one piece; what follows "400mg" is another remedy.
    let first = parts.last?.prefix { !$0.isWhitespace } ?? ""
    let isComplete = (first.first?.isNumber ?? false) && first.contains(where: \.isLetter)
    if parts.count == 2, !isComplete {
      return [RemedyPhrase(name: try checked(name: parts[0]), dose: try measured(parts[1]))]
    }
    var phrases: [RemedyPhrase] = []
    var words = item.replacing(" =", with: "=").replacing("= ", with: "=").split(whereSeparator: \.isWhitespace)[...]
    while !words.isEmpty { phrases.append(try next(&words)) }
    return phrases
  }

  private static func next(_ words: inout ArraySlice<Substring>) throws(Failure) -> RemedyPhrase {
    var name: [Substring] = []
    var dose: String?
    while dose == nil, let word = words.first {
      if let sign = word.firstIndex(of: "=") {
        name.append(word[..<sign])
        dose = String(word[word.index(after: sign)...])
      } else if !name.isEmpty, word.first?.isNumber ?? false {
        dose = String(word)
      } else {
        name.append(word)
      }
      words.removeFirst()
    }
    if let number = dose, let unit = words.first, !number.isEmpty, number.allSatisfy({ !$0.isLetter }),
      unit.allSatisfy(\.isLetter)
    {
      dose = "\(number) \(unit)"
      words.removeFirst()
    }
    return RemedyPhrase(
      name: try checked(name: name.joined(separator: " ")),
      dose: try dose.map { text throws(Failure) in try measured(text) })
  }

  private static func checked(name: String) throws(Failure) -> String {
    guard let first = name.trimmed.first, !first.isNumber else {
      throw Failure("A dose needs the remedy's name before it.", hint: "For example: ibuprofen=400mg", code: .usage)
    }
    return name.trimmed
  }

  private static func measured(_ text: String) throws(Failure) -> Dose {
    guard let dose = Dose(text), dose.amount != nil, dose.unit != nil else {
      throw Failure(
        "A dose is a number and a unit.",
        hint: "For example: ibuprofen=400mg, \"ibuprofen 2 tablets\", heat=20min", code: .usage)
    }
    return dose
  }

  private init(name: String, dose: Dose?) {
    self.name = name
    self.dose = dose
  }

  /// - Throws: ``VocabularyError``, ``Failure``.
  func use(_ words: inout WordLookUp) throws -> RemedyUse {
    let world = World.current
    return RemedyUse(
      uuid: world.makeUUID(), remedy: try words.word(name, .remedy), dose: dose, recordedAt: world.now)
  }
}
