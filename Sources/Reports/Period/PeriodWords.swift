internal import Analysis
internal import Journal

/// What a period and the one before it are called.
struct PeriodWords {
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
    let count = days.length
    switch count {
    case 7: (noun, this, either, each, usual) = ("week", "this week", "in either week", "in each week", "weeks")
    case 28:
      (noun, this, either, each, usual) = (
        "four weeks", "these four weeks", "in either four weeks", "in each four weeks", "stretches of four weeks"
      )
    default:
      let days = counted(count, "day")
      (noun, this, either, each, usual) = (
        days, "these \(days)", "in either period", "in each period", "stretches of \(days)"
      )
    }
    before = "the \(noun) before"
  }
}
