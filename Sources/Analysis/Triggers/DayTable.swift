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
  /// Days are compared within blocks of so many days.
  public let blockDays: Int
  /// The last day of the blocks that have ended, by which the verdict is decided; `nil` before the first has.
  public let decidedThrough: Day?

  /// Whether the trigger is the menstrual cycle itself.
  public var isAboutCycle: Bool { CycleWeeks.isAnswered(by: trigger) }

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
    /// Whether what is known of its exposure was all written down after the day's episode had begun, or more than 36
    /// hours after its own day.
    public let isHindsight: Bool
  }

  /// Why a day cannot be used. The first that holds is named.
  public enum Exclusion: String, CaseIterable, Sendable {
    /// The day itself, or one that the window touches, has no check-in.
    case noCheckIn
    /// A check-in that the window touches does not answer the trigger.
    case notAnswered
    /// The trigger was there, or the episode began, at a time that nobody knows: whether it was within the window cannot
    /// be told.
    case untimed
    /// An episode was under way in the washout.
    case inPain
  }

  /// Days are compared within the same block, weekends with weekends, and within a week of the cycle where it is known.
  public struct StratumKey: Hashable, Comparable, Sendable {
    /// Blocks of days since the first check-in, from 0.
    public let block: Int
    public let isWeekend: Bool
    /// The week of the menstrual cycle, 1 to 4; 0 where it is not known.
    public var cycleWeek = 0

    public static func < (left: StratumKey, right: StratumKey) -> Bool {
      (left.block, left.isWeekend ? 1 : 0, left.cycleWeek) < (right.block, right.isWeekend ? 1 : 0, right.cycleWeek)
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
  /// `nil` where no check-in answers it, and for the cycle itself.
  let cycle: CycleWeeks?

  subscript(offset: Int) -> DayCount {
    let touched = caseDays.touched(by: window, of: offset)
    let isExposed = isExposed(offset, touched)
    return DayCount(
      isCase: caseDays.firstOnset[offset] != nil, isExposed: isExposed,
      exclusion: exclusion(offset, touched, isExposed: isExposed))
  }

  /// The exposures that the window of a day takes in; none at day resolution.
  func exposures(_ offset: Int) -> [TriggerAnswers.Exposure] {
    guard window != .dayBefore else { return [] }
    let touched = caseDays.touched(by: window, of: offset)
    return Array(answers.exposures(in: window, before: caseDays[offset], touched: touched))
  }

  /// Whether all that is known of a case day's exposure was written down after its episode had begun, or late.
  func isHindsight(_ offset: Int) -> Bool {
    guard let number = caseDays.firstOnset[offset] else { return false }
    let onset = caseDays.episodes[number].onset
    let recorded = window == .dayBefore ? [answers.recordedAt[max(0, offset - 1)]] : exposures(offset).map(\.recordedAt)
    // An exposure of the window was there the day before at the earliest.
    return recorded.allSatisfy {
      $0.map { $0.seconds > onset.seconds || caseDays.isLate($0, for: caseDays.days.lowerBound + offset - 1) } ?? false
    }
  }

  func stratum(_ offset: Int) -> DayTable.StratumKey {
    DayTable.StratumKey(
      block: offset / caseDays.method.blockDays, isWeekend: (caseDays.days.lowerBound + offset).weekday.isWeekend,
      cycleWeek: cycle?.weeks[offset] ?? 0)
  }

  private func isExposed(_ offset: Int, _ touched: ClosedRange<Int>) -> Bool {
    // The same day is never used at day resolution: what came after the onset cannot be told from what came before.
    guard window != .dayBefore else { return offset > 0 && answers.answers[offset - 1] == .present }
    return !answers.exposures(in: window, before: caseDays[offset], touched: touched).isEmpty
      || (touched.lowerBound + 1..<max(touched.lowerBound + 1, touched.upperBound)).contains {
        answers.isUntimed.indices.contains($0) && answers.isUntimed[$0]
      }
  }

  private func exclusion(_ offset: Int, _ touched: ClosedRange<Int>, isExposed: Bool) -> DayTable.Exclusion? {
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
    if window != .dayBefore {
      let isOpen = !isExposed && touched.contains { answers.isUntimed[$0] }
      if isOpen || !caseDays.isTimed(offset) { return .untimed }
    }
    return caseDays.isInPain(offset, window) ? .inPain : nil
  }

  /// The strata of the usable days, in order, without those that have none.
  func strata() -> [(key: DayTable.StratumKey, stratum: Stratum)] {
    let blocks = (caseDays.days.length - 1) / caseDays.method.blockDays + 1
    // A block has two parts, and each of them five weeks of the cycle at most.
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: blocks * 10)
    for offset in 0..<caseDays.days.length {
      let day = self[offset]
      guard day.exclusion == nil else { continue }
      let key = stratum(offset)
      counts[key.block * 10 + (key.isWeekend ? 5 : 0) + key.cycleWeek][
        (day.isCase ? 0 : 2) + (day.isExposed ? 0 : 1)] += 1
    }
    return counts.indices.compactMap { index in
      let count = counts[index]
      guard count.contains(where: { $0 > 0 }) else { return nil }
      let stratum = Stratum(
        exposedCases: count[0], unexposedCases: count[1], exposedControls: count[2], unexposedControls: count[3])
      let key = DayTable.StratumKey(block: index / 10, isWeekend: index % 10 >= 5, cycleWeek: index % 5)
      return (key, stratum)
    }
  }
}
