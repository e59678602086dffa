import Testing

@testable import Statistics

struct TrialResultTests {
  @Test(arguments: try Vector.trial["analysis"].list)
  func `results follow the reference to 1e-9`(vector: Vector) throws {
    let result = TrialResult(try blocks(vector))
    let expected = try vector["result"]
    let computed = try #require(result)
    for (name, value) in [
      ("blocks", Double(computed.blocks)), ("informativeBlocks", Double(computed.informativeBlocks)),
      ("measuredA", Double(computed.measuredA)), ("measuredB", Double(computed.measuredB)),
      ("missing", Double(computed.missing)), ("pMore", computed.pMore), ("pLess", computed.pLess),
      ("p", computed.p), ("eValue", computed.eValue),
    ] { #expect(isClose(value, try expected[name].number, within: 1e-9), "\(name)") }
    // A difference of none is a sum of rounded ones.
    #expect(abs(computed.difference - (try #require(try expected["difference"].number))) < 1e-9)
    #expect(isClose(computed.leastP, try vector["leastP"].number, within: 1e-9))
    for (name, limits) in [("interval", computed.interval), ("confidenceSequence", computed.confidenceSequence)] {
      let numbers = try expected[name].list.map(\.number)
      #expect([limits.lower, limits.upper] == numbers, "\(name)")
    }
    #expect(TrialResult.verdict(result, isFinished: true).rawValue == (try vector["verdictFinished"].text))
  }

  @Test func `nothing measured is no result`() {
    let block = TrialBlock([.init(arm: .a, tenths: 10), .init(arm: .b, tenths: nil)])
    #expect(TrialResult([]) == nil)
    #expect(TrialResult([block]) == nil)
    #expect(TrialResult.eValue([block]) == nil)
    #expect(TrialResult.verdict(nil, isFinished: true) == .cannotTell)
  }

  @Test(arguments: 0..<20)
  func `exchanging the arms turns the sign`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let blocks = TrialAllocation(seed: seed, unit: .episode, blocks: 4).blocks.map { arms in
      TrialBlock(arms.map { .init(arm: $0, tenths: 10 * Int.random(in: -2...6, using: &random)) })
    }
    let turned = blocks.map { TrialBlock($0.slots.map { .init(arm: $0.arm.other, tenths: $0.tenths) }) }
    let (one, other) = (try #require(TrialResult(blocks)), try #require(TrialResult(turned)))
    #expect(abs(one.difference + other.difference) < 1e-9)
    #expect(isClose(one.pMore, other.pLess, within: 1e-9))
    #expect(isClose(one.eValue, other.eValue, within: 1e-9))
  }

  @Test func `episodes that a plan needs`() throws {
    for vector in try Vector.trial["plan"].list {
      let spread = try #require(try vector["sigma"].number)
      let difference = try #require(try vector["delta"].number)
      let episodes = try vector["episodes"].number.map { Int($0) }
      #expect(TrialPlan.episodes(spread: spread, difference: difference) == episodes)
    }
  }

  private func blocks(_ vector: Vector) throws -> [TrialBlock] {
    try vector["blocks"].list.map { block in
      TrialBlock(
        try block.list.map { slot in
          let arm = try #require(slot.list[0].text.flatMap(TrialArm.init))
          return .init(arm: arm, tenths: slot.list[1].number.map { Int($0) })
        })
    }
  }
}
