/// The probabilities of consecutive whole numbers; outside of them there is none worth counting.
struct ProbabilityWindow: Sendable {
  /// The number that the first probability belongs to.
  var lower: Int
  var masses: [Double]

  /// The number `value` is certain.
  static func certain(_ value: Int) -> ProbabilityWindow {
    ProbabilityWindow(lower: value, masses: [1])
  }

  /// Poisson events of which a number is expected.
  static func poisson(mean: Double) -> ProbabilityWindow {
    let mode = Int(mean)
    // 13 standard deviations, and room for the long tail of small means: beyond them lies less than 1e-25.
    let reach = Int(13 * mean.squareRoot()) + 30
    let numbers = max(0, mode - reach)...mode + reach
    return ProbabilityWindow(
      lower: numbers.lowerBound, masses: numbers.map { poissonProbability($0, mean: mean) }
    ).trimmed()
  }

  /// The probability of a number.
  subscript(_ value: Int) -> Double {
    masses.indices.contains(value - lower) ? masses[value - lower] : 0
  }

  /// Without what, at either end, is less than 1e-25 of the greatest probability.
  func trimmed() -> ProbabilityWindow {
    let least = (masses.max() ?? 0) * 1e-25
    guard let first = masses.firstIndex(where: { $0 > least }), let last = masses.lastIndex(where: { $0 > least })
    else { return ProbabilityWindow(lower: lower, masses: []) }
    return ProbabilityWindow(lower: lower + first, masses: Array(masses[first...last]))
  }

  /// What remains of the probability when the number must lie in a range.
  func clipped(to range: ClosedRange<Int>) -> ProbabilityWindow {
    let first = max(range.lowerBound - lower, 0)
    let end = min(range.upperBound - lower + 1, masses.count)
    return ProbabilityWindow(lower: lower + first, masses: first < end ? Array(masses[first..<end]) : [])
  }

  /// The distribution of the sum of two independent numbers.
  func convolved(with other: ProbabilityWindow) -> ProbabilityWindow {
    guard !masses.isEmpty, !other.masses.isEmpty else { return ProbabilityWindow(lower: lower, masses: []) }
    var sums = [Double](repeating: 0, count: masses.count + other.masses.count - 1)
    for (index, mass) in masses.enumerated() {
      for (otherIndex, otherMass) in other.masses.enumerated() {
        sums[index + otherIndex] += mass * otherMass
      }
    }
    return ProbabilityWindow(lower: lower + other.lower, masses: sums).trimmed()
  }

  /// The distribution of the sum of as many independent numbers of this one.
  func convolved(times count: Int) -> ProbabilityWindow {
    var sum = ProbabilityWindow.certain(0)
    var doubled = self
    var left = count
    while left > 0 {
      if left % 2 == 1 { sum = sum.convolved(with: doubled) }
      left /= 2
      if left > 0 { doubled = doubled.convolved(with: doubled) }
    }
    return sum
  }

  /// The distribution of the sum of independent numbers, in pairs, then pairs of pairs: large windows meet seldom, so
  /// that the cost grows about with n log n.
  static func sum(of windows: [ProbabilityWindow]) -> ProbabilityWindow {
    var windows = windows
    while windows.count > 1 {
      windows = stride(from: 0, to: windows.count, by: 2).map { index in
        index + 1 < windows.count ? windows[index].convolved(with: windows[index + 1]) : windows[index]
      }
    }
    return windows.first ?? .certain(0)
  }
}
