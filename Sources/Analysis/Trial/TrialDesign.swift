public import Journal
internal import Statistics

/// How long a trial takes, from how much outcomes differ from one time to the next in the person's own diary.
public struct TrialDesign: Equatable, Sendable {
  public let unit: Trial.Unit
  /// The standard deviation of the outcome, in points or in days a week.
  public let spread: Double
  /// How many outcomes of the diary it is from; 0: too few, and the usual spread is taken.
  public let measured: Int
  /// Episodes a week that a trial could have been told for; `nil` for weeks, and if the diary is too short to tell.
  public let pace: Double?

  /// The difference that a trial is planned for unless told otherwise: 2 points, or 2 days a week.
  public static let usualDifference = 2.0
  /// As few blocks as could tell two arms apart at all, and as many as a person could bear.
  public static func possibleBlocks(_ unit: Trial.Unit) -> ClosedRange<Int> { unit == .episode ? 3...50 : 6...50 }

  private static let leastMeasured = 8

  public init(_ unit: Trial.Unit, from diary: Diary, now: Moment) {
    self.unit = unit
    let weeks = diary.days.length / 7
    switch unit {
    case .episode:
      let drops =
        (diary.episodes.flatMap { episode in episode.remedies.map { ($0, episode as Episode?) } }
        + diary.remedyUses.map { ($0, nil) })
        .compactMap { MeasuredUse($0.0, in: $0.1).map { Double($0.drop) } }
      (spread, measured) = Self.spread(of: drops, usual: 2, least: 1)
      let begun = diary.episodes.count { diary.days.contains(diary.dayStart.day(of: $0.onset)) }
      pace = weeks >= 4 && begun > 0 ? Double(begun) / (Double(diary.days.length) / 7) : nil
    case .week:
      let days = (0..<weeks).compactMap { week -> Double? in
        let last = diary.days.upperBound - 7 * week
        return diary.painDayTenths(in: last - 6...last, now: now).map { Double($0) / 10 }
      }
      (spread, measured) = Self.spread(of: days, usual: 1.5, least: 0.5)
      pace = nil
    }
  }

  /// Allocations in all, to tell a difference in 8 of 10 trials.
  public func slots(difference: Double) -> Int { TrialPlan.episodes(spread: spread, difference: difference) }

  /// As many blocks as it takes for a difference.
  public func blocks(difference: Double = usualDifference) -> Int {
    let perBlock = unit == .episode ? 5 : 2
    let blocks = (slots(difference: difference) + perBlock - 1) / perBlock
    let possible = Self.possibleBlocks(unit)
    return min(max(blocks, possible.lowerBound), possible.upperBound)
  }

  /// The spread of so few values is too uncertain to plan with.
  private static func spread(of values: [Double], usual: Double, least: Double) -> (Double, Int) {
    guard values.count >= leastMeasured else { return (usual, 0) }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (max(least, (squares / Double(values.count - 1)).squareRoot()), values.count)
  }
}
