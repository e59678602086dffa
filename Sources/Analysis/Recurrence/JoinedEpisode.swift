internal import Journal

/// Episodes of one site group that follow each other within 24 hours, as one: what can come back.
struct JoinedEpisode {
  let onset: Moment
  /// Until when pain is known to have lasted; `nil` while it lasts.
  private(set) var end: Moment?
  /// The worst that is known of it, 0-10.
  private(set) var worst: Int?

  init(_ episode: Episode) {
    onset = episode.onset
    end = episode.isOngoing ? nil : episode.end.moment ?? episode.onset
    worst = episode.worst
  }

  /// - Parameter episodes: oldest first.
  static func joining(_ episodes: some Sequence<Episode>) -> [JoinedEpisode] {
    var joined: [JoinedEpisode] = []
    for episode in episodes {
      if joined.last?.isContinued(by: episode.onset) ?? false {
        joined[joined.count - 1].add(episode)
      } else {
        joined.append(JoinedEpisode(episode))
      }
    }
    return joined
  }

  /// Days without pain from the end to an onset: to the hour, or whole days between the dates where only these are
  /// known; `nil` while the episode lasts.
  func gap(to onset: Moment) -> Double? {
    guard let end else { return nil }
    if isByDays(onset) { return Double(onset.day - end.day) }
    return (Double(onset.seconds - end.seconds) / 3600).rounded() / 24
  }

  /// Whether an onset comes too soon to be that of a new episode. Where only dates are known, pain on the next date is
  /// taken to have gone on.
  private func isContinued(by onset: Moment) -> Bool {
    guard let end else { return true }
    return isByDays(onset) ? onset.day - end.day <= 1 : onset.seconds - end.seconds < 86_400
  }

  private func isByDays(_ onset: Moment) -> Bool {
    end?.precision == .day || onset.precision == .day
  }

  private mutating func add(_ episode: Episode) {
    let other = JoinedEpisode(episode)
    end = end.flatMap { end in other.end.map { $0.seconds > end.seconds ? $0 : end } }
    worst = [worst, other.worst].compactMap { $0 }.max()
  }
}
