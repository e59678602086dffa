/// Whether values tend to rise or fall in time (Mann, 1945; Kendall, 1975), with ties and the correction for
/// continuity.
public struct MannKendall: Equatable, Sendable {
  /// Pairs that rise less pairs that fall.
  public let score: Int
  public let variance: Double
  /// A normal deviate; 0 if the score is 0 or all values are the same.
  public let statistic: Double
  /// Two-sided, 0-1.
  public let p: Double
  /// The score as a share of all pairs, -1 to 1.
  public let tau: Double

  /// - Parameter values: in order of time; the times need not be even. About n log n.
  /// - Returns: `nil` for fewer than two values, or if one is not finite.
  public init?(_ values: [Double]) {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    let pairs = values.count * (values.count - 1) / 2
    let ties = tieSizes(values)
    let tiedPairs = ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let notRising = countPairsNotRising(values)
    score = pairs - notRising - (notRising - tiedPairs)
    variance = mannKendallVariance(count: values.count, ties: ties)
    statistic = variance > 0 ? Double(score - score.signum()) / variance.squareRoot() : 0
    p = normalTwoSided(statistic)
    tau = Double(score) / Double(pairs)
  }
}

/// The variance of the Mann-Kendall score without a trend, for groups of equal values.
func mannKendallVariance(count: Int, ties: [Int]) -> Double {
  func term(_ size: Int) -> Double { Double(size) * Double(size - 1) * Double(2 * size + 5) / 18 }
  return ties.reduce(term(count)) { $0 - term($1) }
}

/// The sizes of the groups of equal values, least value first.
func tieSizes(_ values: [Double]) -> [Int] {
  var sizes: [Int] = []
  var previous: Double?
  for value in values.sorted() {
    if value == previous {
      sizes[sizes.count - 1] += 1
    } else {
      sizes.append(1)
    }
    previous = value
  }
  return sizes
}

/// How many pairs have a later value that is at most the earlier one, counted while merging sorted runs (Knight, 1966).
func countPairsNotRising(_ values: [Double]) -> Int {
  var values = values
  var merged = values
  var count = 0
  var width = 1
  while width < values.count {
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      let middle = min(start + width, values.count)
      let end = min(start + 2 * width, values.count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if left < middle, right == end || values[left] < values[right] {
          merged[place] = values[left]
          left += 1
        } else {
          merged[place] = values[right]
          right += 1
          count += middle - left
        }
      }
    }
    swap(&values, &merged)
    width *= 2
  }
  return count
}
