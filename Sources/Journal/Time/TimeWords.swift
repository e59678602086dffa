/// What a person wrote for a time, as lower-case words, with spoken forms put into the one form that is read:
/// `since 8` is `8 o'clock`, `midday` is `noon`, `1,5h` is `1.5h`.
struct TimeWords {
  let words: [String]

  init(_ text: String) {
    let words = TimeWords.pieces(text.plain.lowercased())
      .map(TimeWords.withoutSigns)
      .flatMap(TimeWords.dateAndTime)
      .map { TimeWords.spoken[$0] ?? $0 }
    self.words = words.indices.flatMap { index in
      TimeWords.isHour(words, index) ? [words[index], "o'clock"] : [words[index]]
    }
  }

  /// The words without those that only lead to a time.
  var meaningful: [String] { words.filter { !TimeWords.filler.contains($0) } }

  /// Splits at white space and commas, but not at the comma of a number before its unit.
  private static func pieces(_ text: String) -> [String] {
    let chunks = text.split(whereSeparator: \.isWhitespace)
    return chunks.indices.flatMap { index -> [String] in
      let chunk = chunks[index]
      guard chunk.contains(",") else { return [String(chunk)] }
      let next = index + 1 < chunks.count ? String(chunks[index + 1]) : ""
      let unit = chunk.drop { !$0.isLetter }
      let number = chunk.dropLast(unit.count).split(separator: ",", omittingEmptySubsequences: false)
      if number.count == 2, number.allSatisfy({ Int(digits: $0.utf8) != nil && $0.utf8.count <= 2 }),
        TimeSpan.isUnit(unit.isEmpty ? next : String(unit))
      {
        return ["\(number[0]).\(number[1])\(unit)"]
      }
      return chunk.split(separator: ",").map(String.init)
    }
  }

  /// `20.` is `20`, `~3am` is `3am`.
  private static func withoutSigns(_ word: String) -> String {
    guard word.count > 1 else { return word }
    var rest = word[...]
    if rest.last == "." { rest.removeLast() }
    if rest.count > 1, rest.first == "~" { rest.removeFirst() }
    return String(rest)
  }

  /// `2026-11-20t22:40` is a date and a time.
  private static func dateAndTime(_ word: String) -> [String] {
    let date = word.prefix(10)
    guard Day(iso: String(date)) != nil, word.dropFirst(10).first == "t" else { return [word] }
    return [String(date), String(word.dropFirst(11))]
  }

  /// Whether a number is an hour by the word before it: "since 8". What follows may tell otherwise: "at 8 nov".
  private static func isHour(_ words: [String], _ index: Int) -> Bool {
    guard index > 0, leadsToHour.contains(words[index - 1]), hour(words[index]) != nil else { return false }
    guard index + 1 < words.count else { return true }
    let next = words[index + 1]
    return filler.contains(next) || PartOfDay(rawValue: next) != nil
      || ["today", "yesterday", "this", "last"].contains(next)
      || Weekday.allCases.contains { $0.name == next }
  }

  /// An hour of a clock in digits or as a word; `nil` for anything else.
  static func hour(_ word: String) -> Int? {
    guard let hour = numbers[word] ?? (word.utf8.count <= 2 ? Int(digits: word.utf8) : nil), hour < 24 else {
      return nil
    }
    return hour
  }

  static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
  ]

  private static let spoken = ["midday": "noon", "noontime": "noon", "oclock": "o'clock", "tonite": "tonight"]

  private static let leadsToHour: Set = ["at", "since", "around", "about", "by"]

  private static let filler: Set = [
    "at", "on", "in", "the", "since", "of", "around", "about", "approximately", "circa", "ca", "roughly", "by",
  ]
}
