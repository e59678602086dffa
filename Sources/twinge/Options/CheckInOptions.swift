import Journal

/// Reads the options of a check-in that hold more than one value.
enum CheckInOptions {
  /// A trigger that was there, and when.
  struct Present {
    let name: String
    let at: Moment?
  }

  /// `lifting@14:30`, `stress at 5pm`.
  static func present(
    _ values: [String], on day: Day, parser: TimeParser, dayStart: DayStart
  ) throws(Failure) -> [Present] {
    var items: [Present] = []
    for item in try OptionValue.items(values, option: "--with") {
      let phrase = TriggerPhrase(item)
      let at = try phrase.time.map { time throws(Failure) in
        try reading("--with") { () throws(TimeError) in
          // A time before the day begins is one of the night after it.
          let isNight = try dayStart.isAfter(TimeOfDay(time))
          return try parser.parseTime(time, on: isNight ? day + 1 : day).moment
        }
      }
      items.append(Present(name: phrase.name, at: at))
    }
    return items
  }

  /// `6.5`, `6h30m`.
  static func sleepMinutes(_ text: String) throws(Failure) -> Int {
    let hours = Double(text.plain.trimmed).flatMap { $0.isFinite && abs($0) < 1000 ? Int(($0 * 60).rounded()) : nil }
    guard let minutes = hours ?? (try? TimeSpan(text).minutes), (0...1440).contains(minutes) else {
      throw Failure("--sleep takes hours from 0 to 24.", hint: "For example: 6.5", code: .usage)
    }
    return minutes
  }

  /// `4/5/6`.
  static func peg(_ text: String) throws(Failure) -> PEG {
    let numbers = text.plain.split(separator: "/", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    guard numbers.count == 3, let pain = numbers[0], let enjoyment = numbers[1], let activity = numbers[2],
      let peg = PEG(pain: pain, enjoyment: enjoyment, activity: activity)
    else {
      throw Failure("--peg takes three whole numbers from 0 to 10.", hint: "For example: --peg 4/5/3", code: .usage)
    }
    return peg
  }
}
