internal import Journal

/// The time of a day that its window looks back from: the onset on a case day, the usual clock time of onsets on others.
struct IndexTime {
  /// Seconds since 1970-01-01T00:00 by the person's clock.
  let local: Int
  /// Seconds since 1970-01-01T00:00:00Z, of an onset. A day without one has no instant of its own: what was written
  /// down near it is compared by the clock that it was written down with.
  private let instant: Int?

  init(onset: Moment) {
    local = onset.seconds + onset.utcOffset
    instant = onset.seconds
  }

  init(local: Int) {
    self.local = local
    instant = nil
  }

  /// Seconds from the moment to the index time; negative if it lies behind it.
  func lead(of moment: Moment) -> Int {
    instant.map { $0 - moment.seconds } ?? local - moment.seconds - moment.utcOffset
  }
}
