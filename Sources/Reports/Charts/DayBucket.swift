internal import Analysis
internal import Journal

/// Some days in a row that share a place in a chart: a day, a week or four weeks.
struct DayBucket: Equatable {
  let days: ClosedRange<Day>
  /// The worst that is known of it.
  let worst: Int?
  /// Whether an episode is known to touch it.
  let hurt: Bool
  /// Whether any day of it is known to be clear.
  let clear: Bool
  /// Whether anything was written down of it.
  let isKnown: Bool

  /// What is known, from the best known to nothing.
  enum State: Equatable {
    /// The worst intensity, 0-10.
    case pain(Int)
    /// There was pain, of an intensity that is not known.
    case painOfUnknownIntensity
    case clear
    /// A check-in that says neither that it was clear nor that it was not.
    case checkedIn
    case unknown
  }

  var state: State {
    if let worst { return .pain(worst) }
    if hurt { return .painOfUnknownIntensity }
    if clear { return .clear }
    return isKnown ? .checkedIn : .unknown
  }

  init(_ marks: ArraySlice<DayMark>) {
    let first = marks.first?.day ?? Day(number: 0)
    days = first...(marks.last?.day ?? first)
    worst = marks.compactMap(\.worst).max()
    hurt = marks.contains(where: \.hurt)
    clear = marks.contains(where: \.clear)
    isKnown = marks.contains { $0.checkedIn || $0.hurt }
  }

  func holdsAny(of days: Set<Day>) -> Bool { self.days.all.contains(where: days.contains) }

  /// The days in stretches as long as needed for there to be no more than so many.
  ///
  /// - Parameter marks: one a day, oldest first, without gaps.
  static func dividing(_ marks: [DayMark], upTo most: Int) -> (length: Int, stretches: [DayBucket]) {
    let length = [1, 7, 28].first { marks.count <= $0 * most } ?? (marks.count + most - 1) / most
    let stretches = stride(from: 0, to: marks.count, by: length).map { start in
      DayBucket(marks[start..<min(start + length, marks.count)])
    }
    return (length, stretches)
  }

  /// `day`, `week`, `4 weeks`.
  static func name(ofLength length: Int) -> String {
    switch length {
    case 1: "day"
    case 7: "week"
    case 28: "4 weeks"
    default: counted(length, "day")
    }
  }
}
