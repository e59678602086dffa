public import Exchange
public import Journal

/// The person's current state.
public struct StatusReport: Sendable {
  private let ongoing: [Episode]
  private let last: Episode?
  private let clearDays: Int
  private let checkedInToday: Bool
  private let checkedInYesterday: Bool?
  private let isEmpty: Bool
  private let inbox: Int
  private let now: Moment
  private let settings: Settings

  /// - Parameters:
  ///   - ongoing: newest first.
  ///   - last: the episode that began last.
  ///   - clearDays: the number in a row up to today.
  ///   - checkedInYesterday: whether the day before has a check-in, if today has only just begun.
  ///   - isEmpty: whether the journal is empty.
  ///   - inbox: the number of inbox files that were not imported yet.
  public init(
    ongoing: [Episode], last: Episode?, clearDays: Int, checkedInToday: Bool, checkedInYesterday: Bool? = nil,
    isEmpty: Bool, inbox: Int = 0, now: Moment, settings: Settings = Settings()
  ) {
    self.ongoing = ongoing
    self.last = last
    self.clearDays = clearDays
    self.checkedInToday = checkedInToday
    self.checkedInYesterday = checkedInYesterday
    self.isEmpty = isEmpty
    self.inbox = inbox
    self.now = now
    self.settings = settings
  }

  /// - Parameter command: what to type for a step.
  public func text(_ layout: TextLayout, command: NextStep.Wording) -> String {
    if isEmpty {
      let steps =
        [("The journal is empty. Log an episode:", .logEpisode), ("See what reports look like:", .seeDemo)]
        as [(String, NextStep)]
      return steps.map { sentence, step in sentence + (command(step).map { "\n  \($0)" } ?? "") }.joined(
        separator: "\n")
    }
    let text = EpisodeText(layout: layout, now: now, settings: settings)
    let times = MomentText(now: now, settings: settings)
    var lines = ongoing.map { episode in
      layout.bold(
        layout.wrap(
          "Ongoing since \(times.moment(episode.onset)) (\(glued(times.distance(episode.onset)))): "
            + "episode \(episode.id), \(text.short(episode))"))
    }
    if !stale.isEmpty {
      let episodes = listed(stale.map { String($0.id) })
      lines.append(
        layout.wrap(
          stale.count == 1
            ? "Is episode \(episodes) still going? If it ended, say when."
            : "Are episodes \(episodes) still going? If one ended, say when."))
    }
    if let last, !last.isOngoing {
      let when = "\(times.moment(last.onset)) (\(glued(times.distance(last.onset))))"
      lines.append(layout.wrap("Last episode: \(when), \(text.short(last))"))
    }
    if last == nil { lines.append("No episodes yet.") }
    if clearDays > 0 { lines.append(layout.wrap("\(counted(clearDays, "clear day")) in a row.")) }
    lines.append(layout.wrap(checkIn))
    if inbox > 0 {
      lines.append(layout.wrap("\(counted(inbox, "entry", "entries")) \(inbox == 1 ? "waits" : "wait") in the inbox."))
    }
    // Not wrapped, so that it can be copied.
    if let command = command(next) { lines.append(layout.dim("Next: \(command)")) }
    return lines.joined(separator: "\n")
  }

  /// - Parameter command: what to type for a step.
  public func json(command: NextStep.Wording) -> JSON {
    .object([
      "schema": .int(1), "ongoing": .array(ongoing.map(\.json)), "lastEpisode": last?.json ?? .null,
      "daysSinceLastEpisode": .maybe(last.map { settings.dayStart.day(of: now) - settings.dayStart.day(of: $0.onset) }),
      "clearDaysInARow": .int(clearDays),
      "checkedInToday": .bool(checkedInToday), "next": .maybe(command(next)),
    ])
  }

  private var checkIn: String {
    switch checkedInYesterday {
    case true?: "Yesterday's check-in is done."
    case false?: "No check-in yet for yesterday."
    case nil: checkedInToday ? "Today's check-in is done." : "No check-in yet today."
    }
  }

  /// Ongoing for more than a day: it may have been forgotten.
  private var stale: [Episode] { ongoing.filter { now.seconds - $0.onset.seconds > 86_400 } }

  private var next: NextStep {
    if isEmpty { return .logEpisode }
    if !stale.isEmpty { return .endEpisode }
    return checkedInYesterday ?? checkedInToday ? .seeWeek : .checkIn(nil)
  }
}
