internal import Analysis
internal import Journal

/// What a period and the one before it are called.
struct PeriodWords {
  private let count: Int
  /// "week", "four weeks", "10 days".
  let noun: String
  /// "this week"
  let this: String
  /// "the week before"
  let before: String
  /// "in either week"
  let either: String
  /// "in each week"
  let each: String
  /// "the 8 weeks before"
  let usual: String

  init(_ days: ClosedRange<Day>) {
    count = days.length
    switch count {
    case 7: (noun, this, either, each, usual) = ("week", "this week", "in either week", "in each week", "weeks")
    case 28:
      (noun, this, either, each, usual) = (
        "four weeks", "these four weeks", "in either four-week period", "in each four-week period", "four-week periods"
      )
    default:
      let days = counted(count, "day")
      (noun, this, either, each, usual) = (
        count == 1 ? "day" : days, count == 1 ? "this day" : "these \(days)", "in either period", "in each period",
        count == 1 ? "days" : "periods of \(days)"
      )
    }
    before = "the \(noun) before"
  }

  /// "Last 7 days", "Week".
  func title(endsToday: Bool) -> String {
    switch count {
    case 1: endsToday ? "Today" : "1 day"
    case 7: endsToday ? "Last 7 days" : "Week"
    case let days where days % 7 == 0: (endsToday ? "Last " : "") + "\(days / 7) weeks"
    default: (endsToday ? "Last " : "") + "\(count) days"
    }
  }
}
