public import Analysis
public import Journal

/// What a week amounts to, in sentences: the same on the page and in JSON.
public struct WeekSentences: Sendable {
  private let week: Week
  private let times: MomentText
  private let now: Moment

  public init(_ week: Week, now: Moment, settings: Settings = Settings()) {
    self.week = week
    self.now = now
    times = MomentText(now: now, settings: settings)
  }

  /// A sentence, and what to type if something can be done about it.
  public struct Advice: Equatable, Sendable {
    public let sentence: String
    public var command: String?
  }

  /// Headline, judgement, what is worth a look, what is missing.
  public var all: [String] {
    guard week.isKnown else { return [unknown] }
    let texts = advice.map { advice in
      advice.command.map { "\(advice.sentence) Type: \($0)" } ?? advice.sentence
    }
    return [headline].compactMap { $0 } + texts
  }

  /// All but the headline.
  public var advice: [Advice] {
    [hurts ? judgement : nil, notWritten, lengths, intensities, streak].compactMap { $0 }.map { Advice(sentence: $0) }
      + week.notices.map(advice)
  }

  public var unknown: String {
    "No episode and no check-in was written down for this week, so nothing can be said about it."
  }

  /// "3 episodes, 2 fewer than the week before; pain on 2 days."
  public var headline: String? {
    guard let count = week.episodes.value.map({ Int($0) }) else { return nil }
    let hurt = week.byDay.count(where: \.hurt)
    let episodes = count == 0 ? "No episode began" : counted(count, "episode")
    let days = hurt == 0 ? "" : "; pain on \(counted(hurt, "day"))"
    guard let previous = week.episodes.previous.map({ Int($0) }) else { return "\(episodes)\(days)." }
    let change =
      switch count - previous {
      case 0: count == 0 ? "nor the week before" : "as many as the week before"
      case let more where more > 0: "\(more) more than the week before"
      case let fewer: "\(-fewer) fewer than the week before"
      }
    return "\(episodes), \(change)\(days)."
  }

  /// The change of intensity, held against the clinical yardstick.
  public var judgement: String {
    let medians = [week.median.value, week.median.previous].compactMap { $0.map(decimal) }
    switch week.judgement {
    case .better: return "Median pain \(medians[0]), before \(medians[1]): clearly lower (at least 2 points and 30 %)."
    case .worse: return "Median pain \(medians[0]), before \(medians[1]): clearly higher (at least 2 points and 30 %)."
    case .same where medians[0] == medians[1]: return "Median pain \(medians[0]), as in the week before."
    case .same:
      // Smaller changes can be felt, too: this only says that the yardstick is not reached.
      let direction = (week.median.value ?? 0) < (week.median.previous ?? 0) ? "lower" : "higher"
      return "Median pain \(medians[0]), before \(medians[1]): not clearly \(direction) (that takes 2 points and 30 %)."
    case .cannotTell: return "Whether pain was lower or higher cannot be told: \(whyNotJudged)."
    }
  }

  /// Why there is no judgement.
  public var whyNotJudged: String {
    if week.episodes.previous == nil { return "the week before is not known" }
    switch (week.median.value, week.median.previous) {
    case (nil, nil): return "no episode with an intensity began in either week"
    case (nil, _): return "no episode with an intensity began this week"
    case (_, nil): return "no episode with an intensity began the week before"
    case (let after?, let before?) where max(after, before) <= 3:
      return "at 3 of 10 and below, a change is too small to judge"
    default: return "it takes two episodes with an intensity in each week"
    }
  }

  /// After a week without pain there is nothing to judge.
  private var hurts: Bool { week.byDay.contains(where: \.hurt) }

  private var notWritten: String? {
    week.minutesInPain.isKnown ? nil : "How long episodes lasted was not written down."
  }

  private var lengths: String? {
    guard week.episodesOfUnknownLength > 0, week.minutesInPain.value != nil else { return nil }
    return "Time in pain leaves out \(counted(week.episodesOfUnknownLength, "episode")) of unknown length."
  }

  private var intensities: String? {
    guard week.episodesWithoutIntensity > 0, week.median.value != nil else { return nil }
    return "The median leaves out \(counted(week.episodesWithoutIntensity, "episode")) without an intensity."
  }

  private var streak: String? {
    week.clearStreak >= 2 ? "\(week.clearStreak) clear days in a row." : nil
  }

  private func advice(_ notice: Week.Notice) -> Advice {
    switch notice {
    case .notEasing(let id, let days):
      return Advice(
        sentence: "Episode \(id) has been open for \(days) days, and nothing written down shows that it clearly eases. "
          + "Pain that does not improve in a few days is a reason to see someone.")
    case .medicine(let days):
      let last = week.days.upperBound
      let period = times.today <= last ? "the last 28 days" : "the 28 days up to \(times.day(last))"
      return Advice(sentence: "Medicine on \(days) of \(period). A pharmacist can tell you about the maximum.")
    case .unanswered(let days):
      let which = days.count > 3 ? counted(days.count, "day") : listed(days.map { times.day($0) })
      return Advice(
        sentence: "No check-in on \(which): a day without one does not count as clear.",
        command: "twinge checkin --day \(days[days.count - 1].iso)")
    case .todayOpen: return Advice(sentence: "Today's check-in is still open.", command: "twinge checkin")
    }
  }
}

/// A number with one decimal at most: `4`, `4.5`.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}
