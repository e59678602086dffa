/// Why a time or a duration was rejected. Never contains what the person wrote.
public enum TimeError: Error, Equatable {
  case empty
  case notATime
  /// A number that could be an hour, a day or a year.
  case bareNumber
  case noSuchTimeOfDay
  case noSuchDay
  /// The day exists in no year.
  case neverSuchDay
  /// The text can mean two times, each given in a form to type.
  case ambiguous(Ambiguity, readings: [String])
  case future
  /// A time of day less than an hour in the future: a mistake, or yesterday's.
  case soon(minutesAhead: Int, yesterday: String)
  case tooLongAgo
  /// Clocks went from one local time to the other.
  case skipped(from: String, to: String)
  case skippedDay
  case notADuration
  case emptyDuration
  case longDuration
  case vagueUnit
  case belowAMinute

  public enum Ambiguity: Equatable, Sendable {
    /// Two numbers with slashes or dots: `03/04`.
    case date
    /// "Midnight" of a day could be its start or its end.
    case midnight
    /// "8 o'clock" could be in the morning or in the evening.
    case hour
    /// `8.05` could be five past eight or the eighth of May.
    case timeOrDate
  }
}

extension TimeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "The time is empty."
    case .notATime: "That time could not be understood."
    case .bareNumber: "A number alone is not a time."
    case .noSuchTimeOfDay: "That is not a time of day."
    case .noSuchDay: "That date does not exist."
    case .neverSuchDay: "That date does not exist in any year."
    case .ambiguous(.date, _): "That date could mean two days."
    case .ambiguous(.midnight, _): "Midnight could be the start or the end of that day."
    case .ambiguous(.hour, _): "That could be am or pm."
    case .ambiguous(.timeOrDate, _): "That could be a time or a date."
    case .future: "That time is in the future."
    case .soon(let minutes, _): "That time is \(TimeSpan(minutes: minutes)) in the future."
    case .tooLongAgo: "That is before 1900."
    case .skipped(let from, let to): "The clocks went from \(from) straight to \(to) that day."
    case .skippedDay: "The calendar skipped that day there."
    case .notADuration: "That duration could not be understood."
    case .emptyDuration: "A duration must be longer than zero."
    case .longDuration: "That duration is too long."
    case .belowAMinute: "The shortest duration is a minute."
    case .vagueUnit: "Months and years vary in length."
    }
  }

  /// The way out.
  public var hint: String {
    switch self {
    case .empty, .notATime, .bareNumber:
      "Write it like 14:30, \"yesterday 22:40\", \"2h ago\" or \"20 nov 22:40\"."
    case .noSuchTimeOfDay: "Write it like 14:30 or 2pm."
    case .noSuchDay, .neverSuchDay: "Check the day of the month."
    case .ambiguous(_, let readings): "Write \(readings.map { "\"\($0)\"" }.joined(separator: " or "))."
    case .future: "Give a time up to now."
    case .soon(_, let yesterday): "If you mean yesterday, write \"\(yesterday)\"."
    case .tooLongAgo: "Check the year."
    case .skipped(let from, let to): "Write a time before \(from), or \(to) or later."
    case .skippedDay: "Write the day before or after."
    case .notADuration: "Write it like 35m, 1h30m, 1.5h or \"2 days\"."
    case .emptyDuration: "Leave it out if it is not known."
    case .longDuration: "Check the number and the unit."
    case .belowAMinute: "For anything shorter, write 1m."
    case .vagueUnit: "Use days or weeks; m means minutes."
    }
  }
}
