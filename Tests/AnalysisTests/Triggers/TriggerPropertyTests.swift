import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

/// What holds for any diary.
struct TriggerPropertyTests {
  private static let seeds: Range<UInt64> = 0..<24

  private func counts(_ analysis: TriggerAnalysis) -> [String] {
    analysis.findings.map { "\($0.trigger.name) \($0.window.rawValue) \(counts($0))" }
  }

  private func counts(_ finding: TriggerFinding) -> String {
    finding.strata.map { key, stratum in
      "\(key.block)/\(key.isWeekend): \(stratum.exposedCases) \(stratum.unexposedCases) \(stratum.exposedControls) "
        + "\(stratum.unexposedControls)"
    }.joined(separator: "; ")
  }

  @Test(arguments: seeds)
  func theRowsOfATableRecountToItsFinding(seed: UInt64) {
    let diary = Diary.random(seed: seed)
    for finding in analysis(diary).findings {
      let table = DayTable.tables(of: finding.trigger, in: diary, days: diary.days, now: now)
        .first { $0.window == finding.window }
      let usable = table?.rows.filter { $0.exclusion == nil } ?? []
      let strata = Dictionary(grouping: usable, by: \.stratum)
      #expect(finding.strata.map(\.key) == strata.keys.sorted())
      for (key, stratum) in finding.strata {
        let rows = strata[key] ?? []
        #expect(stratum.exposedCases == rows.count { $0.isCase && $0.isExposed })
        #expect(stratum.unexposedCases == rows.count { $0.isCase && !$0.isExposed })
        #expect(stratum.exposedControls == rows.count { !$0.isCase && $0.isExposed })
        #expect(stratum.unexposedControls == rows.count { !$0.isCase && !$0.isExposed })
      }
      #expect(finding.usableDays == usable.count)
    }
  }

  @Test(arguments: seeds)
  func theOrderOfCheckInsAndEpisodesDoesNotMatter(seed: UInt64) {
    let diary = Diary.random(seed: seed)
    let reversed = Diary(
      days: diary.days, episodes: diary.episodes.reversed(), checkIns: diary.checkIns.reversed(),
      journalBegins: diary.journalBegins)
    #expect(counts(analysis(reversed)) == counts(analysis(diary)))
  }

  @Test(arguments: seeds, [28, -56])
  func movingEverythingByFourWeeksChangesNothing(seed: UInt64, days: Int) {
    let diary = Diary.random(seed: seed)
    func moved(_ moment: Moment) -> Moment {
      Moment(seconds: moment.seconds + days * 86_400, utcOffset: moment.utcOffset, precision: moment.precision)
    }
    let episodes = diary.episodes.map { episode in
      var other = episode
      other.onset = moved(episode.onset)
      if case .at(let end) = episode.end { other.end = .at(moved(end)) }
      return other
    }
    let checkIns = diary.checkIns.map { checkIn in
      var other = checkIn
      other.day = checkIn.day + days
      other.answers = checkIn.answers.map {
        CheckIn.Answer(trigger: $0.trigger, present: $0.present, at: $0.at.map(moved))
      }
      return other
    }
    let period = diary.days.lowerBound + days...diary.days.upperBound + days
    let later = Diary(days: period, episodes: episodes, checkIns: checkIns, journalBegins: period.lowerBound)
    #expect(counts(TriggerAnalysis(later, days: period, now: moved(now))) == counts(analysis(diary)))
  }

  @Test(arguments: seeds)
  func aTriggerTakenAwayChangesNoOther(seed: UInt64) {
    let diary = Diary.random(seed: seed)
    let checkIns = diary.checkIns.map { checkIn in
      var other = checkIn
      other.answers.removeAll { $0.trigger == stress }
      return other
    }
    let without = Diary(
      days: diary.days, episodes: diary.episodes, checkIns: checkIns, journalBegins: diary.journalBegins)
    let others = counts(analysis(diary)).filter { !$0.hasPrefix("stress") }
    #expect(counts(analysis(without)) == others)
  }

  @Test(arguments: seeds)
  func usableDaysAreAnsweredDays(seed: UInt64) {
    let diary = Diary.random(seed: seed)
    let answered = Dictionary(
      grouping: diary.checkIns.flatMap { checkIn in
        checkIn.answers.map { ($0.trigger, checkIn.day) }
      }, by: \.0
    ).mapValues { Set($0.map(\.1)) }
    let checkedIn = Set(diary.checkIns.map(\.day))
    for finding in analysis(diary).findings {
      // Onsets and so all index times lie after midnight: a window begins on the days before.
      let back = finding.window == .hours0To24 || finding.window == .dayBefore ? 1...1 : 1...2
      let table = DayTable.tables(of: finding.trigger, in: diary, days: diary.days, now: now)
        .first { $0.window == finding.window }
      for row in table?.rows ?? [] where row.exclusion == nil {
        #expect(checkedIn.contains(row.day))
        #expect(back.allSatisfy { answered[finding.trigger]?.contains(row.day - $0) ?? false })
      }
    }
  }

  @Test(arguments: seeds)
  func everyEpisodeThatBeganOnALoggedDayIsFoundByItsDay(seed: UInt64) throws {
    let diary = Diary.random(seed: seed)
    let table = try #require(DayTable.tables(of: lifting, in: diary, days: diary.days, now: now).first)
    for row in table.rows {
      let begun = diary.episodes.filter { $0.onset.day == row.day }
      #expect(row.isCase == !begun.isEmpty)
      #expect(row.episode == begun.min { $0.onset.seconds < $1.onset.seconds }?.id)
    }
  }
}

extension Diary {
  /// Some months with three triggers, of which one is asked late, and days that were forgotten or left unanswered.
  static func random(seed: UInt64, days count: Int = 100) -> Diary {
    var random = SeededGenerator(seed: seed)
    let days = firstDay...firstDay + count - 1
    let heat = Word(id: 3, kind: .trigger, name: "heat")
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func time(_ day: Day) -> Moment {
      Moment(
        seconds: day.number * 86_400 + Int.random(in: 60..<1440, using: &random) * 60 - 3600, utcOffset: 3600)
    }
    var checkIns: [CheckIn] = []
    for day in days.all where chance(90) {
      var checkIn = CheckIn(uuid: "", day: day, recordedAt: now)
      for trigger in [lifting, stress, heat] where chance(95) && (trigger != heat || day - firstDay > 30) {
        let isPresent = chance(30)
        // Now and then the time of stress is not known.
        let isTimed = trigger != stress || seed % 3 > 0 || chance(90)
        checkIn.answers.append(
          CheckIn.Answer(trigger: trigger, present: isPresent, at: isPresent && isTimed ? time(day) : nil))
      }
      checkIns.append(checkIn)
    }
    var episodes: [Episode] = []
    for day in days.all where chance(20) {
      var episode = Episode(uuid: "", onset: time(day), recordedAt: now)
      episode.end =
        chance(20)
        ? .unknown : Episode.end(of: episode.onset, after: TimeSpan(minutes: .random(in: 1...3000, using: &random)))
      episodes.append(episode)
      if chance(20) {
        episode.onset = time(day)
        episode.end = .unknown
        episodes.append(episode)
      }
    }
    episodes.sort { $0.onset.seconds < $1.onset.seconds }
    for index in episodes.indices { episodes[index].id = index + 1 }
    return Diary(days: days, episodes: episodes, checkIns: checkIns, journalBegins: firstDay)
  }
}
