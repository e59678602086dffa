import Statistics

extension SeededGenerator {
  /// 1 to 40 values, every other time whole ones, so that ties occur.
  mutating func sample() -> [Double] {
    let isWhole = Bool.random(using: &self)
    return (0..<Int.random(in: 1...40, using: &self)).map { _ in
      let value = Double.random(in: -100...100, using: &self)
      return isWhole ? (value / 10).rounded() : value
    }
  }
}
