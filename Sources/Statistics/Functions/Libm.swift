import LibC

// The C library's functions under words of their own: this file alone knows which C library it is.

package func exponential(_ x: Double) -> Double { exp(x) }

package func logarithm(_ x: Double) -> Double { log(x) }

/// ln(1 + x), exact for small x.
func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

/// ln Γ(x), for x > 0. The variant that returns the sign as well writes to no global state.
func logarithmOfGamma(_ x: Double) -> Double {
  let (value, _): (Double, Int) = lgamma(x)
  return value
}

/// 1 - erf(x).
func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }

package func sine(_ x: Double) -> Double { sin(x) }

func cosine(_ x: Double) -> Double { cos(x) }

/// The angle of the point (x, y), -π to π.
func angle(x: Double, y: Double) -> Double { atan2(y, x) }
