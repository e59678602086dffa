/// What texts mean, each found out once: a diary says the same few things again and again.
struct Memo<Meaning> {
  private var meanings: [String: Meaning] = [:]

  /// - Parameter find: finds out what a text means that was not there before.
  mutating func meaning(of text: String, _ find: (String) throws -> Meaning) rethrows -> Meaning {
    if let known = meanings[text] { return known }
    let found = try find(text)
    meanings[text] = found
    return found
  }
}
