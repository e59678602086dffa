import Testing

@testable import Statistics

struct BisectionTests {
  @Test(arguments: [-1e300, -3, -1e-300, -0.0, 0, 2.3e-308, 0.1, 2, 1e300])
  func itFindsTheVeryNumber(root: Double) {
    #expect(leastValue(from: -.greatestFiniteMagnitude, through: .greatestFiniteMagnitude) { $0 >= root } == root)
  }

  @Test func itStaysWithinItsLimits() {
    #expect(leastValue(from: -1, through: 2) { _ in true } == -1)
    #expect(leastValue(from: -1, through: 2) { _ in false } == 2)
  }
}
