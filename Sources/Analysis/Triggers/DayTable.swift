public import Journal
internal import Statistics

/// The days of a diary as one trigger and one window see them: cases and controls, exposed or not, and those that
/// cannot be used. Whoever counts its rows has the numbers of the verdict.
///
/// The method is a case-crossover design with strata that are fixed beforehand (Maclure, 1991; Lumley and Levy, 2000).
public struct DayTable: Sendable {
  public let trigger: Word
  public let window: TriggerWindow
  public let rows: [Row]

  /// One day.
  public struct Row: Equatable, Sendable {
    public let day: Day
    /// Whether an episode began that day.
    public let isCase: Bool
    /// The number of the first episode that began that day.
    public let episode: Int?
    /// Whether the trigger was there within the window. On a day that is left out, as far as is known.
    public let isExposed: Bool
    /// When it was; empty at day resolution.
    public let exposures: [Moment]
    public let stratum: StratumKey
    /// Why the day cannot be used; `nil` if it can.
    public let exclusion: Exclusion?
  }

  /// Why a day cannot be used. The first that holds is named.
  public enum Exclusion: String, CaseIterable, Sendable {
    /// The day itself, or one that the window touches, has no check-in.
    case noCheckIn
    /// A check-in that the window touches does not answer the trigger.
    case notAnswered
    /// An episode was under way in the washout.
    case inPain
  }

  /// Days are compared within the same four weeks, weekends with weekends.
  public struct StratumKey: Hashable, Comparable, Sendable {
    /// Periods of 28 days since the first check-in, from 0.
    public let block: Int
    public let isWeekend: Bool

    public static func < (left: StratumKey, right: StratumKey) -> Bool {
      (left.block, left.isWeekend ? 1 : 0) < (right.block, right.isWeekend ? 1 : 0)
    }
  }
}

/// One day as it counts.
struct DayCount {
  let isCase: Bool
  let isExposed: Bool
  let exclusion: DayTable.Exclusion?
}

/// What is needed to count the days of one trigger and window.
struct DayCounter {
  let caseDays: CaseDays
  let answers: TriggerAnswers
  let window: TriggerWindow

  subscript(offset: Int) -> DayCount {
    let touched = caseDays.touched(by: window, of: offset)
    return DayCount(
      isCase: caseDays.firstOnset[offset] != nil, isExposed: isExposed(offset, touched),
      exclusion: exclusion(offset, touched))
  }

  /// The exposures that the window of a day takes in; none at day resolution.
  func exposures(_ offset: Int) -> [Moment] {
    guard window != .dayBefore else { return [] }
    let touched = caseDays.touched(by: window, of: offset)
    return Array(answers.exposures(in: window, before: caseDays[offset], touched: touched))
  }

  func stratum(_ offset: Int) -> DayTable.StratumKey {
    DayTable.StratumKey(block: offset / 28, isWeekend: (caseDays.days.lowerBound + offset).weekday.isWeekend)
  }

  private func isExposed(_ offset: Int, _ touched: ClosedRange<Int>) -> Bool {
    // The same day is never used at day resolution: what came after the onset cannot be told from what came before.
    guard window != .dayBefore else { return offset > 0 && answers.answers[offset - 1] == .present }
    return !answers.exposures(in: window, before: caseDays[offset], touched: touched).isEmpty
  }

  private func exclusion(_ offset: Int, _ touched: ClosedRange<Int>) -> DayTable.Exclusion? {
    guard touched.lowerBound >= 0, touched.upperBound < answers.answers.count else { return .noCheckIn }
    // The farther window ends the day before: without a check-in, whether an episode began that day is unknown.
    guard answers.answers[offset] != .noCheckIn else { return .noCheckIn }
    var isAnswered = true
    for day in touched {
      switch answers.answers[day] {
      case .noCheckIn: return .noCheckIn
      case .notAnswered: isAnswered = false
      case .absent, .present: break
      }
    }
    if !isAnswered { return .notAnswered }
    return caseDays.isInPain(offset, window) ? .inPain : nil
  }

  /// The strata of the usable days, in order, without those that have none.
  func strata() -> [(key: DayTable.StratumKey, stratum: Stratum)] {
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: (caseDays.days.length + 27) / 28 * 2)
    for offset in 0..<caseDays.days.length {
      let day = self[offset]
      guard day.exclusion == nil else { continue }
      let key = stratum(offset)
      counts[key.block * 2 + (key.isWeekend ? 1 : 0)][(day.isCase ? 0 : 2) + (day.isExposed ? 0 : 1)] += 1
    }
    return counts.indices.compactMap { index in
      let count = counts[index]
      guard count.contains(where: { $0 > 0 }) else { return nil }
      let stratum = Stratum(
        exposedCases: count[0], unexposedCases: count[1], exposedControls: count[2], unexposedControls: count[3])
      return (DayTable.StratumKey(block: index / 2, isWeekend: index % 2 == 1), stratum)
    }
  }
}
