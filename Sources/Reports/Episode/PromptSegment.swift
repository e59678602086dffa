public import Journal

/// Where the person stands, in a few letters for the prompt of a shell.
public struct PromptSegment: Sendable {
  private let ongoing: [Episode]
  private let isCheckedIn: Bool
  private let now: Moment

  /// - Parameters:
  ///   - ongoing: newest first.
  ///   - isCheckedIn: whether today's check-in is done.
  public init(ongoing: [Episode], isCheckedIn: Bool, now: Moment) {
    self.ongoing = ongoing
    self.isCheckedIn = isCheckedIn
    self.now = now
  }

  /// `⚡neck 6 2h ✎`; in ASCII `!neck 6 2h ?`. Empty if nothing is due.
  public func text(isASCII: Bool) -> String {
    var parts: [String] = []
    if let newest = ongoing.first {
      let place = PromptSegment.plain(newest.places.first?.word.name ?? "", isASCII: isASCII)
      let intensity = (newest.readings.last?.intensity ?? newest.worst).map(String.init) ?? ""
      let more = ongoing.count > 1 ? "+\(ongoing.count - 1)" : ""
      let known = [place, intensity, distance(newest.onset), more].filter { !$0.isEmpty }
      parts.append((isASCII ? "!" : "⚡") + known.joined(separator: " "))
    }
    if !isCheckedIn { parts.append(isASCII ? "?" : "✎") }
    return parts.joined(separator: " ")
  }

  /// `35m`, `2h`, `3d`; empty for the day of an onset whose time is not known.
  private func distance(_ onset: Moment) -> String {
    guard onset.precision == .minute else {
      let days = now.day - onset.day
      return days > 0 ? "\(days)d" : ""
    }
    let minutes = max(0, now.seconds - onset.seconds) / 60
    return switch minutes {
    case ..<60: "\(minutes)m"
    case ..<(48 * 60): "\(minutes / 60)h"
    default: "\(minutes / 1440)d"
    }
  }

  /// A name that means nothing to a shell: some run or expand what stands in a prompt, and a name may come from a file
  /// of someone else's.
  private static func plain(_ name: String, isASCII: Bool) -> String {
    let known = name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    return String((isASCII ? known.filter(\.isASCII) : known).prefix(20)).trimmed
  }
}
