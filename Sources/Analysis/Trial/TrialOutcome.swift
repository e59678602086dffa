internal import Journal

/// How the outcome of an allocation is measured: fixed for every trial, so that nobody chooses it after the event.
public enum TrialOutcome {
  /// Minutes after being told at which pain is asked for.
  public static let delay = 60
  /// Minutes after being told within which an intensity counts; the one nearest to the delay does.
  public static let window = 30...120
  /// A week counts if so many of its days are known.
  public static let leastDays = 5
  /// Pain below this cannot show relief.
  public static let leastBefore = 2
}

extension Episode {
  /// The intensity nearest to an hour after a moment, from half an hour to two hours; pain that is over is 0.
  func intensity(after told: Moment) -> Int? {
    let minutes = { (seconds: Int) in (seconds - told.seconds) / 60 }
    if let end = end.moment, end.precision == .minute, (0...TrialOutcome.delay).contains(minutes(end.seconds)) {
      return 0
    }
    var known = readings.filter { $0.at.precision == .minute }
      .map { (minutes: minutes($0.at.seconds), intensity: $0.intensity) }
    for use in remedies {
      guard let at = use.at, at.precision == .minute, let after = use.after else { continue }
      known.append((minutes(at.seconds) + (use.afterMinutes ?? TrialOutcome.delay), after))
    }
    if let end = end.moment, end.precision == .minute { known.append((minutes(end.seconds), 0)) }
    return known.filter { TrialOutcome.window.contains($0.minutes) }
      .min { (abs($0.minutes - TrialOutcome.delay), $0.minutes) < (abs($1.minutes - TrialOutcome.delay), $1.minutes) }?
      .intensity
  }
}

extension Diary {
  /// The week of an allocation.
  func week(of allocation: Trial.Allocation) -> ClosedRange<Day> {
    let first = dayStart.day(of: allocation.toldAt)
    return first...first + 6
  }

  /// Pain days a week in tenths, from the days that are known; `nil` if they are too few.
  func painDayTenths(in week: ClosedRange<Day>, now: Moment) -> Int? {
    let known = marks(of: week, now: now).filter { $0.hurt || $0.clear }
    guard known.count >= TrialOutcome.leastDays else { return nil }
    let share = Double(known.count(where: \.hurt)) / Double(known.count)
    return Int((70 * share).rounded())
  }
}
