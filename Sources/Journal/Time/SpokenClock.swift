/// A time as a clock is read aloud: `8 o'clock`, `half past two`, `quarter to nine`, `8 in the morning`.
struct SpokenClock {
  let hour: Int
  let minute: Int
  /// What follows the time: a half or a part of the day.
  let rest: [String]

  /// - Returns: `nil` if the words do not begin like that.
  init?(_ words: [String]) {
    guard let first = words.first else { return nil }
    if words.count > 1, let hour = TimeWords.hour(first), words[1] == "o'clock" {
      self.init(hour: hour, minute: 0, rest: Array(words.dropFirst(2)))
    } else if words.count == 2, let hour = TimeWords.hour(first), PartOfDay(rawValue: words[1]) != nil {
      self.init(hour: hour, minute: 0, rest: [words[1]])
    } else if let minutes = SpokenClock.minutes(first) {
      var rest = words.dropFirst()
      if rest.first == "minutes" { rest = rest.dropFirst() }
      guard rest.count >= 2, let direction = rest.popFirst(), ["past", "to"].contains(direction),
        let hour = rest.popFirst().flatMap(TimeWords.hour)
      else { return nil }
      if rest.first == "o'clock" { rest = rest.dropFirst() }
      let isPast = direction == "past"
      guard isPast || minutes != 30 else { return nil }
      // "Quarter to one" is of the hour before.
      let named = isPast ? hour : hour == 1 ? 12 : (hour + 23) % 24
      self.init(hour: named, minute: isPast ? minutes : 60 - minutes, rest: Array(rest))
    } else {
      return nil
    }
  }

  private init(hour: Int, minute: Int, rest: [String]) {
    self.hour = hour
    self.minute = minute
    self.rest = rest
  }

  private static func minutes(_ word: String) -> Int? {
    switch word {
    case "half": return 30
    case "quarter": return 15
    case "twenty": return 20
    default:
      guard let number = TimeWords.numbers[word] ?? Int(digits: word.utf8), (1...29).contains(number) else {
        return nil
      }
      return number
    }
  }
}
