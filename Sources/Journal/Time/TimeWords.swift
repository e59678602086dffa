/// What a person wrote for a time, as lower-case words without the filler between them.
struct TimeWords {
  let words: [String]

  init(_ text: String) {
    words = text.lowercased()
      .split { $0.isWhitespace || $0 == "," }
      .map { $0.count > 1 && $0.last == "." ? $0.dropLast() : $0 }
      .flatMap(TimeWords.dateAndTime)
  }

  /// `2026-11-20t22:40` is a date and a time.
  private static func dateAndTime(_ word: Substring) -> [String] {
    let date = word.prefix(10)
    guard Day(iso: String(date)) != nil, word.dropFirst(10).first == "t" else { return [String(word)] }
    return [String(date), String(word.dropFirst(11))]
  }

  static let filler: Set = ["at", "on", "in", "the", "since", "of"]
}
