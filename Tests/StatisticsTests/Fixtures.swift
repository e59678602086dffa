@testable import Statistics

extension SeededGenerator {
  /// 1 to 40 values, every other time whole ones, so that ties occur.
  mutating func sample() -> [Double] {
    let isWhole = Bool.random(using: &self)
    return (0..<Int.random(in: 1...40, using: &self)).map { _ in
      let value = Double.random(in: -100...100, using: &self)
      return isWhole ? (value / 10).rounded() : value
    }
  }

  /// 1 to 12 strata with a few days each.
  mutating func strata() -> [Stratum] {
    (0..<Int.random(in: 1...12, using: &self)).map { _ in
      Stratum([3, 3, 8, 8].map { Int.random(in: 0...$0, using: &self) })
    }
  }
}

extension Stratum {
  init(_ counts: [Int]) {
    self.init(
      exposedCases: counts[0], unexposedCases: counts[1], exposedControls: counts[2], unexposedControls: counts[3])
  }

  var exposureSwapped: Stratum { Stratum([counts[1], counts[0], counts[3], counts[2]]) }
  var casesSwapped: Stratum { Stratum([counts[2], counts[3], counts[0], counts[1]]) }
}
