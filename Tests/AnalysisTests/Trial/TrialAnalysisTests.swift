import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

/// From episodes of a diary to what a trial says.
struct TrialAnalysisTests {
  private let heat = Word(id: 1, kind: .remedy, name: "heat")
  private let ice = Word(id: 2, kind: .remedy, name: "ice")

  /// A trial that was told an episode a day, at an intensity of 9; pain is as bad an hour later as an arm leaves it.
  private func trial(blocks: Int = 4, told: Int, after: (Int, Trial.Arm) -> Int?) -> (Trial, [Episode]) {
    var trial = Trial(
      uuid: "", unit: .episode, remedy: heat, other: ice, blocks: blocks, seed: 2026,
      startedAt: moment("2026-03-01 09:00"), recordedAt: now)
    var episodes: [Episode] = []
    let arms = TrialAllocation(seed: 2026, unit: .episode, blocks: blocks).blocks.joined()
    for (number, arm) in arms.prefix(told).enumerated() {
      let day = (day("2026-03-02") + number).iso
      let arm: Trial.Arm = arm == .a ? .a : .b
      var own = episode("\(day) 10:00", intensity: 9)
      own.uuid = "\(number)"
      if let after = after(number, arm) { own.add(reading: .init(at: moment("\(day) 11:00"), intensity: after)) }
      episodes.append(own)
      trial.allocations.append(.init(arm: arm, toldAt: moment("\(day) 10:00"), before: 9, episode: own.uuid))
    }
    return (trial, episodes)
  }

  private func analysis(_ made: (Trial, [Episode]), now: Moment = now) -> TrialAnalysis {
    TrialAnalysis(made.0, in: diary(made.1), now: now)
  }

  @Test func `only closed blocks count`() {
    // The blocks of this seed: BAAABB BABA ABBAAB.
    let five = analysis(trial(told: 5) { _, _ in 5 })
    #expect(five.closedBlocks == 0)
    #expect(five.result == nil)
    #expect(five.verdict == .cannotTell)
    #expect(analysis(trial(told: 6) { _, _ in 5 }).closedBlocks == 1)
    #expect(analysis(trial(told: 9) { _, _ in 5 }).closedBlocks == 1)
    #expect(analysis(trial(told: 10) { _, _ in 5 }).result?.blocks == 2)
  }

  @Test func `a block is open until its last outcome can no longer come`() {
    let made = trial(told: 6) { _, _ in 5 }
    #expect(analysis(made, now: moment("2026-03-07 11:59")).closedBlocks == 0)
    #expect(analysis(made, now: moment("2026-03-07 12:00")).closedBlocks == 1)
  }

  @Test func `the statistics are those of the closed blocks`() {
    let analysis = analysis(trial(told: 10) { number, arm in number == 3 ? nil : arm == .a ? 3 : 6 + number % 2 })
    let blocks = [0..<6, 6..<10].map { range in
      TrialBlock(analysis.slots[range].map { .init(arm: $0.allocation.arm == .a ? .a : .b, tenths: $0.tenths) })
    }
    #expect(analysis.result == TrialResult(blocks))
    #expect(analysis.result?.missing == 1)
    #expect(analysis.mean(of: .a) == 6)
  }

  @Test func `the trial ends at the line, and says who did better`() {
    let far = analysis(trial(blocks: 6, told: 25) { _, arm in arm == .a ? 1 : 8 })
    #expect(far.state == .decided)
    #expect(far.verdict == .apartA)
    #expect(far.better == .a)
    #expect(far.nextArm == nil)
  }

  @Test func `the line holds once it was reached`() {
    // What comes after points the other way.
    let turned = analysis(trial(blocks: 8, told: 40) { number, arm in (number < 26) == (arm == .a) ? 1 : 8 })
    #expect(turned.result.map { $0.eValue < 100 } ?? false)
    #expect(turned.state == .decided)
    #expect(turned.better == .a)
  }

  @Test func `fewer pain days are better`() {
    var made = trial(blocks: 8, told: 0) { _, _ in nil }
    made.0.unit = .week
    for (index, arms) in TrialAllocation(seed: 2026, unit: .period, blocks: 8).blocks.joined().enumerated() {
      let told = "\((day("2026-03-01") + 7 * index).iso) 09:00"
      made.0.allocations.append(.init(arm: arms == .a ? .a : .b, toldAt: moment(told)))
    }
    let checkIns = made.0.allocations.flatMap { allocation in
      (0..<7).map { index in
        var checkIn = checkIn((allocation.toldAt.day + index).iso)
        checkIn.hurt = allocation.arm == .b
        return checkIn
      }
    }
    let analysis = TrialAnalysis(made.0, in: diary(checkIns: checkIns), now: now)
    #expect(analysis.result?.difference == -7)
    #expect(analysis.verdict == .apartB)
    #expect(analysis.better == .a)
  }

  @Test func `the next arm is that of the seed, until the trial is over`() {
    let arms = TrialAllocation(seed: 2026, unit: .episode, blocks: 4).blocks.joined().map {
      $0 == .a ? Trial.Arm.a : .b
    }
    for told in [0, 1, 5, 7] { #expect(analysis(trial(told: told) { _, _ in 5 }).nextArm == arms[told]) }
    var stopped = trial(told: 3) { _, _ in 5 }
    stopped.0.stoppedAt = now
    #expect(analysis(stopped).nextArm == nil)
    #expect(analysis(stopped).state == .stopped)
    #expect(analysis(stopped).verdict == .cannotTell)
    let all = analysis(trial(told: arms.count) { number, _ in 5 + number % 2 })
    #expect(all.state == .finished)
    #expect(all.plannedSlots == arms.count)
  }

  // MARK: - Design

  @Test func `without enough of one's own, the usual spread is taken`() {
    let design = TrialDesign(.episode, from: diary(), now: now)
    #expect(design.spread == 2)
    #expect(design.measured == 0)
    #expect(design.slots(difference: 2) == 34)
    #expect(design.blocks() == 7)
  }

  @Test func `one's own uses tell how long it takes`() {
    let uses = [0, 1, 2, 3, 4, 5, 6, 7].map { drop in
      var use = use("heat", at: "2026-05-0\(drop + 1) 10:00")
      (use.before, use.after) = (8, 8 - drop)
      return use
    }
    let design = TrialDesign(.episode, from: diary(uses: uses), now: now)
    #expect(design.measured == 8)
    #expect(abs(design.spread - 6.0.squareRoot()) < 1e-12)
  }
}
