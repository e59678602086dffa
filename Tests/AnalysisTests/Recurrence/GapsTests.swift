import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct GapsTests {
  /// Episodes at noon of the days, half an hour long.
  private func gaps(_ pattern: String, _ marks: String) -> Gaps {
    let diary = diary(onsets(marks), checkIns: log(pattern))
    let joined = JoinedEpisode.joining(diary.episodes)
    return Gaps(joined, observed: ObservedDays(diary, in: diary.days), dayStart: .midnight)
  }

  private func dots(_ count: Int) -> String { String(repeating: ".", count: count) }

  @Test(
    arguments: [
      // The last gap is followed to the last check-in.
      ("..........", "o  o  o   ", 2, 1),
      // A day without check-in ends what is known of a gap.
      ("....?.....", "o  o  o   ", 1, 2), ("....?..?..", "o  o  o   ", 1, 2),
      // Where there is no day before the one that is missing, something is known all the same: the rest of the day.
      (".?........", "o  o  o   ", 1, 2),
      // A missing day within an episode's own days is not in a gap.
      ("?.........", "o  o  o   ", 2, 1),
      ("..........", "", 0, 0),
      // Without check-ins nothing is known.
      ("", "o  o  o   ", 0, 0),
    ])
  func gapsEndOrAreCensored(pattern: String, marks: String, ended: Int, censored: Int) {
    let gaps = gaps(pattern, marks)
    #expect(gaps.ended == ended)
    #expect(gaps.censored == censored)
  }

  @Test func anEpisodeThatLastsHasNoGapYet() {
    let episodes = onsets("o  o ") + [episode("2026-01-12 12:00", end: .ongoing)]
    let diary = diary(episodes, checkIns: log(dots(20)))
    let gaps = Gaps(JoinedEpisode.joining(episodes), observed: ObservedDays(diary, in: diary.days), dayStart: .midnight)
    #expect(gaps.ended == 2)
    #expect(gaps.censored == 0)
  }

  @Test(arguments: [("o  o  o  o  o     ", 5, true), ("o  o  o  o        ", 4, false)])
  func aCurveTakesFiveGaps(marks: String, count: Int, hasCurve: Bool) {
    let gaps = gaps(dots(18), marks)
    #expect(gaps.ended + gaps.censored == count)
    #expect((gaps.curve != nil) == hasCurve)
  }

  /// Gaps from 12:30 to noon: two of 2 days less half an hour (to the hour 47 or 48), one of 4, one of 6, one of 8 days,
  /// and the last censored after 3.5 days. By hand: 1 - 2/6, then times 1 - 1/3, 1 - 1/2 and 0.
  @Test func theCurveIsThatOfHandMadeNumbers() throws {
    let gaps = gaps(dots(26), "o o o   o     o       o   ")
    let curve = try #require(gaps.curve)
    // Half an hour is rounded away from zero.
    #expect(curve.steps.map(\.time) == [2, 4, 6, 8])
    #expect(curve.steps.map(\.atRisk) == [6, 3, 2, 1])
    let survival: [Double] = [2.0 / 3, 4.0 / 9, 2.0 / 9, 0]
    for (step, expected) in zip(curve.steps, survival) { #expect(abs(step.survival - expected) < 1e-12) }
    #expect(curve.median == 4)
  }
}

/// Recurrence in the strict sense: the low back, a day or longer, at 2 or worse, after 30 observed days without.
struct StrictRecurrenceTests {
  private static let log = AnalysisTests.log(String(repeating: ".", count: 60))
  private let place: [Episode.Place] = ["lower back"]

  private func first(places: [Episode.Place] = ["lower back"]) -> Episode {
    episode("2026-01-06 12:00", minutes: 60, intensity: 5, places: places)
  }

  private func count(_ episodes: [Episode], _ log: [CheckIn] = log) -> Int? {
    let diary = diary(episodes, checkIns: log)
    return StrictRecurrence.count(in: diary, days: diary.days)
  }

  @Test(
    arguments: [
      // The 30 days from 7 January to 5 February are free.
      ("2026-02-06 08:00", 1440, 2, 1), ("2026-02-05 23:00", 1440, 2, 0),
      // A minute less than a day, and less than 2.
      ("2026-02-06 08:00", 1439, 2, 0), ("2026-02-06 08:00", 1440, 1, 0), ("2026-02-06 08:00", 1440, nil, 0),
    ] as [(String, Int, Int?, Int)])
  func theRules(onset: String, minutes: Int, intensity: Int?, recurrences: Int) {
    let next = episode(onset, minutes: minutes, intensity: intensity, places: place)
    #expect(count([first(), next]) == recurrences)
  }

  @Test(arguments: [31, 2])
  func aDayThatWasNotObservedMayHaveHadPain(missing: Int) {
    let pattern = String(repeating: ".", count: missing) + "?" + String(repeating: ".", count: 59 - missing)
    let next = episode("2026-02-06 08:00", minutes: 1440, intensity: 5, places: place)
    #expect(count([first(), next], AnalysisTests.log(pattern)) == 0)
  }

  @Test func theDayOfThePriorEndNeedsNoCheckIn() {
    let next = episode("2026-02-06 08:00", minutes: 1440, intensity: 5, places: place)
    #expect(count([first(), next], AnalysisTests.log(".?" + String(repeating: ".", count: 58))) == 1)
  }

  @Test func theFirstEpisodeCameBackFromNothing() {
    #expect(count([episode("2026-02-20 08:00", minutes: 1440, intensity: 5, places: place)]) == 0)
  }

  @Test(arguments: [(["neck"], nil), (["neck", "lower back"], 1)] as [([Episode.Place], Int?)])
  func onlyTheLowBackCounts(places: [Episode.Place], recurrences: Int?) {
    let next = episode("2026-02-06 08:00", minutes: 1440, intensity: 5, places: places)
    #expect(count([first(places: places), next]) == recurrences)
  }

  @Test func painElsewhereInBetweenDoesNotMatter() {
    let neck = episode("2026-01-20 08:00", minutes: 60, intensity: 5, places: ["neck"])
    let next = episode("2026-02-06 08:00", minutes: 1440, intensity: 5, places: place)
    #expect(count([first(), neck, next]) == 1)
  }

  @Test(arguments: [("2026-02-06 00:00", 0), ("2026-02-07 00:00", 1)])
  func whereOnlyDatesAreKnownTheNextDateIsADay(end: String, recurrences: Int) {
    let next = episode(
      "2026-02-06 00:00", .day, end: .at(moment(end, .day)), intensity: 5, places: place)
    #expect(count([first(), next]) == recurrences)
  }

  @Test(arguments: [Episode.End.unknown, .ongoing])
  func aLengthThatIsNotKnownIsNotADay(end: Episode.End) {
    let next = episode("2026-02-06 08:00", end: end, intensity: 5, places: place)
    #expect(count([first(), next]) == 0)
  }
}
