/// P values adjusted for their number: flagging those up to q keeps the expected share of false ones among them at q
/// (Benjamini and Hochberg, 1995). In the order given, each at least its p and at most 1; `nil` if one is not within
/// 0-1.
public func benjaminiHochberg(_ pValues: [Double]) -> [Double]? {
  guard pValues.allSatisfy((0...1).contains) else { return nil }
  var adjusted = pValues
  var least = 1.0
  for (place, index) in pValues.indices.sorted(by: { pValues[$0] < pValues[$1] }).enumerated().reversed() {
    // The factor is at least 1, so that rounding never makes a value less than its p.
    least = min(least, pValues[index] * (Double(pValues.count) / Double(place + 1)))
    adjusted[index] = least
  }
  return adjusted
}
