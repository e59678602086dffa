/// The least number between two limits for which a condition holds that, once it holds, holds for all greater numbers.
///
/// It halves the doubles themselves rather than their values, so that 64 steps always end at the very number: there is
/// no tolerance, and a root near zero is as exact as any. Where the condition holds nowhere, the upper limit results.
func leastValue(from lower: Double, through upper: Double, where holds: (Double) -> Bool) -> Double {
  var low = position(of: lower)
  var high = position(of: upper)
  while low < high {
    let middle = mean(low, high)
    if holds(value(at: middle)) {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return value(at: high)
}

/// The double halfway between two in the order of all doubles; the lower one if they are neighbours.
func middle(_ low: Double, _ high: Double) -> Double {
  value(at: mean(position(of: low), position(of: high)))
}

/// Rounded down, and without the overflow of a sum.
private func mean(_ low: Int64, _ high: Int64) -> Int64 {
  (low & high) + ((low ^ high) >> 1)
}

/// A place in the order of all doubles: adjacent doubles have adjacent places, and zero has the place 0.
private func position(of value: Double) -> Int64 {
  let bits = Int64(bitPattern: value.bitPattern)
  return bits < 0 ? Int64.min &- bits : bits
}

private func value(at position: Int64) -> Double {
  Double(bitPattern: UInt64(bitPattern: position < 0 ? Int64.min &- position : position))
}
