import Testing

@testable import Statistics

/// Expected values are those of scipy 1.17.1.
struct DistributionsTests {
  @Test(
    arguments: [
      (0.5, 0.1, 0.34527915398142317, 0.6547208460185768), (1, 1, 0.6321205588285577, 0.36787944117144245),
      (3, 2.5, 0.45618688411667035, 0.5438131158833297), (10, 30, 0.9999928782491372, 7.121750862815593e-06),
      (500, 480, 0.18628197319032458, 0.8137180268096754), (500, 560, 0.9953068340007052, 0.004693165999294767),
      (1e5, 100_200, 0.7366620100051988, 0.26333798999480124), (0.5, 1e-08, 0.00011283791633342464, 0.9998871620836666),
      (5.5, 0.01, 3.444340843437761e-14, 0.9999999999999656), (2, 0, 0, 1), (2, .infinity, 1, 0),
    ] as [(Double, Double, Double, Double)])
  func incompleteGamma(shape: Double, x: Double, lower: Double, upper: Double) {
    // Large shapes lose digits to the logarithm of the gamma function.
    let tolerance = shape > 1_000 ? 1e-9 : 1e-11
    #expect(isClose(regularizedGamma(shape: shape, x).lower, lower, within: tolerance))
    #expect(isClose(regularizedGamma(shape: shape, x).upper, upper, within: tolerance))
  }

  @Test(
    arguments: [
      (0.5, 0.5, 0.3, 0.36901011956554536), (2, 3, 0.4, 0.5248), (10, 1, 0.95, 0.5987369392383787),
      (0.5, 5.5, 1e-05, 0.008180371451811724), (300, 4_700, 0.06, 0.5069689366374222),
      (5_000, 5_000, 0.49, 0.02274203232457461), (1, 1, 0.25, 0.25), (4.5, 0.5, 0.999, 0.9264613833688512),
      (2, 2, 0, 0), (2, 2, 1, 1),
    ] as [(Double, Double, Double, Double)])
  func incompleteBeta(a: Double, b: Double, x: Double, expected: Double) {
    #expect(isClose(regularizedBeta(a, b, x), expected, within: 1e-10))
  }

  @Test(
    arguments: [
      (1, 12.706204736174694), (2, 4.302652729749462), (5, 2.5705818356363146), (9, 2.262157162798205),
      (13, 2.1603686564627913), (30, 2.0422724563012378), (1_000, 1.9623390808264083),
    ] as [(Double, Double)])
  func studentLimits(degreesOfFreedom: Double, expected: Double) {
    #expect(isClose(studentLimit(degreesOfFreedom: degreesOfFreedom), expected, within: 1e-11))
  }

  @Test(
    arguments: [
      (1, 1, 0.5), (2.5, 9, 0.033861827682985735), (-5.46, 9, 0.00040042640274022545), (0, 4, 1),
      (40, 3, 3.4380680789158506e-05), (1.96, 100_000, 0.04999856319430168),
    ] as [(Double, Double, Double)])
  func studentTails(t: Double, degreesOfFreedom: Double, expected: Double) {
    #expect(isClose(studentTwoSided(t, degreesOfFreedom: degreesOfFreedom), expected, within: 1e-9))
  }

  @Test(arguments: [(5, 0.3), (40, 0.5), (40, 0.01), (7, 0), (7, 1)] as [(Int, Double)])
  func binomialTailsAreSums(trials: Int, chance: Double) {
    for number in 0...trials + 1 {
      let sum =
        number > trials ? 0 : (number...trials).reduce(0) { $0 + binomialProbability($1, of: trials, chance: chance) }
      #expect(abs(binomialUpperTail(number, of: trials, chance: chance) - sum) < 1e-12)
    }
  }

  @Test(arguments: [0, 0.02, 1, 7.5, 200, 40_000] as [Double])
  func poissonWindowsHoldAll(mean: Double) {
    let window = ProbabilityWindow.poisson(mean: mean)
    let average = window.masses.enumerated().reduce(0) { $0 + Double(window.lower + $1.offset) * $1.element }
    #expect(isClose(window.masses.reduce(0, +), 1, within: 1e-9))
    #expect(isClose(average, mean, within: 1e-9))
  }
}
