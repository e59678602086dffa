/// The share of durations that are longer than a time, where some are known only to be longer than what was seen of
/// them (Kaplan and Meier, 1958).
public struct KaplanMeier: Equatable, Sendable {
  /// A time at which durations ended, and the curve from there to the next.
  public struct Step: Equatable, Sendable {
    public let time: Double
    /// Durations seen up to the time.
    public let atRisk: Int
    public let ended: Int
    /// 0-1.
    public let survival: Double
    /// By Greenwood (1926); `nil` where nothing survives.
    public let standardError: Double?
    /// The 95 % limits on the scale of ln(-ln S) (Kalbfleisch and Prentice, 1980), within 0-1; `nil` where nothing
    /// survives.
    public let interval: Interval?
  }

  /// One a distinct time at which durations ended, earliest first; empty if all were censored.
  public let steps: [Step]
  /// The longest duration seen, ended or not: beyond it the curve is unknown, unless it has come down to 0.
  public let longest: Double

  /// - Parameters:
  ///   - durations: in any unit and order.
  ///   - ended: for each whether it was seen to end; if not, it is censored.
  /// - Returns: `nil` if there are none, one is negative or not finite, or the numbers of both differ.
  public init?(durations: [Double], ended: [Bool]) {
    guard let longest = durations.max(), durations.count == ended.count,
      durations.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    self.longest = longest
    let sorted = zip(durations, ended).sorted { $0.0 < $1.0 }
    var steps: [Step] = []
    var survival = 1.0
    var hazardVariance = 0.0
    var start = 0
    while start < sorted.count {
      let time = sorted[start].0
      let end = sorted[start...].firstIndex { $0.0 > time } ?? sorted.count
      let atRisk = sorted.count - start
      let ended = sorted[start..<end].count(where: \.1)
      start = end
      guard ended > 0 else { continue }
      survival *= Double(atRisk - ended) / Double(atRisk)
      hazardVariance += Double(ended) / (Double(atRisk) * Double(atRisk - ended))
      steps.append(
        Step(time: time, atRisk: atRisk, ended: ended, survival: survival, hazardVariance: hazardVariance))
    }
    self.steps = steps
  }

  /// The first time at which no more than half survive; `nil` if more than half do to the end.
  public var median: Double? {
    firstTime { $0.survival }
  }

  /// The 95 % limits of the median: the first times at which each limit of the curve is down to a half (Brookmeyer and
  /// Crowley, 1982). A limit is infinite if that was never seen; `nil` if the median is.
  public var medianInterval: Interval? {
    guard median != nil else { return nil }
    return Interval(
      lower: firstTime { $0.interval?.lower ?? 0 } ?? .infinity, upper: firstTime { $0.interval?.upper } ?? .infinity)
  }

  /// The share that lasts longer than a time, 0-1; `nil` beyond what was seen, or for what is not a time.
  public func survival(at time: Double) -> Double? {
    guard time >= 0, time <= longest || steps.last?.survival == 0 else { return nil }
    return step(at: time)?.survival ?? 1
  }

  /// The 95 % limits of the share that lasts longer than a time; `nil` as for ``survival(at:)``, before anything has
  /// ended, and when nothing survives.
  public func survivalInterval(at time: Double) -> Interval? {
    survival(at: time) == nil ? nil : step(at: time)?.interval
  }

  private func step(at time: Double) -> Step? {
    steps.last { $0.time <= time }
  }

  private func firstTime(_ share: (Step) -> Double?) -> Double? {
    // A product of fractions may miss a half by its last digit.
    steps.first { step in share(step).map { $0 <= 0.5 + 1e-12 } ?? false }?.time
  }
}

extension KaplanMeier.Step {
  fileprivate init(time: Double, atRisk: Int, ended: Int, survival: Double, hazardVariance: Double) {
    self.time = time
    self.atRisk = atRisk
    self.ended = ended
    self.survival = survival
    guard survival > 0 else {
      standardError = nil
      interval = nil
      return
    }
    let logError = hazardVariance.squareRoot()
    let logSurvival = logarithm(survival)
    let spread = exponential(-normalLimit * logError / logSurvival)
    standardError = survival * logError
    interval = Interval(lower: exponential(logSurvival * spread), upper: exponential(logSurvival / spread))
  }
}
