/// The relief over a time: the sum of the differences from the first intensity, each weighted with the time it stands
/// for (SPID, as in trials of pain relief).
public struct PainIntensityDifference: Equatable, Sendable {
  /// Each reading stands for the time since the one before; intensity times the unit of time.
  public let sum: Double
  /// Between readings the intensity is taken to change evenly.
  public let trapezoidalSum: Double
  /// ``sum`` as a share of what full relief from the start would be; `nil` if the first intensity is 0.
  public let shareOfMaximum: Double?

  /// - Parameters:
  ///   - times: rising, the first that of the start.
  ///   - intensities: one a time.
  /// - Returns: `nil` for fewer than two readings, if the times do not rise, or if a value is not finite.
  public init?(times: [Double], intensities: [Double]) {
    guard times.count > 1, times.count == intensities.count, times.allSatisfy(\.isFinite),
      intensities.allSatisfy(\.isFinite), zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let start = intensities[0]
    var sum = 0.0
    var trapezoidalSum = 0.0
    for index in times.indices.dropFirst() {
      let length = times[index] - times[index - 1]
      sum += (start - intensities[index]) * length
      trapezoidalSum += (start - (intensities[index - 1] + intensities[index]) / 2) * length
    }
    self.sum = sum
    self.trapezoidalSum = trapezoidalSum
    shareOfMaximum = start > 0 ? sum / (start * (times[times.count - 1] - times[0])) : nil
  }
}
