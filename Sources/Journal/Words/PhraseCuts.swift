/// The ways to cut words into names that stand side by side without commas: "left calf right calf", "lifting stress".
enum PhraseCuts {
  /// - Parameter name: what some of the words name; `nil` if they are no name.
  /// - Returns: every cut into names, "and" between them left out; nothing for fewer than 2 or more than 12 words.
  static func all<Name>(_ text: String, name: (ArraySlice<String>) -> Name?) -> [[Name]] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...12).contains(words.count) else { return [] }
    func cuts(from start: Int) -> [[Name]] {
      if start == words.count { return [[]] }
      if start > 0, ["and", "&", "+"].contains(words[start].lowercased()), start + 1 < words.count {
        return cuts(from: start + 1)
      }
      return (start + 1...words.count).flatMap { end -> [[Name]] in
        guard let name = name(words[start..<end]) else { return [] }
        return cuts(from: end).map { [name] + $0 }
      }
    }
    return cuts(from: 0)
  }
}
