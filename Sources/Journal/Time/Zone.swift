/// The UTC offsets of a place through time: a fixed one, or the rules that the system knows.
public struct Zone: Sendable {
  private let offsetAt: @Sendable (Int) -> Int

  /// - Parameter offsetAt: seconds east of UTC in force at an instant (seconds since 1970).
  public init(offsetAt: @escaping @Sendable (Int) -> Int) {
    self.offsetAt = offsetAt
  }

  /// - Parameter utcOffset: seconds east of UTC, at all times.
  public static func fixed(_ utcOffset: Int) -> Zone {
    Zone { _ in utcOffset }
  }

  /// Seconds east of UTC in force at the instant.
  public func offset(at seconds: Int) -> Int { offsetAt(seconds) }

  /// The instant with the offset in force here.
  public func moment(at seconds: Int, precision: Precision = .minute) -> Moment {
    Moment(seconds: seconds, utcOffset: offsetAt(seconds), precision: precision)
  }

  /// What a local time means.
  public enum Resolution: Equatable, Sendable {
    case once(Moment)
    /// A clock change repeats it; this is the first of the two.
    case repeated(first: Moment)
    /// A clock change left it out: clocks went from the one local time to the other, both as seconds since
    /// 1970-01-01T00:00 local time.
    case skipped(from: Int, to: Int)
  }

  /// The instant of a local time.
  public func resolve(day: Day, minuteOfDay: Int) -> Resolution {
    let local = day.number * 86_400 + minuteOfDay * 60
    // Offsets lie within 18 hours, and a jump over the date line moves clocks by 24: a change that matters to
    // this local time lies between these two.
    let earliest = local - 129_600
    let latest = local + 129_600
    let candidates = Set([offsetAt(earliest), offsetAt(latest)])
      .map { local - $0 }
      .filter { $0 + offsetAt($0) == local }
      .sorted()
    if candidates.count > 1 { return .repeated(first: moment(at: candidates[0])) }
    if let only = candidates.first { return .once(moment(at: only)) }
    let change = firstChange(after: earliest, upTo: latest)
    return .skipped(from: change + offsetAt(change - 1), to: change + offsetAt(change))
  }

  /// The first instant of the day, with the precision of a day.
  ///
  /// - Returns: `nil` if the place left the whole day out, as Samoa did with 30 December 2011.
  public func start(of day: Day) -> Moment? {
    switch resolve(day: day, minuteOfDay: 0) {
    case .once(let moment), .repeated(let moment):
      return moment.with(precision: .day)
    case .skipped(let from, let to):
      // Clocks that jump at midnight: the day begins where they land.
      guard to < (day.number + 1) * 86_400 else { return nil }
      let earliest = from - 129_600
      return moment(at: firstChange(after: earliest, upTo: from + 129_600), precision: .day)
    }
  }

  /// The instant of the offset's change between two instants with different offsets.
  private func firstChange(after start: Int, upTo end: Int) -> Int {
    var before = start
    var after = end
    let old = offsetAt(before)
    while after - before > 1 {
      let middle = (before + after) / 2
      if offsetAt(middle) == old { before = middle } else { after = middle }
    }
    return after
  }
}
