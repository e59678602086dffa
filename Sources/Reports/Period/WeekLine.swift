internal import Analysis
internal import Journal

/// How the last eight weeks went: a block a week for the episodes, and one for the typical pain.
struct WeekLine {
  let weeks: [Period.Recent]

  init(_ weeks: [Period.Recent]) {
    self.weeks = weeks
  }

  /// `nil` if fewer than two weeks are known: that is no trend.
  var figure: Document.Figure? {
    guard weeks.count(where: { $0.episodes != nil }) > 1 else { return nil }
    return Document.Figure(
      title: "Last \(weeks.count) weeks", description: description, lines: [line(with: Self.blocks)],
      asciiLines: [line(with: Self.digits)], legend: legend, isLegendBeside: true)
  }

  private var legend: String {
    let none = weeks.contains { $0.episodes == 0 } ? [glued("- none")] : []
    let unknown = weeks.contains { $0.episodes == nil } ? [glued("? no record")] : []
    return (["pain: typical"] + none + unknown).joined(separator: ", ")
  }

  private var description: String {
    let episodes = weeks.map { $0.episodes.map(String.init) ?? "not recorded" }
    let typical = weeks.map { $0.median.map(decimal) ?? ($0.episodes == 0 ? "none" : "not known") }
    return "Episodes a week, oldest first: \(episodes.joined(separator: ", ")). "
      + "Typical pain: \(typical.joined(separator: ", "))."
  }

  /// Both on one line, so that a week's two signs are found by their place.
  private func line(with sign: (Double, Double) -> String) -> String {
    let most = weeks.compactMap(\.episodes).max() ?? 0
    let episodes = weeks.map { week in
      week.episodes.map { $0 == 0 ? "0" : sign(Double($0), Double(most)) } ?? "?"
    }
    // Without an episode there is no pain that could be typical.
    let pain = weeks.map { week in week.median.map { sign($0, 10) } ?? (week.episodes == 0 ? "-" : "?") }
    return "  Weekly episodes \(episodes.joined()) pain \(pain.joined())"
  }

  private static func blocks(_ value: Double, _ most: Double) -> String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return blocks[max(0, min(7, Int((value / most * 8).rounded(.up)) - 1))]
  }

  private static func digits(_ value: Double, _ most: Double) -> String {
    value > 9 ? "+" : String(Int(value.rounded()))
  }
}
