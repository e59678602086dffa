import Journal
import TestSupport
import Testing

@testable import Analysis

struct DayMarkTests {
  private let friday = day("2026-11-20")

  private func mark(_ diary: Diary, on day: Day, now: Moment = now) -> DayMark {
    diary.marks(of: day...day, now: now)[0]
  }

  @Test func aDayWithoutACheckInIsUnknownAndNotClear() {
    let expected = DayMark(day: friday, episodes: 0, hurt: false, worst: nil, checkedIn: false, clear: false)
    #expect(mark(diary(), on: friday) == expected)
  }

  @Test func aClearDay() {
    let expected = DayMark(day: friday, episodes: 0, hurt: false, worst: nil, checkedIn: true, clear: true)
    #expect(mark(diary(checkIns: [checkIn("2026-11-20", clear: true)]), on: friday) == expected)
  }

  @Test func aCheckInThatDoesNotSayClearIsNone() {
    let expected = DayMark(day: friday, episodes: 0, hurt: false, worst: nil, checkedIn: true, clear: false)
    #expect(mark(diary(checkIns: [checkIn("2026-11-20")]), on: friday) == expected)
  }

  @Test func aDayThatHurt() {
    let expected = DayMark(day: friday, episodes: 2, hurt: true, worst: 7, checkedIn: false, clear: false)
    let episodes = [episode("2026-11-20 08:00", intensity: 7), episode("2026-11-20 22:40", intensity: 4)]
    #expect(mark(diary(episodes), on: friday) == expected)
  }

  @Test func anEpisodeContradictsAClearDay() {
    let contradicted = diary([episode("2026-11-20 22:40")], checkIns: [checkIn("2026-11-20", clear: true)])
    #expect(!mark(contradicted, on: friday).clear)
    #expect(mark(contradicted, on: friday).checkedIn)
  }

  @Test(arguments: [
    (Episode.End.unknown, [false, true, false, false]),
    (.at(moment("2026-11-19 23:30")), [false, true, false, false]),
    (.at(moment("2026-11-20 00:00")), [false, true, false, false]),
    (.at(moment("2026-11-20 00:01")), [false, true, true, false]),
    (.at(moment("2026-11-21 00:00", .day)), [false, true, true, true]),
    (.ongoing, [false, true, true, true]),
  ])
  func daysThatAnEpisodeTouches(end: Episode.End, hurt: [Bool]) {
    let marks = diary([episode("2026-11-19 22:40", end: end)]).marks(of: days("2026-11-18", "2026-11-21"), now: now)
    #expect(marks.map(\.hurt) == hurt)
    #expect(marks.map(\.episodes) == [0, 1, 0, 0])
  }

  @Test func anOngoingEpisodeDoesNotTouchTheFuture() {
    let ongoing = diary([episode("2026-11-19 22:40", end: .ongoing)])
    #expect(ongoing.marks(of: days("2026-11-21", "2026-11-23"), now: now).map(\.hurt) == [true, false, false])
  }

  @Test func anEpisodeThatBeganBeforeTheDaysCountsForThemButNotAsBegun() {
    let marks = diary([episode("2026-11-01 08:00", end: .ongoing)]).marks(of: thisWeek, now: now)
    #expect(marks.allSatisfy { $0.hurt && $0.episodes == 0 })
  }

  @Test func theDayIsTheOneOfThePlaceWhereItBegan() {
    let far = diary([episode("2026-11-20T00:30+13:00", minutes: 10)])
    #expect(mark(far, on: friday).hurt)
  }

  @Test func theWorstOfEachDay() {
    var long = episode(
      "2026-11-18 20:00", end: .ongoing, intensity: 5,
      readings: ["2026-11-18 21:00": 6, "2026-11-19 09:00": 8, "2026-11-19 21:00": 3, "2026-11-21 09:00": 0])
    long.places = [Episode.Place(word: Word(kind: .place, name: "calf"), intensity: 4)]
    let marks = diary([long]).marks(of: days("2026-11-17", "2026-11-21"), now: now)
    #expect(marks.map(\.worst) == [nil, 6, 8, nil, 0])
  }

