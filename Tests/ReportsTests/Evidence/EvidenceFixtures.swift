import Journal
import Statistics
import TestSupport

@testable import Analysis
@testable import Reports

/// A Monday.
let firstDay = day("2026-01-05")

func trigger(_ name: String, id: Int = 1) -> Word { Word(id: id, kind: .trigger, name: name) }

/// What one window would say of counts as literals.
///
/// - Parameters:
///   - counts: of each stratum exposed cases, unexposed cases, exposed controls and unexposed controls.
///   - q: of its test, where there is one.
func finding(
  _ counts: [[Int]], q: Double? = nil, _ name: String = "lifting", _ window: TriggerWindow = .hours0To24,
  answered: Int = 100, of days: Int = 100, isLink: Bool = false
) -> TriggerFinding {
  let strata = counts.enumerated().map { block, count in
    (
      key: DayTable.StratumKey(block: block, isWeekend: false),
      stratum: Stratum(
        exposedCases: count[0], unexposedCases: count[1], exposedControls: count[2], unexposedControls: count[3])
    )
  }
  let log = TriggerFinding.Log(answeredDays: answered, days: days, presentDays: answered / 3)
  var finding = TriggerFinding(trigger(name), window, log: log, strata: strata)
  if isLink { finding.decision = decision(finding) }
  finding.judge(q: q)
  return finding
}

/// A decision by which every check is passed.
func decision(_ finding: TriggerFinding) -> TriggerDecision {
  var decision = TriggerDecision(
    blocks: 7, through: firstDay + 97, counts: finding.counts, eValue: 38,
    posterior: .init(median: 4, interval: Interval(lower: 1.2, upper: 9), probabilityAboveOne: 0.99),
    dayBefore: .init(counts: finding.counts, probabilityAboveOne: 0.91), exposedCases: 6, hindsightCases: 2)
  decision.neededEValue = 10
  decision.isEvident = true
  return decision
}

/// The counts of each verdict and direction, with the q of their test.
let verdictCounts: [(name: String, counts: [[Int]], q: Double?)] = [
  (
    "likely linked",
    [
      [0, 1, 0, 14], [1, 0, 2, 5], [1, 1, 7, 8], [1, 0, 2, 4], [0, 0, 4, 8], [1, 0, 2, 3],
      [1, 0, 4, 14], [1, 0, 3, 2], [0, 0, 0, 3], [0, 0, 1, 1],
    ], 0.07
  ),
  ("possible", [[8, 2, 20, 70]], 0.2),
  ("possibly less often", [[1, 20, 60, 40]], 0.5), ("no clear link", [[4, 7, 27, 63]], 0.9),
  ("unlikely", [[32, 70, 300, 700]], 0.9), ("never there", [[0, 9, 0, 40]], nil),
  ("always there", [[9, 0, 40, 0]], nil),
  ("rarely there", [[0, 5, 1, 30]], nil), ("rarely missing", [[5, 0, 30, 1]], nil),
  ("short log", [[2, 2, 4, 4]], nil), ("few usable days", [[3, 3, 4, 4]], nil),
  ("few episodes", [[2, 2, 30, 30]], nil),
]

/// Check-ins of as many days, with answers.
func checkIns(_ days: Int, _ answers: (Int) -> [CheckIn.Answer] = { _ in [] }) -> [CheckIn] {
  (0..<days).map { offset in
    var checkIn = checkIn((firstDay + offset).iso)
    checkIn.answers = answers(offset)
    return checkIn
  }
}

func diary(_ episodes: [Episode], _ checkIns: [CheckIn], uses: [RemedyUse] = [], days: Int = 365) -> Diary {
  Diary(
    days: firstDay...firstDay + days - 1, episodes: episodes, checkIns: checkIns, remedyUses: uses,
    journalBegins: firstDay)
}

/// A moment's pain on each of the days, at a time that may depend on their number.
func episodes(
  _ offsets: [Int], hour: (Int) -> Int = { 7 + $0 * 5 % 14 }, intensity: (Int) -> Int? = { 3 + $0 * 3 % 5 },
  place name: String = "neck"
) -> [Episode] {
  offsets.enumerated().map { number, offset in
    let hour = hour(number)
    return episode(
      "\((firstDay + offset).iso) \(hour < 10 ? "0" : "")\(hour):00", id: number + 1, intensity: intensity(number),
      places: [place(name)])
  }
}

