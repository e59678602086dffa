/// Understands when something happened, from what a person wrote after the fact.
///
/// Times lie in the past. What could lie in the past or in the future is taken as past: `monday 7am` is the last
/// one, `23:50` said after midnight is yesterday's. What could mean two things is refused.
public struct TimeParser: Sendable {
  private let now: Moment
  private let zone: Zone

  /// - Parameters:
  ///   - now: the clock.
  ///   - zone: where the person is.
  public init(now: Moment, zone: Zone) {
    self.now = now.toTheMinute
    self.zone = zone
  }

  /// A moment as understood.
  public struct Understood: Equatable, Sendable {
    public let moment: Moment
    /// A clock change repeats the local time; the moment is the first of the two.
    public let isRepeated: Bool

    init(_ moment: Moment, isRepeated: Bool = false) {
      self.moment = moment
      self.isRepeated = isRepeated
    }
  }

  /// A moment up to now.
  ///
  /// - Throws: ``TimeError``.
  public func parse(_ text: String) throws(TimeError) -> Understood {
    try past(understand(text))
  }

  /// The end of what began at a moment: a time of day alone is the first one after it.
  ///
  /// - Returns: a moment up to now, which may still lie before the onset if the text says so.
  /// - Throws: ``TimeError``.
  public func parseEnd(_ text: String, onset: Moment) throws(TimeError) -> Understood {
    let words = meaningful(text)
    // Midnight ends the day of the onset.
    if words == ["midnight"] { return try past(moment(on: onset.day + 1, at: TimeOfDay(minuteOfDay: 0))) }
    guard let time = try TimeOfDay.reading(words) else { return try parse(text) }
    if time.isHalfOpen { return try end(time, onset: onset) }
    return try end(at: time, onset: onset)
  }

  /// "Until 8": the one of the two times that lies between the onset and now.
  private func end(_ time: TimeOfDay, onset: Moment) throws(TimeError) -> Understood {
    let ends = time.halves.compactMap { try? end(at: $0, onset: onset) }.filter { $0.moment.seconds >= onset.seconds }
    guard ends.count < 2 else { throw time.ambiguity }
    guard let only = ends.first else { throw .future }
    return only
  }

  private func end(at time: TimeOfDay, onset: Moment) throws(TimeError) -> Understood {
    let sameDay = Result { () throws(TimeError) in try moment(on: onset.day, at: time) }
    let isBefore =
      switch sameDay {
      case .success(let understood): understood.moment.seconds < onset.seconds
      case .failure: time.minuteOfDay < onset.minuteOfDay
      }
    guard isBefore, onset.precision != .day else { return try past(sameDay.get()) }
    let nextDay = try moment(on: onset.day + 1, at: time)
    // Not the next day's either, then: the caller sees an end before the onset.
    return nextDay.moment.seconds > now.seconds ? try sameDay.get() : nextDay
  }

  /// A time on a given day, not after now.
  ///
  /// - Throws: ``TimeError``.
  public func parseTime(_ text: String, on day: Day) throws(TimeError) -> Understood {
    try past(moment(on: day, at: TimeOfDay(text)))
  }

  /// A day up to today.
  ///
  /// - Throws: ``TimeError``.
  public func parseDay(_ text: String, dayStart: DayStart = .midnight) throws(TimeError) -> Day {
    // "yesterday" at two in the night is the day before the one that still lasts …
    let late = TimeParser(now: dayStart.back(now), zone: zone)
    if let named = try? late.parse(text).moment, named.precision != .minute { return named.day }
    // … and a time of day belongs to the day that it lies in.
    return try dayStart.day(of: parse(text).moment)
  }

  // MARK: - Forms

  private func understand(_ text: String) throws(TimeError) -> Understood {
    if let absolute = try dateAndTimeWithOffset(text) { return absolute }
    let words = meaningful(text)
    guard let first = words.first else { throw .empty }
    if words == ["now"] || words == ["just", "now"] || words == ["right", "now"] { return Understood(now) }
    if TimeWords(text).words.first == "in", (try? TimeSpan.reading(words)) != nil { throw .future }
    if words == ["midnight"] { return try latestPast(TimeOfDay(minuteOfDay: 0)) }
    if ahead.contains(first) { throw .future }
    if let time = try TimeOfDay.reading(words) { return try latestPast(time) }
    if let ago = words.firstIndex(of: "ago") { return try before(words[..<ago], time: Array(words[(ago + 1)...])) }
    if words.count == 1, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { throw .bareNumber }
    return try onDate(words)
  }

  /// The words that bear meaning, with turns of phrase spelled out: "last night" is "yesterday night".
  private func meaningful(_ text: String) -> [String] {
    var words = TimeWords(text).meaningful
    if words.first == "tonight" {
      // In the small hours the night is still the one that began yesterday.
      let isSmallHours = now.minuteOfDay < PartOfDay.morning.begins
      words.replaceSubrange(0..<1, with: [isSmallHours ? "yesterday" : "today", "night"])
    } else if words.count >= 2, PartOfDay(rawValue: words[1]) != nil {
      if words[0] == "last" { words[0] = "yesterday" }
      if words[0] == "this" { words[0] = "today" }
    }
    return words
  }

  private func dateAndTimeWithOffset(_ text: String) throws(TimeError) -> Understood? {
    guard let moment = Moment(iso8601: text.trimmed) else { return nil }
    return Understood(moment.toTheMinute)
  }

