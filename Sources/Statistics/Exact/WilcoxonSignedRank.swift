/// Whether differences lie to one side of zero, by the ranks of their sizes (Wilcoxon, 1945), and where their middle
/// lies (Hodges and Lehmann, 1963).
public struct WilcoxonSignedRank: Equatable, Sendable {
  /// The sum of the ranks of the positive differences; equal sizes share their ranks, zeros have none.
  public let positiveRankSum: Double
  /// Two-sided, 0-1: exact given the ranks, ties or not, up to 200 differences, and normal beyond.
  public let p: Double
  /// The median of the means of all pairs of differences, each with itself too.
  public let pseudomedian: Double
  /// The exact limits of the pseudomedian that cover at least 95 %, if values do not tie; normal beyond 200
  /// differences. `nil` for fewer than six differences, which cannot reach 95 %.
  public let interval: Interval?

  /// - Parameter differences: one a pair.
  /// - Returns: `nil` without differences, or if one is not finite.
  public init?(_ differences: [Double]) {
    guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else { return nil }
    let nonzero = differences.filter { $0 != 0 }
    let sizes = nonzero.map(abs).sorted()
    // Twice the ranks, so that shared ones are whole numbers.
    var doubledRanks: [Int] = []
    for size in tieSizes(sizes) {
      doubledRanks += Array(repeating: 2 * doubledRanks.count + size + 1, count: size)
    }
    let ranks = Dictionary(zip(sizes, doubledRanks)) { first, _ in first }
    let sum = nonzero.reduce(0) { $0 + ($1 > 0 ? ranks[$1, default: 0] : 0) }
    positiveRankSum = Double(sum) / 2
    p = Self.p(doubledSum: sum, doubledRanks: doubledRanks)

    let means = PairMeans(differences)
    pseudomedian = (means.value(atRank: (means.count - 1) / 2) + means.value(atRank: means.count / 2)) / 2
    interval = Self.limitRank(count: differences.count).map { rank in
      Interval(lower: means.value(atRank: rank), upper: means.value(atRank: means.count - 1 - rank))
    }
  }

  private static let exactLimit = 200

  private static func p(doubledSum: Int, doubledRanks: [Int]) -> Double {
    let total = doubledRanks.reduce(0, +)
    let smaller = min(doubledSum, total - doubledSum)
    guard doubledRanks.count > exactLimit else {
      return min(1, 2 * signProbabilities(of: doubledRanks)[...smaller].reduce(0, +))
    }
    let variance = doubledRanks.reduce(0) { $0 + Double($1) * Double($1) } / 4
    // The next sum is one rank, 2, away: half of that is the correction for continuity.
    let distance = max(0, Double(total) / 2 - Double(smaller) - 1)
    return normalTwoSided(distance / variance.squareRoot())
  }

  /// How many means lie below the lower limit.
  private static func limitRank(count: Int) -> Int? {
    guard count <= exactLimit else {
      let number = Double(count)
      let deviation = (number * (number + 1) * (2 * number + 1) / 24).squareRoot()
      return max(0, Int(number * (number + 1) / 4 - normalLimit * deviation - 0.5))
    }
    var cumulative = 0.0
    for (sum, probability) in signProbabilities(of: Array(1...count)).enumerated() {
      cumulative += probability
      if cumulative > tailShare { return sum > 0 ? sum - 1 : nil }
    }
    return nil
  }

  /// The probability of each sum of ranks, if each counts or does not with the same chance.
  private static func signProbabilities(of ranks: [Int]) -> [Double] {
    var probabilities = [1.0]
    for rank in ranks {
      var next = probabilities + [Double](repeating: 0, count: rank)
      for (sum, probability) in probabilities.enumerated() { next[sum + rank] += probability }
      probabilities = next.map { $0 / 2 }
    }
    return probabilities
  }
}

/// The means of all pairs of values (Walsh, 1949), each with itself too, without a list of them.
private struct PairMeans {
  private let sorted: [Double]

  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  var count: Int { sorted.count * (sorted.count + 1) / 2 }

  /// The mean with as many smaller ones.
  func value(atRank rank: Int) -> Double {
    leastValue(from: sorted[0], through: sorted[sorted.count - 1]) { count(upTo: $0) > rank }
  }

  /// As the one value of a pair rises, the other must fall.
  private func count(upTo limit: Double) -> Int {
    var count = 0
    var end = sorted.count
    for (index, value) in sorted.enumerated() {
      while end > index, value / 2 + sorted[end - 1] / 2 > limit { end -= 1 }
      guard end > index else { break }
      count += end - index
    }
    return count
  }
}
