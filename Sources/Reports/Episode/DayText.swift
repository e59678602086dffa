internal import Analysis
internal import Exchange
public import Journal

/// What was written down of a day, as text for a person.
public struct DayText: Sendable {
  private let layout: TextLayout
  private let episodes: EpisodeText

  public init(layout: TextLayout, now: Moment, settings: Settings = Settings()) {
    self.layout = layout
    episodes = EpisodeText(layout: layout, now: now, settings: settings)
  }

  /// The day's name, then its episodes, its check-in and the remedies outside of episodes. A day without a check-in is
  /// said to be unknown, so that nobody takes it for a clear one.
  public func page(_ day: Day, of diary: Diary) -> String {
    let distance = episodes.times.distance(day)
    var lines = [layout.bold("\(episodes.times.day(day)) (\(distance))")]
    lines += diary.episodes(on: day, now: episodes.times.now).reversed().map(episodes.listItem)
    let indent = String(repeating: " ", count: 5)
    for use in diary.remedyUses(on: day) {
      let time = use.at.map { " · \(episodes.times.moment($0))" } ?? ""
      let relief = use.relief.map { " · \($0)" } ?? ""
      lines.append(layout.wrap("\(use.text)\(time)\(relief)", first: indent, rest: indent))
    }
    guard let checkIn = diary.checkIns.first(where: { $0.day == day }) else {
      return (lines + [indent + "no check-in"]).joined(separator: "\n")
    }
    let answers = CheckInText.lines(checkIn, showsNote: true)
    lines += (answers.isEmpty ? ["checked in, nothing answered"] : answers).map {
      layout.wrap($0, first: indent, rest: indent + "  ")
    }
    return lines.joined(separator: "\n")
  }
}

extension Diary {
  /// The episodes that are known to touch a day, oldest first.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  public func episodes(on day: Day, now: Moment) -> [Episode] {
    episodes.filter { $0.days(now: now, dayStart: dayStart).contains(day) }
  }

  /// The remedies outside of episodes on a day, oldest first.
  public func remedyUses(on day: Day) -> [RemedyUse] {
    remedyUses.filter { use in use.at.map { dayStart.day(of: $0) } == day }
  }

  /// The days of which something was written down, newest first.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  public func daysWithEntries(now: Moment) -> [Day] {
    var found = Set(checkIns.map(\.day))
    for use in remedyUses { if let at = use.at { found.insert(dayStart.day(of: at)) } }
    for episode in episodes {
      found.formUnion(episode.days(now: now, dayStart: dayStart).clamped(to: days).all)
    }
    return found.filter(days.contains).sorted(by: >)
  }
}
