import Testing

@testable import Statistics

struct KolmogorovSmirnovTests {
  @Test func vectors() throws {
    let vector = try Vector.at("ks_uniform")
    let test = try #require(KolmogorovSmirnov(times: vector["times"].numbers, duration: 84))
    #expect(isClose(test.statistic, try vector["D"].number))
    #expect(isClose(test.p, try vector["p"].number, within: 1e-9))
  }

  /// Times that are as far from even as wanted; expected values are those of scipy.
  @Test(
    arguments: [
      (1, 0.7, 0.6), (5, 0.4, 0.3088), (50, 0.1, 0.6623112704658186), (100, 0.136, 0.0448602997908478),
      (400, 0.05, 0.26121244607129124), (1_000, 0.03, 0.3226902143914636), (1_000, 0.045, 0.03378304014546085),
      (5_000, 0.015, 0.20846142096186204),
    ] as [(Int, Double, Double)])
  func references(count: Int, distance: Double, expected: Double) throws {
    let times = (1...count).map { max(0, Double($0) / Double(count) - distance) }
    let test = try #require(KolmogorovSmirnov(times: times, duration: 1))
    #expect(isClose(test.statistic, distance, within: 1e-9))
    #expect(abs(test.p - expected) < (count < 400 ? 1e-9 : 2e-5))
  }

  @Test func specialValues() {
    #expect(KolmogorovSmirnov(times: [], duration: 1) == nil)
    #expect(KolmogorovSmirnov(times: [2], duration: 1) == nil)
    #expect(KolmogorovSmirnov(times: [.nan], duration: 1) == nil)
    #expect(KolmogorovSmirnov(times: [0.5], duration: 1)?.p == 1)
    #expect(KolmogorovSmirnov(times: [1], duration: 1)?.p == 0)
  }
}
