extension Int {
  /// Division that rounds towards minus infinity, so that days before 1970 count like those after.
  func dividedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that goes with ``dividedDown(by:)``: never negative.
  func remainder(dividedDownBy divisor: Int) -> Int {
    self - dividedDown(by: divisor) * divisor
  }

  /// ASCII digits and nothing else, at most 18 of them; `nil` otherwise.
  init?(digits: some Sequence<UInt8>) {
    var value = 0
    var count = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 18 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    guard count > 0 else { return nil }
    self = value
  }

  /// Minutes since midnight as a clock shows them: `07:05`.
  package var clock: String { "\((self / 60).padded(to: 2)):\((self % 60).padded(to: 2))" }

  /// Decimal digits with leading zeros up to the width.
  package func padded(to width: Int) -> String {
    let digits = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
