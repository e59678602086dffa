import Analysis
import Journal
import Statistics
import TestSupport

@testable import Reports

let escape = "\u{1B}"

extension Period {
  /// The seven days that end today.
  init(
    _ episodes: [Episode], checkIns: [CheckIn] = [], uses: [RemedyUse] = [], begins: String = "2026-01-01",
    last: String = "2026-11-21", clearStreak: Int = 0
  ) {
    let days = day(last) - 6...day(last)
    let diary = Diary(
      days: Period.reach(of: days), episodes: episodes, checkIns: checkIns, remedyUses: uses, journalBegins: day(begins)
    )
    self.init(days, diary: diary, clearStreak: clearStreak, now: now)
  }

  /// A week of a journal that nobody thought of.
  static func random(seed: UInt64) -> Period {
    var random = SeededGenerator(seed: seed)
    let density = Int.random(in: 1...20, using: &random)
    let episodes = (0..<Int.random(in: 0...density, using: &random)).map { id in
      let onset = day("2026-11-21") - Int.random(in: 0...20, using: &random)
      let minutes = Bool.random(using: &random) ? Int.random(in: 1...3000, using: &random) : nil
      return episode(
        "\(onset.iso) 08:00", id: id, minutes: minutes, end: Bool.random(using: &random) ? .ongoing : .unknown,
        intensity: Bool.random(using: &random) ? Int.random(in: 0...10, using: &random) : nil,
        places: [place(random.nastyText())], triggers: [random.nastyText()],
        remedies: [use(random.nastyText(), at: "\(onset.iso) 09:00", wordClass: "medicine")])
    }
    let checkIns = (0..<30).filter { _ in Int.random(in: 0...20, using: &random) <= density }.map {
      checkIn((day("2026-11-21") - $0).iso, clear: Bool.random(using: &random))
    }
    return Period(
      episodes, checkIns: checkIns, begins: (day("2026-11-21") - Int.random(in: 0...40, using: &random)).iso,
      clearStreak: Int.random(in: 0...4, using: &random))
  }
}

/// The lines that are wider than the columns although they could be broken.
///
/// - Parameter label: columns that stand before the words.
func linesTooWide(_ text: String, columns: Int, label: Int = 0) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
    displayWidth(String(line)) > columns && line.dropFirst(label).split(separator: " ").count > 1
  }
}

/// What a program has a person type for the steps that reports advise.
func typed(_ step: NextStep) -> String? {
  switch step {
  case .logEpisode: "twinge log 7 lower back"
  case .seeDemo: "twinge demo --journal demo.sqlite"
  case .seeWeek: "twinge report week"
  case .checkIn(nil): "twinge checkin"
  case .checkIn(let day?): "twinge checkin --day \(day.iso)"
  case .readGuide(let topic): "twinge guide \(topic.rawValue)"
  case .track(let trigger): "twinge words track \(trigger.name)"
  case .addReading: "twinge update 4"
  case .endEpisode: "twinge stop"
  case .seeAllTriggers: "twinge analyze triggers --detail"
  case .startTrial(let unit): "twinge trial start heat ice --per \(unit.rawValue)"
  }
}
