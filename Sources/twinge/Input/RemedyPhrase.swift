import Journal

/// One remedy as written: `ibuprofen=400mg`.
struct RemedyPhrase {
  let name: String
  let dose: Dose?

  init(_ text: String, option: String) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    name = parts[0]
    dose = parts.count == 2 ? Dose(parts[1]) : nil
    guard parts.count == 1 || dose != nil else {
      throw Failure("\(option): a dose is empty.", hint: "For example: ibuprofen=400mg", code: .usage)
    }
  }

  /// - Parameter values: of an option that repeats or takes commas.
  static func all(_ values: [String], option: String) throws(Failure) -> [RemedyPhrase] {
    var phrases: [RemedyPhrase] = []
    for item in try OptionValue.items(values, option: option) { phrases.append(try RemedyPhrase(item, option: option)) }
    return phrases
  }

  /// - Throws: ``VocabularyError``, ``Failure``.
  func use(_ words: inout WordLookUp) throws -> RemedyUse {
    let world = World.current
    return RemedyUse(
      uuid: world.makeUUID(), remedy: try words.word(name, .remedy), dose: dose, recordedAt: world.now)
  }
}
