import Testing

@testable import Statistics

struct TrialAllocationTests {
  @Test func `the generator and its draws follow the reference`() throws {
    for vector in try Vector.trial["splitmix"].list {
      var random = SeededGenerator(seed: try #require(try vector["seed"].text.flatMap(UInt64.init)))
      let next = (0..<3).map { _ in random.next() }
      #expect(next.map(String.init) == (try vector["next"].list.compactMap(\.text)))
      #expect((0..<8).map { _ in random.draw(below: 6) } == (try vector["draw6"].counts))
    }
  }

  @Test func `a seed gives the reference's order`() throws {
    for vector in try Vector.trial["allocation"].list {
      let seed = try #require(try vector["seed"].text.flatMap(UInt64.init))
      let unit = try #require(try vector["kind"].text.flatMap(TrialAllocation.Unit.init))
      let expected = try vector["blocks"].list.compactMap(\.text)
      let blocks = TrialAllocation(seed: seed, unit: unit, blocks: expected.count).blocks
      #expect(blocks.map { $0.map(\.rawValue).joined() } == expected)
    }
  }

  @Test(arguments: 0..<20)
  func `more blocks leave the first as they were`(seed: UInt64) {
    let few = TrialAllocation(seed: seed, unit: .episode, blocks: 3).blocks
    let many = TrialAllocation(seed: seed, unit: .episode, blocks: 9).blocks
    #expect(few == Array(many.prefix(3)))
    #expect(many.allSatisfy { block in block.count { $0 == .a } == block.count / 2 })
  }
}
