/// Whether times of day bunch around one hour (Rayleigh, 1880).
public struct Rayleigh: Equatable, Sendable {
  /// The length of the mean direction: 0 for an even spread, 1 if all times are the same.
  public let resultantLength: Double
  /// The mean direction as a part of the circle, 0..<1; `nil` if the times cancel out.
  public let meanDirection: Double?
  /// n R².
  public let statistic: Double
  /// 0-1, by the approximation of Wilkie (1983), within about 1e-4 of the exact one from 10 times on.
  public let p: Double

  /// - Parameter parts: times as parts of the circle, such as hours / 24; whole turns do not count.
  /// - Returns: `nil` without times, or if one is not finite.
  public init?(_ parts: [Double]) {
    guard !parts.isEmpty, parts.allSatisfy(\.isFinite) else { return nil }
    let count = Double(parts.count)
    // Whole turns go first: a large angle would lose its digits.
    let angles = parts.map { 2 * Double.pi * ($0 - $0.rounded(.down)) }
    let x = angles.reduce(0) { $0 + cosine($1) }
    let y = angles.reduce(0) { $0 + sine($1) }
    let length = (x * x + y * y).squareRoot()
    resultantLength = min(1, length / count)
    statistic = count * resultantLength * resultantLength
    if resultantLength > 1e-12 {
      let turn = angle(x: x, y: y) / (2 * Double.pi)
      meanDirection = turn < 0 && turn + 1 < 1 ? turn + 1 : max(0, turn)
    } else {
      meanDirection = nil
    }
    let squares = max(0, count * count - length * length)
    p = min(1, exponential((1 + 4 * count + 4 * squares).squareRoot() - (1 + 2 * count)))
  }
}