  /// A time alone: the last such time. Just ahead it is more likely a slip than yesterday's, so it is refused.
  private func latestPast(_ time: TimeOfDay) throws(TimeError) -> Understood {
    if time.isHalfOpen { return try on(now.day, time) }
    let today: Understood
    do {
      today = try moment(on: now.day, at: time)
    } catch {
      // Skipped today: only yesterday's can be meant if today's would be ahead.
      guard case .skipped = error, time.minuteOfDay > now.minuteOfDay else { throw error }
      return try moment(on: now.day - 1, at: time)
    }
    let minutesAhead = (today.moment.seconds - now.seconds) / 60
    if minutesAhead <= 0 { return today }
    if time.precision == .minute, minutesAhead < 60 {
      throw .soon(minutesAhead: minutesAhead, yesterday: "yesterday \(time.minuteOfDay.clock)")
    }
    return try moment(on: now.day - 1, at: time)
  }

  /// `2h ago`, `3 days ago`, `3 days ago 14:30`.
  private func before(_ words: ArraySlice<String>, time: [String]) throws(TimeError) -> Understood {
    let (duration, wholeDays) = try TimeSpan.reading(words)
    if wholeDays {
      return try on(now.day - duration.minutes / 1440, time: time)
    }
    guard time.isEmpty else { throw .notATime }
    return Understood(zone.moment(at: now.seconds - duration.minutes * 60))
  }

  /// A date with or without a time: `yesterday`, `monday 7am`, `20 nov 22:40`, `22:40 yesterday`.
  private func onDate(_ words: [String]) throws(TimeError) -> Understood {
    var foundTime: TimeOfDay?
    for split in DateWords.splits(of: words) {
      let isMidnight = split.time == ["midnight"]
      // What is left over has to be a time, or these words are no date, whatever they look like.
      let time =
        isMidnight || split.time.isEmpty ? nil : Result { () throws(TimeError) in try TimeOfDay.reading(split.time) }
      if case .success(nil) = time { continue }
      guard let date = try DateWords.reading(split.date, today: now.day) else { continue }
      if isMidnight { return try midnight(of: date) }
      foundTime = try time?.get()
      return try latest(of: date, at: foundTime)
    }
    if words.contains(where: { ahead.contains($0) }) { throw .future }
    throw .notATime
  }

  /// The latest of the days that a date can mean which is not ahead.
  private func latest(of date: DateWords.Meaning, at time: TimeOfDay?) throws(TimeError) -> Understood {
    for day in date.days where day <= now.day {
      let understood: Understood
      if let time { understood = try on(day, time) } else { understood = try moment(on: day, at: nil) }
      if understood.moment.seconds <= now.seconds || date.days.count == 1 { return understood }
    }
    // Every reading lies ahead, or there is only one and it does.
    throw .future
  }

  private func on(_ day: Day, time words: [String]) throws(TimeError) -> Understood {
    if words.isEmpty { return try moment(on: day, at: nil) }
    if words == ["midnight"] { return try midnight(of: DateWords.Meaning(days: [day])) }
    guard let time = try TimeOfDay.reading(words) else { throw .notATime }
    return try on(day, time)
  }

  /// A time of a day. Where it could be in either half of the day, the one that is past is meant if only one is.
  private func on(_ day: Day, _ time: TimeOfDay) throws(TimeError) -> Understood {
    guard time.isHalfOpen else { return try moment(on: day, at: time) }
    let past = time.halves.compactMap { try? moment(on: day, at: $0) }.filter { $0.moment.seconds <= now.seconds }
    guard past.count == 1 else { throw time.ambiguity }
    return past[0]
  }

  /// Midnight of a day is its beginning or its end: certain only as long as the end is ahead.
  private func midnight(of date: DateWords.Meaning) throws(TimeError) -> Understood {
    guard let day = date.days.first(where: { $0 <= now.day }) else { throw .future }
    guard day < now.day else { return try moment(on: day, at: TimeOfDay(minuteOfDay: 0)) }
    throw .ambiguous(
      .midnight,
      readings: [day, day + 1].map { day in
        let (_, month, dayOfMonth) = day.civil
        return "\(dayOfMonth) \(monthNames[month - 1].prefix(3).lowercased()) 00:00"
      })
  }

  // MARK: - Instants

  private func moment(on day: Day, at time: TimeOfDay?) throws(TimeError) -> Understood {
    guard let time else {
      guard let start = zone.start(of: day) else { throw .skippedDay }
      return Understood(start)
    }
    let day = time.isPastMidnight ? day + 1 : day
    switch zone.resolve(day: day, minuteOfDay: time.minuteOfDay) {
    case .once(let moment):
      return Understood(begun(moment.with(precision: time.precision), on: day))
    case .repeated(let first):
      return Understood(begun(first.with(precision: time.precision), on: day), isRepeated: time.precision == .minute)
    case .skipped(let from, let to):
      if to - from >= 86_400 { throw .skippedDay }
      guard time.precision == .part else { throw .skipped(from: clock(from), to: clock(to)) }
      // The minute before the change lies in that part of the day, too.
      let before = Moment(seconds: from - 60, utcOffset: 0)
      let last = try moment(on: before.day, at: TimeOfDay(minuteOfDay: before.minuteOfDay)).moment
      return Understood(last.with(precision: .part))
    }
  }

  /// A part of the day that has begun is not ahead, though the time it stands for may be.
  private func begun(_ moment: Moment, on day: Day) -> Moment {
    guard moment.precision == .part, day == now.day, moment.seconds > now.seconds,
      now.minuteOfDay >= moment.part.begins
    else { return moment }
    return now.with(precision: .part)
  }

  private func clock(_ localSeconds: Int) -> String {
    (localSeconds.remainder(dividedDownBy: 86_400) / 60).clock
  }

  private func past(_ understood: Understood) throws(TimeError) -> Understood {
    guard understood.moment.seconds <= now.seconds else { throw .future }
    guard understood.moment.day.year >= 1900 else { throw .tooLongAgo }
    return understood
  }

  private let ahead: Set = ["tomorrow", "next", "later", "soon"]
}
