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
    let before = PeriodBefore(days, diary: diary, now: now)
    let checkedDays = Set(diary.checkIns.map(\.day))
    let onsetDays = diary.episodes.map { day($0.onset) }
    let marks = diary.marks(of: days, now: now)
    let checkIns = diary.checkIns.filter { days.contains($0.day) }
    let uses = diary.uses
    let medicines = uses.filter(\.isMedicine)
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
    episodesAsked = begun.count { !$0.warningAnswers.isEmpty }
    episodes = begun.count
    self.before = before
    recurrence = RecurrenceAnalysis(diary, days: record, comparing: days.length, now: now)
    change = Self.change(
      days, before.days, onsets: onsetDays, checkedIn: checkedDays, overdispersion: recurrence.overdispersion)
    painDays = marks.count(where: \.hurt)
    severeDays = marks.count { $0.worst ?? 0 >= Self.severe }
    clearDays = marks.count(where: \.clear)
    answeredDays = marks.count(where: \.isAnswered)
    places = PlaceCount.all(of: begun)
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
    self.medicines = MedicineUse.all(of: medicines.filter { days.contains($0.day) })
    remedyUses = Self.counts(uses.filter { days.contains($0.day) }.map(\.use.remedy))
      .map { (remedy: $0.key, uses: $0.value) }
      .sorted { (-$0.uses, $0.remedy.name) < (-$1.uses, $1.remedy.name) }
    triggerCounts = Self.triggers(begun, checkIns)
    headacheMedicineDays =
      begun.contains { $0.places.contains { $0.word.name == "head" } }
      ? Set(medicines.map(\.day).filter { (days.upperBound - 29...days.upperBound).contains($0) }).count : nil
    newRemedies = diary.firstUses.filter { days.contains($0.day) && first < days.lowerBound }
    triggers = TriggerAnalysis(diary, days: record, now: now)
    remedies = RemedyAnalysis(diary, days: record)
    trials = diary.trialAnalyses(now: now).filter { day($0.trial.startedAt) <= days.upperBound }
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

  private static func counts(_ words: [Word]) -> [Word: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func triggers(_ episodes: [Episode], _ checkIns: [CheckIn]) -> [TriggerCount] {
    let suspected = counts(episodes.flatMap { Set($0.triggers) })
    let answers = checkIns.flatMap(\.answers)
    let (answered, present) = (counts(answers.map(\.trigger)), counts(answers.filter(\.present).map(\.trigger)))
    return Set(suspected.keys).union(answered.keys).map { trigger in
      TriggerCount(
        trigger: trigger, suspectedIn: suspected[trigger] ?? 0, presentDays: present[trigger] ?? 0,
        answeredDays: answered[trigger] ?? 0)
    }.sorted {
      (-$0.suspectedIn, -$0.presentDays, $0.trigger.name) < (-$1.suspectedIn, -$1.presentDays, $1.trigger.name)
    }
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
