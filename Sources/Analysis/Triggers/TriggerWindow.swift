/// The time before an index time in which a trigger counts as exposure.
public enum TriggerWindow: String, CaseIterable, Sendable {
  case hours0To24 = "0-24h"
  case hours24To48 = "24-48h"
  case hours0To48 = "0-48h"
  /// The calendar day before, where times of day are not known.
  case dayBefore

  /// Those that are tried where times of day are known; each counts as a test of its own.
  static let hourly: [TriggerWindow] = [.hours0To24, .hours24To48, .hours0To48]

  /// Whether it is the window that was chosen beforehand to speak for the trigger; the others are only shown beside it.
  public var isPrimary: Bool { self == .hours0To24 || self == .dayBefore }

  public var resolution: Resolution { self == .dayBefore ? .day : .hour }

  /// How well a trigger's exposures and the onsets are known: what is known to the day only is analysed by days.
  public enum Resolution: String, Sendable {
    case hour, day
  }

  /// Seconds before the index time: the nearer end is within the window's reach but not part of it, the farther is.
  var reach: (nearer: Int, farther: Int) {
    switch self {
    case .hours0To24: (0, 86_400)
    case .hours24To48: (86_400, 2 * 86_400)
    case .hours0To48: (0, 2 * 86_400)
    case .dayBefore: (0, 86_400)
    }
  }
}
