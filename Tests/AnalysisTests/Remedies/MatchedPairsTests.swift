import Journal
import TestSupport
import Testing

@testable import Analysis

struct MatchedPairsTests {
  /// A moment of an episode, an hour before the next intensity.
  private func moment(_ sinceOnset: Int, from before: Int = 8, to after: Int = 8) -> MeasuredUse {
    MeasuredUse(
      places: [Episode.Place(word: Word(kind: .place, name: "neck"))], before: before, after: after, minutes: 60,
      sinceOnset: sinceOnset, wasRising: false, course: [])
  }

  private func pairs(_ uses: [MeasuredUse], _ left: [[MeasuredUse]]) -> MatchedPairs {
    MatchedPairs(uses, beside: left) { $0.isComparable(with: $1) }
  }

  @Test func `a use is matched with the moment nearest in time, then in intensity`() {
    let episodes = [
      [moment(60, from: 8), moment(75, from: 7)], [moment(90, from: 7), moment(120, from: 8)], [moment(90, from: 8)],
    ]
    let pairs = pairs([moment(85)], episodes)
    #expect(pairs.untreated.map(\.sinceOnset) == [90])
    #expect(pairs.untreated.map(\.before) == [8])
  }

  @Test func `an episode is matched with one use only`() {
    let pairs = pairs([moment(60), moment(60), moment(60)], [[moment(60), moment(70)], [moment(80)]])
    #expect(pairs.treated.count == 2)
    #expect(pairs.untreated.map(\.sinceOnset) == [60, 80])
  }

  /// As many minutes as in the 8,000 years to which a damaged time may lead are not looked through one by one.
  @Test func `a use long after the onset finds the nearest moment, too`() {
    let late = 4_000_000_000
    let pairs = pairs(
      [moment(late)], [[moment(late / 2 + 10)], [moment(late - 900)], [moment(late + 1000)], [moment(60)]])
    #expect(pairs.untreated.map(\.sinceOnset) == [late - 900])
  }

  @Test func `what cannot be compared is in no pair`() {
    #expect(pairs([moment(60)], [[moment(100)], [moment(60, from: 6)], []]).treated.isEmpty)
  }

  /// Of eight pairs in which one side eased it was always the same: 2 / 256, and half of that by the mid-p.
  @Test func `the p-value is that of McNemar's test`() {
    let uses = (0..<8).map { _ in moment(60, to: 4) } + [moment(60), moment(60, to: 4)]
    let left = (0..<8).map { _ in [moment(60)] } + [[moment(60)], [moment(60, to: 4)]]
    #expect(isClose(pairs(uses, left).p, 1.0 / 256))
    #expect(pairs([moment(60)], [[moment(60)]]).p == 1)
  }
}
