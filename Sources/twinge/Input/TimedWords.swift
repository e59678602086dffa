import Journal

/// The words of a log line with the time that stands around them: `7 lower back left yesterday 22:40`.
struct TimedWords {
  /// How bad and where.
  let words: [String]
  /// When, as typed; `nil` if there is no time in the line.
  let time: String?

  /// Takes the longest time at the end of the line, else the longest at its beginning.
  init(_ typed: [String], parser: TimeParser) {
    let words = typed.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    // No time has more words than this.
    let lengths = stride(from: min(words.count - 1, 8), to: 0, by: -1)
    if let length = lengths.first(where: { TimedWords.endsInTime(words, $0, parser) }) {
      var rest = Array(words.dropLast(length))
      // "Left calf, yesterday": the comma belongs to neither.
      if let last = rest.last, last.count > 1, last.hasSuffix(",") { rest[rest.count - 1].removeLast() }
      self.init(words: rest, time: words.suffix(length).joined(separator: " "))
    } else if let length = lengths.first(where: { TimedWords.beginsInTime(words, $0, parser) }) {
      self.init(words: Array(words.dropFirst(length)), time: words.prefix(length).joined(separator: " "))
    } else {
      self.init(words: typed, time: nil)
    }
  }

  private static func beginsInTime(_ words: [String], _ length: Int, _ parser: TimeParser) -> Bool {
    !isIntensityOfTen(words[0]) && parser.isTime(words.prefix(length).joined(separator: " "))
  }

  /// `7/10` could be a date, and is an intensity.
  private static func isIntensityOfTen(_ word: String) -> Bool { word.hasSuffix("/10") }

  private static func endsInTime(_ words: [String], _ length: Int, _ parser: TimeParser) -> Bool {
    let time = words.suffix(length)
    if let first = time.first, isIntensityOfTen(first) { return false }
    // In "neck 5 in the evening" the number is the intensity, unless one was given before.
    let isIntensity = time.first.flatMap { Int($0.plain) }.map(Episode.scale.contains) ?? false
    let next = time.dropFirst().first.map { $0.lowercased() } ?? ""
    let isPart = next == "in" || PartOfDay(rawValue: next) != nil
    if isIntensity, isPart, words.first.map({ (try? LogLine.intensity($0)) == nil }) ?? true { return false }
    return parser.isTime(time.joined(separator: " "))
  }

  private init(words: [String], time: String?) {
    self.words = words
    self.time = time
  }
}
