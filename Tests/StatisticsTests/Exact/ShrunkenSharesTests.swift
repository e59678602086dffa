import Testing

@testable import Statistics

struct ShrunkenSharesTests {
  private func shrunken(_ pairs: [(Int, Int)]) throws -> [Double] {
    shrunkenShares(try pairs.map { try #require(Proportion(successes: $0.0, trials: $0.1)) })
  }

  @Test func `a single share stays as it is`() throws {
    #expect(try shrunken([]) == [])
    #expect(try shrunken([(3, 4)]) == [0.75])
    #expect(try shrunken([(4, 4), (8, 8)]) == [1, 1])
  }

  @Test func `shares that differ by chance alone become their mean`() throws {
    #expect(try shrunken([(5, 10), (6, 10), (4, 10)]) == [0.5, 0.5, 0.5])
  }

  @Test func `shares that differ by more keep most of their distance`() throws {
    let shares = try shrunken([(95, 100), (5, 100)])
    #expect(shares[0] > 0.9 && shares[0] < 0.95)
    #expect(shares[1] < 0.1 && shares[1] > 0.05)
  }

  /// Of eight alike the first seems better than it is; its shrunken share does not.
  @Test func `the first of many is not overrated`() throws {
    var random = SeededGenerator(seed: 5)
    var sum = 0.0
    for _ in 0..<500 {
      let pairs = (0..<8).map { _ in ((0..<20).count { _ in Bool.random(using: &random) }, 20) }
      sum += try shrunken(pairs).max() ?? 0
    }
    #expect(sum / 500 < 0.56)
  }
}
