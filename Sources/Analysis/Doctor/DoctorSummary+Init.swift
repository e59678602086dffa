public import Journal
internal import Statistics

extension DoctorSummary {
  /// At this intensity and above a day is severe.
  public static let severe = 7
  /// At this and above an episode limited what the person wanted to do.
  public static let limiting = 5

  /// - Parameters:
  ///   - days: the period.
  ///   - diary: of the whole record up to the period's end.
  ///   - now: the clock; an ongoing episode lasts until then.
  public init(_ days: ClosedRange<Day>, diary: Diary, now: Moment) {
    let day = diary.dayStart.day
    let begun = diary.episodes.filter { days.contains(day($0.onset)) }
    let earlier = days.lowerBound - days.length...days.lowerBound - 1
    let checkedDays = Set(diary.checkIns.map(\.day))
    let onsetDays = diary.episodes.map { day($0.onset) }
    let marks = diary.marks(of: days, now: now)
    let checkIns = diary.checkIns.filter { days.contains($0.day) }
    let uses = diary.uses.filter(\.isMedicine)
    let first = min(diary.journalBegins ?? days.lowerBound, days.upperBound)

    self.days = days
    self.marks = marks
    remedyDays = diary.remedyDays(in: days)
    onsets = begun.map(\.onset)
    record = first...days.upperBound
    checkedIn = checkIns.count
    warningSigns = WarningSign.allCases.compactMap { sign in
      let dates = Set(begun.filter { $0.warningSigns.contains(sign) }.map { day($0.onset) }).sorted()
      return dates.isEmpty ? nil : (sign, dates)
    }
    episodes = begun.count
    // Nothing written down is not nothing that happened.
    let isBeforeKnown =
      first <= earlier.lowerBound
      && (onsetDays.contains(where: earlier.contains) || checkedDays.contains(where: earlier.contains))
    episodesBefore = isBeforeKnown ? onsetDays.count(where: earlier.contains) : nil
    recurrence = RecurrenceAnalysis(diary, days: record, comparing: days.length, now: now)
    change = Self.change(
      days, earlier, onsets: onsetDays, checkedIn: checkedDays, overdispersion: recurrence.overdispersion)
    painDays = marks.count(where: \.hurt)
    severeDays = marks.count { $0.worst ?? 0 >= Self.severe }
    clearDays = marks.count(where: \.clear)
    places = Self.places(begun)
    sensations = Sensation.allCases.map { sensation in
      (sensation, begun.count { $0.sensations.contains(sensation) })
    }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    intensity = Spread(begun.compactMap(\.worst).map(Double.init))
    peg = PEGChange(diary.checkIns.filter { $0.day <= days.upperBound })
    duration = Spread(begun.compactMap(\.minutes).map(Double.init))
    partsOfDay = PartOfDay.allCases.map { part in
      (part, begun.count { $0.onset.precision != .day && $0.onset.part == part })
    }.filter { $0.1 > 0 }
    longestClearStretch =
      marks.reduce(into: (run: 0, longest: 0)) { count, mark in
        count.run = mark.clear ? count.run + 1 : 0
        count.longest = max(count.longest, count.run)
      }.longest
    limits = Spread(begun.compactMap(\.limits).map(Double.init))
    limitingEpisodes = begun.count { $0.limits ?? 0 >= Self.limiting }
    sleep = Spread(checkIns.compactMap(\.sleepMinutes).map { Double($0) / 60 })
    medicines = MedicineDays.all(of: uses.filter { days.contains($0.day) })
    headacheMedicineDays =
      begun.contains { $0.places.contains { $0.word.name == "head" } }
      ? Set(uses.map(\.day).filter { (days.upperBound - 29...days.upperBound).contains($0) }).count : nil
    newRemedies = diary.firstUses.filter { days.contains($0.day) && first < days.lowerBound }
    triggers = TriggerAnalysis(diary, days: record, now: now)
    remedies = RemedyAnalysis(diary, days: record)
  }

  /// Rates count the days that were answered for, and the episodes that began on them.
  private static func change(
    _ days: ClosedRange<Day>, _ earlier: ClosedRange<Day>, onsets: [Day], checkedIn: Set<Day>, overdispersion: Double
  ) -> RateRatio? {
    let sides = [days, earlier].map { period in
      (
        events: onsets.count { period.contains($0) && checkedIn.contains($0) },
        exposure: Double(checkedIn.count(where: period.contains))
      )
    }
    return sides[0].events + sides[1].events >= 5
      ? RateRatio(first: sides[0], second: sides[1], overdispersion: overdispersion) : nil
  }

  /// Most often first.
  private static func places(_ episodes: [Episode]) -> [PlaceCount] {
    struct Key: Hashable {
      let place: String
      let side: Side?
    }
    var counts: [Key: (episodes: Int, worst: Int?)] = [:]
    for episode in episodes {
      // A place named twice on a side is one place in that episode.
      for (key, places) in Dictionary(grouping: episode.places, by: { Key(place: $0.word.name, side: $0.side) }) {
        // The worst of an episode in several places belongs to none of them.
        let worst = places.compactMap(\.intensity).max() ?? (episode.places.count == 1 ? episode.worst : nil)
        let old = counts[key] ?? (0, nil)
        counts[key] = (old.episodes + 1, [old.worst, worst].compactMap { $0 }.max())
      }
    }
    return counts.map {
      PlaceCount(place: $0.key.place, side: $0.key.side, episodes: $0.value.episodes, worst: $0.value.worst)
    }.sorted { ($1.episodes, $0.place, $0.side?.rawValue ?? "") < ($0.episodes, $1.place, $1.side?.rawValue ?? "") }
  }
}

extension DoctorSummary.PEGChange {
  /// `nil` if no check-in has the three answers.
  init?(_ checkIns: [CheckIn]) {
    let answered = checkIns.compactMap { checkIn in checkIn.peg.map { (day: checkIn.day, peg: $0) } }
    guard let last = answered.max(by: { $0.day < $1.day }) else { return nil }
    let earlier = answered.filter { last.day - $0.day >= 14 }
      .min { abs(last.day - $0.day - 28) < abs(last.day - $1.day - 28) }
    (self.last, day, self.earlier, earlierDay) = (last.peg, last.day, earlier?.peg, earlier?.day)
  }
}

extension DoctorSummary.MedicineDays {
  static func all(of uses: [DayOfUse]) -> [Self] {
    Dictionary(grouping: uses, by: \.use.remedy.name).map { name, uses in
      var doses: [String] = []
      for dose in uses.compactMap(\.use.dose?.text) where !doses.contains(dose) { doses.append(dose) }
      return Self(medicine: name, days: Set(uses.map(\.day)).count, doses: doses)
    }.sorted { ($1.days, $0.medicine) < ($0.days, $1.medicine) }
  }
}
