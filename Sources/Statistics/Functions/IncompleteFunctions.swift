/// The regularised incomplete gamma function of a shape > 0 at x >= 0: P, the mass of the gamma distribution up to x,
/// and Q, the mass above (Abramowitz and Stegun, 1964, 6.5.29 and 6.5.31). Each is computed where it loses no digits.
func regularizedGamma(shape: Double, _ x: Double) -> (lower: Double, upper: Double) {
  guard x > 0 else { return (0, 1) }
  guard x.isFinite else { return (1, 0) }
  let factor = exponential(shape * logarithm(x) - x - logarithmOfGamma(shape))
  if x < shape + 1 {
    var term = 1 / shape
    var sum = term
    var denominator = shape
    while term > sum * 1e-17 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    let lower = min(1, sum * factor)
    return (lower, 1 - lower)
  }
  let fraction = continuedFraction(start: x + 1 - shape) { step in
    (-step * (step - shape), x + 2 * step + 1 - shape)
  }
  let upper = min(1, factor / fraction)
  return (1 - upper, upper)
}

/// The regularised incomplete beta function: the mass of the beta distribution with parameters a, b > 0 up to x, 0-1
/// (Abramowitz and Stegun, 1964, 26.5.8).
func regularizedBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  // The fraction converges fast below the mean; above it the mirrored function is used.
  guard x <= (a + 1) / (a + b + 2) else { return 1 - regularizedBeta(b, a, 1 - x) }
  let logFactor =
    a * logarithm(x) + b * logarithmOfOnePlus(-x)
    + logarithmOfGamma(a + b) - logarithmOfGamma(a) - logarithmOfGamma(b)
  let fraction = continuedFraction(start: 1) { step in
    let half = (step / 2).rounded(.down)
    let numerator =
      step == 2 * half
      ? half * (b - half) * x / ((a + step - 1) * (a + step))
      : -(a + half) * (a + b + half) * x / ((a + step - 1) * (a + step))
    return (numerator, 1)
  }
  return min(1, exponential(logFactor) / (a * fraction))
}

/// start + n₁ / (d₁ + n₂ / (d₂ + …)), by the method of Lentz (1976).
private func continuedFraction(start: Double, _ terms: (Double) -> (numerator: Double, denominator: Double)) -> Double {
  // Stands for zero where a division by it would follow.
  let tiny = 1e-300
  var value = start == 0 ? tiny : start
  var forward = value
  var backward = 0.0
  var step = 0.0
  while step < 1_000_000 {
    step += 1
    let (numerator, denominator) = terms(step)
    backward = denominator + numerator * backward
    if backward == 0 { backward = tiny }
    backward = 1 / backward
    forward = denominator + numerator / forward
    if forward == 0 { forward = tiny }
    let change = forward * backward
    value *= change
    if abs(change - 1) < 1e-15 { break }
  }
  return value
}
