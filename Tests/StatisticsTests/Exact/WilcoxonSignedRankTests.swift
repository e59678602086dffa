import Testing

@testable import Statistics

struct WilcoxonSignedRankTests {
  @Test func vectors() throws {
    let vector = try Vector.at("wilcoxon_exact")
    let test = try #require(WilcoxonSignedRank(vector["d"].numbers))
    #expect(isClose(test.positiveRankSum, try vector["V"].number))
    #expect(isClose(test.p, try vector["p"].number))
    #expect(isClose(test.pseudomedian, try vector["hl"].number))
    #expect(isClose(test.interval?.lower, try vector["lo"].number))
    #expect(isClose(test.interval?.upper, try vector["hi"].number))
  }

  @Test func tiesAndZeros() throws {
    let vector = try Vector.at("remedy_before_after")
    let test = try #require(WilcoxonSignedRank(vector["pid"].numbers))
    #expect(isClose(test.positiveRankSum, try vector["wilcoxon_V"].number))
    #expect(isClose(test.pseudomedian, try vector["hodges_lehmann_exact"].number))
    // All nine of one sign, either way.
    #expect(isClose(test.p, 2.0 / 512, within: 1e-12))
  }

  @Test func specialValues() throws {
    #expect(WilcoxonSignedRank([]) == nil)
    #expect(WilcoxonSignedRank([1, .infinity]) == nil)
    let zeros = try #require(WilcoxonSignedRank([0, 0]))
    #expect(zeros.p == 1)
    #expect(zeros.pseudomedian == 0)
    #expect(WilcoxonSignedRank([1, 2, 3, 4, 5])?.interval == nil)
    #expect(WilcoxonSignedRank([1, 2, 3, 4, 5, 6])?.interval == Interval(lower: 1, upper: 6))
  }

  /// All choices of signs, and the list of all means.
  @Test(arguments: 0..<40)
  func itAgreesWithCounting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = Array(random.sample().prefix(9))
    let test = try #require(WilcoxonSignedRank(values))
    let sizes = values.filter { $0 != 0 }.map(abs)
    let ranks = sizes.map { size in
      Double(sizes.count { $0 < size }) + Double(sizes.count { $0 == size } + 1) / 2
    }
    let total = ranks.reduce(0, +)
    let smaller = min(test.positiveRankSum, total - test.positiveRankSum)
    let reached = (0..<(1 << ranks.count)).count { signs in
      ranks.indices.reduce(0) { $0 + (signs >> $1 & 1 == 1 ? ranks[$1] : 0) } <= smaller
    }
    #expect(isClose(test.p, min(1, 2 * Double(reached) / Double(1 << ranks.count)), within: 1e-12))
    let means = values.indices.flatMap { one in values[one...].map { ($0 + values[one]) / 2 } }
    #expect(abs(test.pseudomedian - (try #require(median(means)))) < 1e-12)
    #expect(isClose(WilcoxonSignedRank(values.map { -$0 })?.p, test.p, within: 1e-12))
  }

  /// The normal distribution takes over where it hardly differs.
  @Test func manyDifferences() throws {
    var random = SeededGenerator(seed: 2)
    let values = (0..<201).map { _ in Double.random(in: -1...1.3, using: &random) }
    let exact = try #require(WilcoxonSignedRank(Array(values.dropLast())))
    let normal = try #require(WilcoxonSignedRank(values))
    #expect(abs(exact.p - normal.p) < 0.01)
    #expect(abs((exact.interval?.lower ?? 0) - (normal.interval?.lower ?? 1)) < 0.02)
    #expect(abs((exact.interval?.upper ?? 0) - (normal.interval?.upper ?? 1)) < 0.02)
  }
}
