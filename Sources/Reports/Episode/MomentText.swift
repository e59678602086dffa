public import Journal

/// How moments are written for a person: with the weekday, and the year where it is not this one.
public struct MomentText: Sendable {
  let now: Moment
  private let settings: Settings

  public init(now: Moment, settings: Settings = Settings()) {
    self.now = now
    self.settings = settings
  }

  /// The day that the person lives in.
  public var today: Day { settings.dayStart.day(of: now) }

  /// `Fri 20 Nov`, or `Fri 2026-11-20`.
  public func day(_ day: Day) -> String {
    guard settings.dates == .en else { return "\(day.weekday.shortName) \(day.iso)" }
    let (year, month, dayOfMonth) = day.civil
    let text = "\(day.weekday.shortName) \(dayOfMonth) \(monthNames[month - 1].prefix(3))"
    return year == now.day.year ? text : "\(text) \(year)"
  }

  /// `Fri 20 Nov 22:40`, `Fri 20 Nov evening`, `Fri 20 Nov`.
  public func moment(_ moment: Moment) -> String {
    switch moment.precision {
    case .minute: "\(day(moment.day)) \(clock(moment))"
    case .part: "\(day(moment.day)) \(moment.part.rawValue)"
    case .day: day(moment.day)
    }
  }

  /// `Fri 20 Nov 22:40-23:15`, `Fri 20 Nov 22:40, ongoing`, `Thu 19 Nov, for 35 min`.
  public func span(_ episode: Episode) -> String {
    let onset = moment(episode.onset)
    switch episode.end {
    case .unknown: return onset
    case .ongoing: return onset + ", ongoing"
    case .at(let end):
      // Two clock readings of one day mislead when the clock was changed between them.
      let isClockChanged = end.utcOffset != episode.onset.utcOffset && end.day <= episode.onset.day
      if episode.onset.precision != .minute || isClockChanged, let minutes = episode.minutes {
        return "\(onset), for \(TimeSpan(minutes: minutes))"
      }
      if end.day != episode.onset.day { return "\(onset) - \(moment(end))" }
      switch end.precision {
      case .minute: return "\(onset)-\(clock(end))"
      case .part where end.part != episode.onset.part: return "\(onset) - \(end.part.rawValue)"
      default: return onset
      }
    }
  }

  /// `today`, `yesterday`, `3 days ago`.
  public func distance(_ day: Day) -> String {
    switch today - day {
    case ...0: "today"
    case 1: "yesterday"
    case let days: ago(days: days)
    }
  }

  /// `now`, `35 min ago`, `11 h ago`, `3 days ago`; by calendar days where the time of day is not known.
  public func distance(_ moment: Moment) -> String {
    guard moment.precision == .minute else { return distance(moment.day) }
    let minutes = max(0, now.seconds - moment.seconds) / 60
    switch minutes {
    case 0: return "now"
    case ..<60: return "\(minutes) min ago"
    case ..<(47 * 60 + 30): return "\((minutes + 30) / 60) h ago"
    // As people count them, by dates: three nights are three days, though hours are missing.
    default: return ago(days: max(2, today - moment.day))
    }
  }

  private func ago(days: Int) -> String {
    switch days {
    case ..<14: counted(days, "day") + " ago"
    case ..<60: counted((days + 3) / 7, "week") + " ago"
    case ..<730: counted((days + 15) / 30, "month") + " ago"
    // A year is 365 or 366 days: with one more, a birthday counts in full.
    default: counted((days + 1) * 100 / 36_525, "year") + " ago"
    }
  }

  private func clock(_ moment: Moment) -> String {
    moment.minuteOfDay.clock
  }
}
