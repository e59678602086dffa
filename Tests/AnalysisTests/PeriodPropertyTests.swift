import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

/// What holds for any journal.
struct PeriodPropertyTests {
  /// Ten weeks up to and with this one.
  private static let span = days("2026-09-13", "2026-11-21")
  private static let seeds: Range<UInt64> = 0..<60

  private func episode(using random: inout SeededGenerator) -> Episode {
    let start = moment("2026-09-13 00:00").seconds
    let onset = Moment(seconds: start + Int.random(in: 0..<70 * 1440, using: &random) * 60, utcOffset: 3600)
    var episode = Episode(uuid: "", onset: onset, recordedAt: now)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: episode.end = .unknown
    default: episode.end = Episode.end(of: onset, after: TimeSpan(minutes: .random(in: 1...4000, using: &random)))
    }
    if Bool.random(using: &random) { episode.intensity = .random(in: 0...10, using: &random) }
    episode.triggers = ["stress", "lifting", "heat"].filter { _ in Bool.random(using: &random) }
      .map { Word(kind: .trigger, name: $0) }
    return episode
  }

  private func randomDiary(seed: UInt64) -> Diary {
    var random = SeededGenerator(seed: seed)
    let episodes = (0..<Int.random(in: 0...40, using: &random)).map { _ in episode(using: &random) }
    let checkIns = Self.span.all.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      .map { checkIn($0.iso, clear: Bool.random(using: &random)) }
    return diary(episodes.sorted { $0.onset.seconds < $1.onset.seconds }, checkIns: checkIns)
  }

  private func shifted(_ moment: Moment, days: Int) -> Moment {
    Moment(seconds: moment.seconds + days * 86_400, utcOffset: moment.utcOffset, precision: moment.precision)
  }

  @Test(arguments: seeds)
  func countsEqualAPlainRecount(seed: UInt64) {
    let diary = randomDiary(seed: seed)
    let week = Period(diary)
    let begun = diary.episodes.filter { thisWeek.contains($0.onset.day) }
    let answered = diary.checkIns.filter { thisWeek.contains($0.day) }
    let touched = Set(diary.episodes.flatMap { $0.days(now: now, dayStart: .midnight).all })
    #expect(week.checkedIn == answered.count)
    #expect(week.episodes.value == (week.isKnown ? Double(begun.count) : nil))
    #expect(week.byDay.map(\.episodes).reduce(0, +) == begun.count)
    #expect(week.byDay.map(\.hurt) == thisWeek.all.map(touched.contains))
    #expect(
      week.clearDays.value
        == (answered.isEmpty ? nil : Double(answered.count { $0.clear && !touched.contains($0.day) })))
    #expect(week.worst.value == begun.compactMap(\.intensity).max().map(Double.init))
    for change in week.triggers {
      #expect(change.count == begun.count { $0.triggers.contains { $0.name == change.name } })
    }
  }

  @Test(arguments: seeds)
  func aWeekLaterTheWeekIsTheWeekBefore(seed: UInt64) {
    let diary = randomDiary(seed: seed)
    let before = days("2026-11-08", "2026-11-14")
    let current = Period(diary, before)
    let later = Period(diary)
    for figure in [\Period.episodes, \.minutesInPain, \.worst, \.median, \.clearDays] {
      #expect(later[keyPath: figure].previous == current[keyPath: figure].value)
    }
    for change in later.triggers {
      #expect(change.previous == current.triggers.first { $0.name == change.name }?.count ?? 0)
    }
  }

  @Test(arguments: seeds)
  func movingEverythingByAWeekMovesNothingElse(seed: UInt64) {
    let original = randomDiary(seed: seed)
    let episodes = original.episodes.map { episode in
      var moved = Episode(uuid: "", onset: shifted(episode.onset, days: -7), recordedAt: now)
      moved.intensity = episode.intensity
      moved.triggers = episode.triggers
      if case .at(let end) = episode.end { moved.end = .at(shifted(end, days: -7)) }
      return moved
    }
    let checkIns = original.checkIns.map { checkIn(($0.day - 7).iso, clear: $0.clear) }
    let moved = Period(
      diary(episodes, checkIns: checkIns), days("2026-11-08", "2026-11-14"), now: shifted(now, days: -7))
    let week = Period(original)
    for figure in [\Period.episodes, \.minutesInPain, \.worst, \.median, \.clearDays] {
      #expect(moved[keyPath: figure] == week[keyPath: figure])
    }
    #expect(moved.triggers == week.triggers)
    #expect(moved.judgement == week.judgement)
  }

  @Test(arguments: seeds)
  func theMinutesOfAllWeeksAreTheMinutesOfAllEpisodes(seed: UInt64) {
    let diary = randomDiary(seed: seed)
    let weeks = (0..<11).map { week in
      let days = Self.span.lowerBound + week * 7...Self.span.lowerBound + week * 7 + 6
      return PeriodOfDiary(days, diary: diary, now: now, isComparison: false).minutesInPain ?? 0
    }
    #expect(weeks.reduce(0, +) == Double(diary.episodes.compactMap(\.minutes).reduce(0, +)))
  }

  @Test(arguments: seeds)
  func theOrderOfEpisodesDoesNotMatter(seed: UInt64) {
    let ordered = randomDiary(seed: seed)
    let reversed = diary(ordered.episodes.reversed(), checkIns: ordered.checkIns.reversed())
    #expect(Period(ordered).byDay == Period(reversed).byDay)
    #expect(Period(ordered).median == Period(reversed).median)
    #expect(Period(ordered).triggers == Period(reversed).triggers)
  }
}
