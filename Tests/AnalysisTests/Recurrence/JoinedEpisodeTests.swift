import Journal
import TestSupport
import Testing

@testable import Analysis

struct JoinedEpisodeTests {
  /// Whether an onset after an episode from 10:00 to 12:00 on 7 January is that of a new one.
  @Test(
    arguments: [
      ("2026-01-08 11:59", 1), ("2026-01-08 12:00", 2), ("2026-01-07 11:00", 1), ("2026-01-20 10:00", 2),
    ])
  func anOnsetWithinADayOfTheEndContinues(onset: String, count: Int) {
    let episodes = [episode("2026-01-07 10:00", minutes: 120), episode(onset, minutes: 30)]
    #expect(JoinedEpisode.joining(episodes).count == count)
  }

  @Test(arguments: [("2026-01-08 00:00", 1), ("2026-01-09 00:00", 2)])
  func whereOnlyDatesAreKnownTheNextDateContinues(onset: String, count: Int) {
    let first = episode("2026-01-07 00:00", .day, end: .at(moment("2026-01-07 00:00", .day)))
    #expect(JoinedEpisode.joining([first, episode(onset, .day)]).count == count)
  }

  @Test(arguments: [("2026-01-08 23:00", 1), ("2026-01-09 00:10", 2)])
  func aDateOnOneSideIsEnoughToGoByDates(onset: String, count: Int) {
    let first = episode("2026-01-07 00:00", .day, end: .at(moment("2026-01-07 00:00", .day)))
    #expect(JoinedEpisode.joining([first, episode(onset)]).count == count)
  }

  @Test func whileAnEpisodeLastsNothingIsNew() {
    let open = episode("2026-01-07 10:00", end: .ongoing)
    let joined = JoinedEpisode.joining([open, episode("2026-02-20 10:00", minutes: 10)])
    #expect(joined.count == 1)
    #expect(joined.first?.end == nil)
  }

  @Test func anUnknownEndIsThatOfTheOnset() {
    let joined = JoinedEpisode.joining([episode("2026-01-07 10:00"), episode("2026-01-08 10:00")])
    #expect(joined.map(\.end) == [moment("2026-01-07 10:00"), moment("2026-01-08 10:00")])
  }

  @Test func joinedEpisodesLastToTheLaterEndAtTheirWorst() {
    let episodes = [
      episode("2026-01-07 10:00", end: .at(moment("2026-01-09 10:00")), intensity: 4),
      episode("2026-01-08 10:00", minutes: 30, intensity: 7), episode("2026-01-10 09:00", minutes: 60),
    ]
    let joined = JoinedEpisode.joining(episodes)
    #expect(joined.map(\.onset) == [moment("2026-01-07 10:00")])
    #expect(joined.map(\.end) == [moment("2026-01-10 10:00")])
    #expect(joined.map(\.worst) == [7])
  }

  @Test(
    arguments: [
      ("2026-01-10 12:00", 3), ("2026-01-09 00:00", 1.5), ("2026-01-09 00:29", 1.5), ("2026-01-09 00:31", 37.0 / 24),
    ])
  func gapsAreKnownToTheHour(onset: String, days: Double) {
    let first = JoinedEpisode(episode("2026-01-07 10:00", minutes: 120))
    #expect(isClose(first.gap(to: moment(onset)), days))
  }

  @Test(arguments: [("2026-01-10 12:00", Precision.minute, 3.0), ("2026-01-12 00:00", .day, 5)])
  func gapsFromADateAreWholeDays(onset: String, precision: Precision, days: Double) {
    let first = JoinedEpisode(episode("2026-01-07 00:00", .day, end: .at(moment("2026-01-07 00:00", .day))))
    #expect(first.gap(to: moment(onset, precision)) == days)
  }

  @Test func anEpisodeThatLastsHasNoGap() {
    #expect(JoinedEpisode(episode("2026-01-07 10:00", end: .ongoing)).gap(to: now) == nil)
  }
}
