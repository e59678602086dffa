import Testing

@testable import Statistics

struct BenjaminiHochbergTests {
  @Test func vectors() throws {
    let vector = try Vector.at("benjamini_hochberg")
    let adjusted = try #require(benjaminiHochberg(vector["p"].numbers))
    #expect(zip(adjusted, try vector["q"].numbers).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test func specialValues() {
    #expect(benjaminiHochberg([]) == [])
    #expect(benjaminiHochberg([0.3]) == [0.3])
    #expect(benjaminiHochberg([1, 0]) == [1, 0])
    #expect(benjaminiHochberg([0.5, .nan]) == nil)
    #expect(benjaminiHochberg([0.5, 1.1]) == nil)
    #expect(benjaminiHochberg([0.5, -0.1]) == nil)
  }

  @Test(arguments: 0..<50)
  func adjustedValuesKeepTheOrderAndAreNeverLess(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample().map { abs($0) / 100 }
    let adjusted = try #require(benjaminiHochberg(values))
    #expect(zip(values, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
    let inOrder = zip(values, adjusted).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
