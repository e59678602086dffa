import Journal

/// A stretch of days as people name it: `last week`, `this month`, `september`, `2026-09`.
struct NamedPeriod: Equatable {
  /// None lies in the future.
  let days: ClosedRange<Day>
  /// The kind of report with its days, for the parser.
  let report: [String]

  /// - Returns: `nil` if the words name no stretch of days that has begun.
  init?(_ words: [String], today: Day) {
    let text = words.joined(separator: " ").lowercased()
    let monday = today - (today.weekday.rawValue - 1)
    switch text {
    case "this week": (days, report) = (monday...today, ["week"])
    case "last week":
      let (year, week) = (today - 7).isoWeek
      days = monday - 7...monday - 1
      report = ["week", "--week", "\(year)-W\(week < 10 ? "0" : "")\(week)"]
    default:
      guard let (year, month) = NamedPeriod.month(text, today: today),
        let first = Day(year: year, month: month, dayOfMonth: 1),
        let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, dayOfMonth: 1), first <= today
      else { return nil }
      days = first...min(next - 1, today)
      report = ["month"] + NamedPeriod.options(days)
    }
  }

  /// The days for the parser.
  var options: [String] { NamedPeriod.options(days) }

  private static func options(_ days: ClosedRange<Day>) -> [String] {
    ["--from", days.lowerBound.iso, "--to", days.upperBound.iso]
  }

  private static func month(_ text: String, today: Day) -> (year: Int, month: Int)? {
    let words = text.split(separator: " ").map(String.init)
    if text == "this month" { return (today.year, today.month) }
    if text == "last month" { return today.month == 1 ? (today.year - 1, 12) : (today.year, today.month - 1) }
    let parts = text.split(separator: "-").map(String.init)
    if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    {
      return (year, month)
    }
    guard let name = words.first, name.count >= 3, words.count <= 2,
      let month = monthNames.firstIndex(where: { $0.lowercased().hasPrefix(name) }).map({ $0 + 1 })
    else { return nil }
    // Without a year it is the last one of that name.
    guard words.count == 2 else { return (month > today.month ? today.year - 1 : today.year, month) }
    // "sep 20" is a day.
    return words[1].count == 4 ? Int(words[1]).map { ($0, month) } : nil
  }
}
