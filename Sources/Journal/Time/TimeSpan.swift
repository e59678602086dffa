/// A length of time as a person writes it: `35m`, `1h30m`, `90 min`, `2 days`, `1.5h`, `half an hour`.
public struct TimeSpan: Hashable, Sendable {
  public let minutes: Int

  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// - Throws: ``TimeError``; `m` is minutes, and months are refused.
  public init(_ text: String) throws(TimeError) {
    self = try TimeSpan.reading(TimeWords(text).words).duration
  }

  /// Reads the words as a length of time.
  ///
  /// - Returns: the length, and whether it was given in whole days.
  static func reading(_ words: some Collection<String>) throws(TimeError) -> (duration: TimeSpan, wholeDays: Bool) {
    var minutes = 0.0
    var wholeDays = true
    var rest = pieces(of: words)[...]
    guard !rest.isEmpty else { throw .notADuration }
    var lastFactor: Double?
    while let amount = rest.popFirst() {
      guard let number = amount.number else { throw .notADuration }
      if number == 0.5, rest.isEmpty, let lastFactor {
        // "An hour and a half".
        minutes += lastFactor / 2
        break
      }
      guard let unit = rest.popFirst()?.unit else { throw .notADuration }
      guard let factor = minutesPerUnit[unit] else {
        if vagueUnits.contains(unit) { throw .vagueUnit }
        throw seconds.contains(unit) ? .belowAMinute : .notADuration
      }
      minutes += number * factor
      lastFactor = factor
      wholeDays = wholeDays && factor >= 1440
    }
    let rounded = minutes.rounded()
    guard minutes > 0, rounded >= 1 else { throw .emptyDuration }
    guard rounded <= Double(TimeSpan.longest) else { throw .longDuration }
    return (TimeSpan(minutes: Int(rounded)), wholeDays && Int(rounded) % 1440 == 0)
  }

  /// Fifty years: what is longer is a slip of the finger.
  static let longest = 50 * 366 * 1440

  private enum Piece {
    case number(Double)
    case unit(String)

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var unit: String? { if case .unit(let name) = self { name } else { nil } }
  }

  /// Splits words at the border between digits and letters: `1h30m` is four pieces.
  private static func pieces(of words: some Collection<String>) -> [Piece] {
    var pieces: [Piece] = []
    for word in words {
      switch word {
      case "a", "an", "one":
        // "half an hour": the article adds nothing.
        if case .number = pieces.last { continue }
        pieces.append(.number(1))
      case "half":
        // "A half": the article adds nothing here either.
        if case .number(1) = pieces.last { pieces.removeLast() }
        pieces.append(.number(0.5))
      case "and": continue
      case _ where TimeWords.numbers[word] != nil: pieces.append(.number(Double(TimeWords.numbers[word] ?? 0)))
      default:
        var run = ""
        for character in word {
          let isDigit = character.isASCII && (character.isNumber || character == ".")
          if let first = run.first, isDigit != (first.isNumber || first == ".") {
            pieces.append(piece(run))
            run = ""
          }
          run.append(character)
        }
        if !run.isEmpty { pieces.append(piece(run)) }
      }
    }
    return pieces
  }

  private static func piece(_ run: String) -> Piece {
    if let first = run.first, first.isNumber, run.last != ".", let value = Double(run) { return .number(value) }
    return .unit(run)
  }

  private static let minutesPerUnit: [String: Double] = [
    "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1,
    "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60,
    "d": 1440, "day": 1440, "days": 1440,
    "w": 10_080, "week": 10_080, "weeks": 10_080,
  ]

  /// Whether a word is a unit of time.
  static func isUnit(_ word: String) -> Bool { minutesPerUnit[word] != nil }

  private static let seconds: Set = ["s", "sec", "secs", "second", "seconds"]

  private static let vagueUnits: Set = ["mo", "month", "months", "y", "yr", "year", "years"]
}

extension TimeSpan {
  /// As it can be typed back: `1h30m`.
  public var typed: String {
    let hours = minutes / 60
    return (hours > 0 ? "\(hours)h" : "") + (minutes % 60 > 0 ? "\(minutes % 60)m" : "")
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The two largest units: `35 min`, `1 h 30 min`, `2 days 3 h`.
  public var description: String {
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 1440 {
      return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
    let days = minutes / 1440
    let hours = minutes % 1440 / 60
    let dayText = days == 1 ? "1 day" : "\(days) days"
    return hours == 0 ? dayText : "\(dayText) \(hours) h"
  }
}
