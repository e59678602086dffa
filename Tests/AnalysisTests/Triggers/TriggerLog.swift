import Journal
import TestSupport

@testable import Analysis

let lifting = Word(id: 1, kind: .trigger, name: "lifting")
let stress = Word(id: 2, kind: .trigger, name: "stress")

/// A Monday.
let firstDay = day("2026-01-05")

/// Check-ins as a literal, one character a day from Monday 5 January 2026 on: "x" the trigger was there at 10:00, "a" at
/// 14:00, "d" at a time that nobody knows, "." it was not there, "s" it was not answered, "?" there is no check-in.
func log(_ pattern: String, _ trigger: Word = lifting) -> [CheckIn] {
  pattern.enumerated().compactMap { offset, character in
    guard character != "?" else { return nil }
    let iso = (firstDay + offset).iso
    var checkIn = checkIn(iso)
    switch character {
    case "x": checkIn.answers = [CheckIn.Answer(trigger: trigger, present: true, at: moment("\(iso) 10:00"))]
    case "a": checkIn.answers = [CheckIn.Answer(trigger: trigger, present: true, at: moment("\(iso) 14:00"))]
    case "d": checkIn.answers = [CheckIn.Answer(trigger: trigger, present: true)]
    case ".": checkIn.answers = [CheckIn.Answer(trigger: trigger, present: false)]
    default: break
    }
    return checkIn
  }
}

/// Check-ins of the same days with the answers of both.
func joined(_ first: [CheckIn], _ second: [CheckIn]) -> [CheckIn] {
  let answers = Dictionary(second.map { ($0.day, $0.answers) }) { first, _ in first }
  return first.map { checkIn in
    var both = checkIn
    both.answers += answers[checkIn.day] ?? []
    return both
  }
}

/// Episodes of half an hour at noon, on the days with an "o"; on those with a "D" the time is not known.
func onsets(_ pattern: String) -> [Episode] {
  pattern.enumerated().compactMap { offset, character in
    let iso = (firstDay + offset).iso
    switch character {
    case "o": return episode("\(iso) 12:00", id: offset + 1, minutes: 30)
    case "D": return episode("\(iso) 00:00", .day, id: offset + 1, end: .at(moment("\(iso) 00:00", .day)))
    default: return nil
    }
  }
}

func analysis(_ diary: Diary) -> TriggerAnalysis { TriggerAnalysis(diary, days: diary.days, now: now) }

func findings(_ checkIns: [CheckIn], _ episodes: [Episode]) -> [TriggerFinding] {
  analysis(diary(episodes, checkIns: checkIns)).findings
}

extension DayTable {
  /// A character a day. Case days: "E" exposed, "e" not; others "X" and "."; left out: "?" without check-in, "s" not
  /// answered, "u" of unknown time, "p" in pain.
  var pattern: String {
    rows.map { row in
      switch row.exclusion {
      case .noCheckIn: "?"
      case .notAnswered: "s"
      case .untimed: "u"
      case .inPain: "p"
      case nil: row.isCase ? (row.isExposed ? "E" : "e") : (row.isExposed ? "X" : ".")
      }
    }.joined()
  }

  /// The table of lifting.
  static func lifting(_ window: TriggerWindow, _ diary: Diary) -> DayTable? {
    tables(of: AnalysisTests.lifting, in: diary, days: diary.days, now: now).first { $0.window == window }
  }
}
