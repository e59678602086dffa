import Journal
import TestSupport
import Testing

@testable import Analysis

/// What an allocation's outcome is, and whether it was followed.
struct TrialSlotTests {
  private let heat = Word(id: 1, kind: .remedy, name: "heat")
  private let ice = Word(id: 2, kind: .remedy, name: "ice")

  private func trial(_ unit: Trial.Unit, other: Word?) -> Trial {
    Trial(
      uuid: "", unit: unit, remedy: heat, other: other, blocks: 6, seed: 1, startedAt: moment("2026-10-31 09:00"),
      recordedAt: now)
  }

  private func used(_ word: Word, at time: String, after: Int? = nil, _ minutes: Int? = nil) -> RemedyUse {
    var use = RemedyUse(uuid: "", remedy: word, at: moment(time), recordedAt: now)
    (use.after, use.afterMinutes) = (after, minutes)
    return use
  }

  /// Of heat, told at 10:00 at an intensity of 7.
  private func slot(_ episode: Episode?, arm: Trial.Arm = .a, other: Bool = true) -> TrialSlot {
    let episodes = episode.map { episode in
      var episode = episode
      episode.uuid = "told"
      return [episode]
    }
    let allocation = Trial.Allocation(arm: arm, toldAt: moment("2026-11-02 10:00"), before: 7, episode: "told")
    return TrialSlot(
      allocation, of: trial(.episode, other: other ? ice : nil), block: 0, in: diary(episodes ?? []), now: now)
  }

  // MARK: - Relief

  @Test(
    arguments: [
      ([("2026-11-02 11:00", 4)], 30), ([("2026-11-02 10:29", 4)], nil), ([("2026-11-02 12:01", 4)], nil),
      ([("2026-11-02 10:30", 4), ("2026-11-02 12:00", 1)], 30),
      ([("2026-11-02 10:40", 4), ("2026-11-02 11:10", 9)], -20),
      ([("2026-11-02 09:00", 2)], nil), ([], nil),
    ] as [([(String, Int)], Int?)])
  func `relief is told by the intensity nearest to an hour later`(readings: [(String, Int)], tenths: Int?) {
    var own = episode("2026-11-02 10:00", end: .ongoing, intensity: 7)
    for (at, intensity) in readings { own.add(reading: .init(at: moment(at), intensity: intensity)) }
    #expect(slot(own).tenths == tenths)
  }

  @Test(arguments: [(20, 70), (60, 70), (100, 70), (121, nil)] as [(Int, Int?)])
  func `pain that is over counts as 0`(minutes: Int, tenths: Int?) {
    #expect(slot(episode("2026-11-02 10:00", minutes: minutes, intensity: 7)).tenths == tenths)
  }

  @Test func `an end before the telling is no outcome`() {
    let ended = episode("2026-11-02 08:00", minutes: 60, intensity: 7)
    #expect(slot(ended).tenths == nil)
  }

  @Test func `the intensity after a remedy counts at its time`() {
    let near = episode("2026-11-02 10:00", remedies: [used(heat, at: "2026-11-02 10:05", after: 3)])
    #expect(slot(near).tenths == 40)
    let late = episode("2026-11-02 10:00", remedies: [used(heat, at: "2026-11-02 10:05", after: 3, 200)])
    #expect(slot(late).tenths == nil)
  }

  @Test func `a deleted episode is not measured`() {
    let slot = slot(nil)
    #expect(slot.tenths == nil)
    #expect(slot.isFollowed == nil)
  }

  // MARK: - Followed

  @Test func `the first of the two remedies tells whether it was followed`() {
    let heatFirst = episode(
      "2026-11-02 10:00", remedies: [used(heat, at: "2026-11-02 10:10"), used(ice, at: "2026-11-02 10:50")])
    #expect(slot(heatFirst).isFollowed == true)
    #expect(slot(heatFirst, arm: .b).isFollowed == false)
    let neither = episode(
      "2026-11-02 10:00", remedies: [used(Word(id: 9, kind: .remedy, name: "rest"), at: "2026-11-02 10:10")])
    #expect(slot(neither).isFollowed == nil)
  }

  @Test func `going without is followed unless the remedy was used`() {
    #expect(slot(episode("2026-11-02 10:00"), arm: .b, other: false).isFollowed == true)
    let used = episode("2026-11-02 10:00", remedies: [used(heat, at: "2026-11-02 10:10")])
    #expect(slot(used, arm: .b, other: false).isFollowed == false)
  }

  @Test func `a warning sign and a wish end it, and the outcome stays`() {
    var warned = episode("2026-11-02 10:00", minutes: 30, remedies: [used(heat, at: "2026-11-02 10:10")])
    warned.warningSigns = [.bladder]
    #expect(slot(warned).isFollowed == false)
    #expect(slot(warned).tenths == 70)
    #expect(slot(warned).hasWarningSign)
  }

  // MARK: - Weeks

  /// The week of Sun 1 Nov: so many answered days, pain on the first of them.
  private func week(
    answered: Int, painful: Int, uses: [RemedyUse] = [], arm: Trial.Arm = .a, now: String = "2026-11-21 09:40"
  )
    -> TrialSlot
  {
    let checkIns = (0..<answered).map { index in
      var checkIn = checkIn((day("2026-11-01") + index).iso)
      checkIn.hurt = index < painful
      return checkIn
    }
    let allocation = Trial.Allocation(arm: arm, toldAt: moment("2026-11-01 09:00"))
    return TrialSlot(
      allocation, of: trial(.week, other: nil), block: 0, in: diary(checkIns: checkIns, uses: uses), now: moment(now))
  }

  @Test(arguments: [(7, 3, 30), (7, 0, 0), (5, 2, 28), (6, 1, 12), (4, 4, nil)] as [(Int, Int, Int?)])
  func `pain days are of the days that are known`(answered: Int, painful: Int, tenths: Int?) {
    #expect(week(answered: answered, painful: painful).tenths == tenths)
  }

  @Test func `a week is told by its uses, once it is over`() {
    let stretch = used(heat, at: "2026-11-03 10:00")
    #expect(week(answered: 7, painful: 1, uses: [stretch]).isFollowed == true)
    #expect(week(answered: 7, painful: 1, uses: [stretch], arm: .b).isFollowed == false)
    #expect(week(answered: 7, painful: 1).isFollowed == nil)
    let early = week(answered: 7, painful: 1, uses: [stretch], now: "2026-11-07 23:00")
    #expect(!early.isOver)
    #expect(early.tenths == nil)
    #expect(week(answered: 7, painful: 1, now: "2026-11-08 00:01").isOver)
  }
}
