/// The least number between two limits for which a condition holds that, once it holds, holds for all greater numbers.
///
/// It halves the doubles themselves rather than their values, so that 64 steps always end at the very number: there is
/// no tolerance, and a root near zero is as exact as any. Where the condition holds nowhere, the upper limit results.
func leastValue(from lower: Double, through upper: Double, where holds: (Double) -> Bool) -> Double {
  var low = position(of: lower)
  var high = position(of: upper)
  while low < high {
    // The rounded down mean, without the overflow of a sum.
    let middle = (low & high) + ((low ^ high) >> 1)
    if holds(value(at: middle)) {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return value(at: high)
}

/// A place in the order of all doubles: adjacent doubles have adjacent places, and zero has the place 0.
private func position(of value: Double) -> Int64 {
  let bits = Int64(bitPattern: value.bitPattern)
  return bits < 0 ? Int64.min &- bits : bits
}

private func value(at position: Int64) -> Double {
  Double(bitPattern: UInt64(bitPattern: position < 0 ? Int64.min &- position : position))
}
