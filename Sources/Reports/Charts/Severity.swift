/// Bands of intensity, for shades. The number is always there as well: no cut between the bands is agreed upon.
enum Severity: Int, CaseIterable {
  case none, mild, moderate, severe

  init(_ intensity: Int) {
    switch intensity {
    case ...0: self = .none
    case 1...3: self = .mild
    case 4...6: self = .moderate
    default: self = .severe
    }
  }

  /// The class of an area in this shade.
  var style: String { "v\(rawValue)" }

  var words: String {
    switch self {
    case .none: "0"
    case .mild: "1-3"
    case .moderate: "4-6"
    case .severe: "7-10"
    }
  }
}
