/// How far events are from being spread evenly over a time (Kolmogorov, 1933).
public struct KolmogorovSmirnov: Equatable, Sendable {
  /// The greatest distance between the share of events and the share of time that has passed, 0-1.
  public let statistic: Double
  /// The probability of at least this distance if events fall at random: exact up to 400 events, beyond that from the
  /// limiting distribution with Vrbik's correction (2018), good to about 1e-5.
  public let p: Double

  /// - Parameters:
  ///   - times: of the events since the start, in any unit and order.
  ///   - duration: how long was observed, in the same unit.
  /// - Returns: `nil` without events, or if a time lies outside of what was observed.
  public init?(times: [Double], duration: Double) {
    guard !times.isEmpty, duration > 0, duration.isFinite, times.allSatisfy((0...duration).contains) else {
      return nil
    }
    let count = Double(times.count)
    let distance = times.sorted().enumerated().reduce(0) { greatest, event in
      let share = event.element / duration
      return max(greatest, Double(event.offset + 1) / count - share, share - Double(event.offset) / count)
    }
    statistic = distance
    p =
      times.count <= 400
      ? Self.exactP(distance, events: times.count) : Self.limitingP(distance, events: count)
  }

  /// The running count must stay below n (t + d) and above n (t - d); where a bound passes a whole number is a
  /// checkpoint.
  private static func exactP(_ distance: Double, events: Int) -> Double {
    var bounds: [(time: Double, allowed: ClosedRange<Int>)] = []
    for number in 0...events {
      let share = Double(number) / Double(events)
      if number > 0, share > distance { bounds.append((share - distance, 0...number - 1)) }
      if number < events, share + distance < 1 { bounds.append((share + distance, number + 1...events)) }
    }
    bounds.sort { $0.time < $1.time }
    var time = 0.0
    let checkpoints = bounds.map { bound in
      defer { time = bound.time }
      return (share: bound.time - time, allowed: bound.allowed)
    }
    return max(0, 1 - corridorProbability(events: events, checkpoints: checkpoints))
  }

  private static func limitingP(_ distance: Double, events: Double) -> Double {
    let root = events.squareRoot()
    let scaled = distance * root + 1 / (6 * root) + (distance * root - 1) / (4 * events)
    var sum = 0.0
    for term in 1...100 {
      let value = exponential(-2 * Double(term * term) * scaled * scaled)
      sum += term % 2 == 1 ? value : -value
    }
    return min(1, max(0, 2 * sum))
  }
}