func recurrence(_ episodes: [Episode], checkIns days: Int, without: Set<Int> = []) -> RecurrenceAnalysis {
  let answered = checkIns(days).enumerated().filter { !without.contains($0.offset) }.map(\.element)
  let diary = diary(episodes, answered, days: max(days, 1))
  return RecurrenceAnalysis(diary, days: diary.days, comparing: 28, now: now)
}

/// What recurrence can look like, so that every sentence is said.
let recurrences: [(name: String, analysis: RecurrenceAnalysis)] = [
  ("nothing", recurrence([], checkIns: 0)), ("one day", recurrence(episodes([0]), checkIns: 1)),
  ("a quiet month", recurrence([], checkIns: 28)), ("a first month", recurrence(episodes([3, 9]), checkIns: 28)),
  ("a steady year", recurrence(episodes((0..<90).map { $0 * 4 + $0 % 3 }), checkIns: 364)),
  ("without most evenings", recurrence(episodes((0..<30).map { $0 * 4 }), checkIns: 120, without: [8, 30, 60])),
  ("more and more", recurrence(episodes([20, 50] + (0..<28).map { 112 + $0 * 2 }), checkIns: 168)),
  ("less and less", recurrence(episodes((0..<28).map { $0 * 2 } + [100, 130]), checkIns: 168)),
  ("nothing before", recurrence(episodes((0..<12).map { 142 + $0 * 2 }), checkIns: 168)),
  ("bursts", recurrence(episodes((0..<168).filter { $0 / 7 % 4 == 0 }), checkIns: 168)),
  ("worse and worse", recurrence(episodes((0..<60).map { $0 * 3 }, intensity: { 1 + $0 / 7 }), checkIns: 180)),
  ("better and better", recurrence(episodes((0..<60).map { $0 * 3 }, intensity: { 10 - $0 / 7 }), checkIns: 180)),
  ("at one hour", recurrence(episodes((0..<60).map { $0 * 3 }, hour: { _ in 9 }), checkIns: 180)),
  ("at two hours", recurrence(episodes((0..<60).map { $0 * 3 }, hour: { 9 + $0 % 2 * 12 }), checkIns: 180)),
  ("on Mondays", recurrence(episodes((0..<52).map { $0 * 7 }), checkIns: 364)),
  ("on Saturdays", recurrence(episodes((0..<52).map { $0 * 7 + 5 }), checkIns: 364)),
  ("five gaps", recurrence(episodes([0, 5, 12, 30, 40]), checkIns: 60)),
  (
    "gaps that were not seen to end",
    recurrence(episodes([0, 10, 20, 30, 40, 50]), checkIns: 60, without: [5, 15, 25, 35, 45])
  ),
  ("at every hour", recurrence(episodes((0..<48).map { $0 * 3 }, hour: { $0 * 5 % 24 }), checkIns: 150)),
  ("the low back", recurrence(episodes([0], place: "lower back"), checkIns: 60)),
  (
    "the low back again",
    recurrence(
      episodes([0], place: "lower back")
        + [episode("2026-03-01 08:00", minutes: 2000, intensity: 5, places: [place("lower back")])], checkIns: 90)
  ),
]

/// An hour of a remedy in the neck, from 8.
private func treated(_ name: String, to afters: [Int], from first: Int = 0, helped: Helped? = nil) -> [Episode] {
  afters.enumerated().map { number, after in
    let iso = (firstDay + first + number).iso
    return episode(
      "\(iso) 08:00", minutes: 300, places: [place("neck")],
      remedies: [use(name, at: "\(iso) 09:00", from: 7 + number % 2, to: after, afterMinutes: 60, helped: helped)],
      readings: ["\(iso) 08:30": 7 + number % 2])
  }
}

