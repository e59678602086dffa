internal import Analysis

extension TriggerWindow {
  /// "in the 24 h before"
  var words: String {
    switch self {
    case .hours0To24: "in the \(glued("24 h")) before"
    case .hours24To48: "\(glued("24 to 48 h")) before"
    case .hours0To48: "in the \(glued("48 h")) before"
    case .dayBefore: "the day before"
    }
  }

  /// "24 h before", for where there is little room.
  var shortWords: String {
    switch self {
    case .hours0To24: "24 h"
    case .hours24To48: "24-48 h"
    case .hours0To48: "48 h"
    case .dayBefore: "day before"
    }
  }
}

extension TriggerFinding {
  /// "likely linked"
  var verdictWords: String {
    let isLess = direction == .less
    return switch verdict {
    case .likelyLinked: isLess ? "likely less often" : "likely linked"
    case .possible: isLess ? "possibly less often" : "possible link"
    case .noClearLink: "no clear link"
    case .unlikelyStrong: "doubling unlikely"
    case .cannotTell, .notEnoughLog: "cannot tell yet"
    }
  }
}
