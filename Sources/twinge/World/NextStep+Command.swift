import Journal
import Reports

extension NextStep {
  /// What to type.
  var command: String? {
    switch self {
    case .logEpisode: "twinge log 7 lower back"
    case .seeDemo: "twinge demo --journal demo.sqlite"
    case .seeWeek: "twinge report week"
    case .checkIn(nil): "twinge checkin"
    case .checkIn(let day?): "twinge checkin --day \(day.iso)"
    case .readGuide(let topic): "twinge guide \(topic.rawValue)"
    case .track(let trigger): "twinge words track \(trigger.name.quotedForShell)"
    case .addReading: "twinge update 4"
    case .endEpisode: "twinge stop --at \"yesterday 22:40\""
    case .seeAllTriggers: "twinge analyze triggers --detail"
    case .startTrial(.episode): "twinge trial start heat ice --per episode"
    case .startTrial(.week): "twinge trial start stretching none --per week"
    }
  }
}