/// - Parameter rise: points by which pain was higher before.
private func alone(to afters: [Int], fallingBy rise: Int = 0) -> [Episode] {
  afters.enumerated().map { number, after in
    let iso = (firstDay + 200 + number).iso
    return episode(
      "\(iso) 08:00", minutes: 300, places: [place("neck")],
      readings: ["\(iso) 08:31": 7 + number % 2 + rise, "\(iso) 09:00": 7 + number % 2, "\(iso) 10:00": after])
  }
}

private func remedies(_ episodes: [Episode]) -> RemedyAnalysis {
  let diary = diary(episodes.sorted { $0.onset.seconds < $1.onset.seconds }, [])
  return RemedyAnalysis(diary, days: diary.days)
}

/// What remedies can look like.
let remedyAnalyses: [(name: String, analysis: RemedyAnalysis)] = [
  ("nothing", remedies([])), ("a use", remedies([episode("2026-01-06 08:00", remedies: [use("heat")])])),
  ("few", remedies(treated("heat", to: [3, 4], helped: .yes))),
  ("without comparison", remedies(treated("heat", to: [3, 4, 3, 8, 4, 2], helped: .some))),
  ("unclear", remedies(treated("heat", to: [3, 4, 3, 8, 4, 2]) + alone(to: [3, 8, 7]))),
  ("more often", remedies(treated("heat", to: [3, 4, 3, 2, 4, 2, 3, 3, 3, 4]) + alone(to: [8, 8, 7, 8, 7, 8, 7, 7]))),
  (
    "moment",
    remedies(treated("heat", to: [3, 4, 3, 2, 4, 2, 3, 3]) + alone(to: [5, 6, 5, 6, 5, 6, 5, 6], fallingBy: 1))
  ),
  ("less often", remedies(treated("ice", to: [8, 7, 8, 8, 7, 8, 7, 8]) + alone(to: [3, 3, 2, 3, 2, 4, 3, 2, 3]))),
  ("many", remedies((0..<9).flatMap { treated("remedy \($0)", to: [3, 4, 3, 8, 4], from: $0 * 10) })),
]

extension TriggerAnalysis {
  /// A year with eight triggers of every kind, and one that is only suspected.
  static let rich: TriggerAnalysis = {
    let names = [
      "lifting", "long sitting", "poor sleep", "fatigue", "stress", "heat", "awkward sleep position",
      "an exceedingly long name of something that was there",
    ]
    var random = SeededGenerator(seed: 3)
    let present = names.indices.map { index in
      (0..<365).map { _ in Int.random(in: 0..<100, using: &random) < [22, 20, 25, 30, 30, 0, 4, 50][index] }
    }
    let answered = checkIns(365) { offset in
      names.enumerated().map { index, name in
        let at = present[index][offset] ? moment("\((firstDay + offset).iso) 10:00") : nil
        return CheckIn.Answer(trigger: trigger(name, id: index + 1), present: at != nil, at: at)
      }
    }
    let episodes = (0..<365).compactMap { offset -> Episode? in
      let odds = present[0][offset] ? 60 : present[2][offset] ? 40 : present[3][offset] ? 25 : 6
      guard Int.random(in: 0..<100, using: &random) < odds else { return nil }
      return episode(
        "\((firstDay + offset).iso) 12:00", id: offset, minutes: 30, triggers: offset % 3 == 0 ? ["twisting"] : [])
    }
    let diary = diary(episodes, answered)
    return TriggerAnalysis(diary, days: diary.days, now: now)
  }()
}

/// Two months with a trigger that was there once and suspected often, and two that were never there.
let suspectedOften: TriggerAnalysis = {
  let answered = checkIns(60) { offset in
    ["lifting", "stress", "heat"].enumerated().map { index, name in
      let at = index == 0 && offset == 9 ? moment("\((firstDay + offset).iso) 10:00") : nil
      return CheckIn.Answer(trigger: trigger(name, id: index + 1), present: at != nil, at: at)
    }
  }
  let hurt = episodes([3, 12, 20, 28, 36, 44, 52], hour: { _ in 12 }).map { episode in
    var suspected = episode
    suspected.triggers = [trigger("lifting")]
    return suspected
  }
  let diary = diary(hurt, answered, days: 60)
  return TriggerAnalysis(diary, days: diary.days, now: now)
}()