  @Test func theWorstOfAPlaceCountsForTheDayItBegan() {
    var spread = episode("2026-11-20 08:00", intensity: 5)
    spread.places = [Episode.Place(word: Word(kind: .place, name: "calf"), intensity: 9)]
    #expect(mark(diary([spread]), on: friday).worst == 9)
  }

  @Test func thereIsOneMarkADayOldestFirst() {
    #expect(diary().marks(of: thisWeek, now: now).map(\.day) == thisWeek.all)
    #expect(thisWeek.all.count == thisWeek.length)
  }
}

struct ClearDaysInARowTests {
  private func clearDays(
    _ checkIns: [CheckIn], _ episodes: [Episode] = [], upTo last: String = "2026-11-21"
  ) -> Int {
    clearDaysInARow(upTo: day(last), now: now) { days in
      Diary(
        days: days, episodes: episodes.filter { $0.days(now: now, dayStart: .midnight).overlaps(days) },
        checkIns: checkIns.filter { days.contains($0.day) }, journalBegins: checkIns.first?.day)
    }
  }

  @Test func anEmptyJournalHasNone() {
    #expect(clearDays([]) == 0)
  }

  @Test func todayCounts() {
    #expect(clearDays(checkIns("2026-11-19", "2026-11-21", clear: true)) == 3)
  }

  @Test func todayMayStillComeAndDoesNotBreakTheRow() {
    #expect(clearDays(checkIns("2026-11-19", "2026-11-20", clear: true)) == 2)
  }

  @Test func todayThatHurtBreaksTheRow() {
    let hurt = [episode("2026-11-21 08:00", minutes: 5)]
    #expect(clearDays(checkIns("2026-11-19", "2026-11-20", clear: true), hurt) == 0)
  }

  @Test func todayCheckedInAsNotClearBreaksTheRow() {
    #expect(clearDays(checkIns("2026-11-19", "2026-11-20", clear: true) + [checkIn("2026-11-21")]) == 0)
  }

  @Test func anUnknownDayBreaksTheRow() {
    let gap = checkIns("2026-11-10", "2026-11-17", clear: true) + checkIns("2026-11-19", "2026-11-20", clear: true)
    #expect(clearDays(gap) == 2)
  }

  @Test func yesterdayUnknownBreaksTheRow() {
    #expect(clearDays(checkIns("2026-11-10", "2026-11-19", clear: true)) == 0)
  }

  @Test func aDayThatIsNotClearBreaksTheRow() {
    let row = checkIns("2026-11-10", "2026-11-17", clear: true) + [checkIn("2026-11-18")]
    #expect(clearDays(row + checkIns("2026-11-19", "2026-11-21", clear: true)) == 3)
  }

  @Test func anEpisodeBreaksTheRowWhateverTheCheckInSays() {
    let hurt = [episode("2026-11-17 23:00", minutes: 90)]
    #expect(clearDays(checkIns("2026-11-01", "2026-11-21", clear: true), hurt) == 3)
  }

  @Test func anOngoingEpisodeLeavesNoClearDay() {
    let hurt = [episode("2026-10-01 08:00", end: .ongoing)]
    #expect(clearDays(checkIns("2026-11-01", "2026-11-21", clear: true), hurt) == 0)
  }

  @Test(arguments: [27, 28, 29, 55, 56, 57, 200])
  func rowsOfAnyLength(length: Int) {
    let first = day("2026-11-21") - (length - 1)
    #expect(clearDays(checkIns(first.iso, "2026-11-21", clear: true)) == length)
  }

  @Test func aRowUpToAnEarlierDay() {
    #expect(clearDays(checkIns("2026-11-01", "2026-11-10", clear: true), upTo: "2026-11-08") == 8)
    #expect(clearDays(checkIns("2026-11-01", "2026-11-10", clear: true), upTo: "2026-11-11") == 0)
  }
}
