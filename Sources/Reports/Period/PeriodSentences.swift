public import Analysis
public import Journal

/// A period in sentences: the same on the page and in JSON.
public struct PeriodSentences {
  private let period: Period
  private let words: PeriodWords
  private let times: MomentText
  private let command: NextStep.Wording

  /// - Parameter command: what to type for a step.
  public init(
    _ period: Period, now: Moment, settings: Settings = Settings(), command: @escaping NextStep.Wording = { _ in nil }
  ) {
    self.period = period
    words = PeriodWords(period.days)
    times = MomentText(now: now, settings: settings)
    self.command = command
  }

  /// A sentence, and what to type if something can be done about it.
  public struct Advice: Equatable, Sendable {
    public let sentence: String
    public var command: String?
  }

  /// Headline, judgement, notices, and missing data.
  public var all: [String] {
    guard period.isKnown else { return [unknown] }
    let texts = advice.map { advice in
      advice.command.map { "\(advice.sentence) Type: \($0)" } ?? advice.sentence
    }
    return [headline].compactMap { $0 } + texts
  }

  /// Everything except the headline.
  public var advice: [Advice] {
    [hurts ? judgement : nil, notWritten, lengths, intensities, streak].compactMap { $0 }.map { Advice(sentence: $0) }
      + period.notices.compactMap(advice)
  }

  public var unknown: String {
    "Nothing was recorded for \(words.this), so it is not known whether anything hurt."
  }

  /// "3 episodes, 2 fewer than the week before; pain on 2 days."
  public var headline: String? {
    guard let count = period.episodes.value.map({ Int($0) }) else { return nil }
    let hurt = period.byDay.count(where: \.hurt)
    let episodes = count == 0 ? "No episodes" : counted(count, "episode")
    let days = hurt == 0 ? "" : "; pain on \(counted(hurt, "day"))"
    guard let previous = period.episodes.previous.map({ Int($0) }) else { return "\(episodes)\(days)." }
    let change =
      switch count - previous {
      case 0: count == 0 ? "and none \(words.before)" : "the same as \(words.before)"
      case let more where more > 0: "\(more) more than \(words.before)"
      case let fewer: "\(-fewer) fewer than \(words.before)"
      }
    return "\(episodes), \(change)\(days)."
  }

  /// The change of intensity, compared with the clinical threshold.
  public var judgement: String {
    if period.judgement == .cannotTell { return "\(capitalized(whyNotJudged))." }
    let medians = [period.median.value, period.median.previous].compactMap { $0.map(decimal) }
    let typical = "Typical pain (median) \(medians[0])"
    return switch period.judgement {
    case .better: "\(typical), was \(medians[1]): clearly lower (at least 2 points and 30 %)."
    case .worse: "\(typical), was \(medians[1]): clearly higher (at least 2 points and 30 %)."
    case _ where medians[0] == medians[1]: "\(typical), as in \(words.before)."
    // Smaller changes can be felt, too: this only says that the threshold is not reached.
    default:
      "\(typical), was \(medians[1]). A change of less than 2 points and 30 % is within the usual ups and downs."
    }
  }

  /// Why there is no judgement.
  public var whyNotJudged: String {
    let early = "too early to compare: "
    guard period.episodes.previous != nil else {
      let before = period.before
      if before.recordedDays == 0 { return early + "nothing recorded \(words.before)" }
      return early + "only \(before.recordedDays) of the \(counted(before.days.length, "day")) before "
        + "\(before.recordedDays == 1 ? "was" : "were") recorded "
        + "(\(before.episodes == 0 ? "no episodes" : counted(before.episodes, "episode")))"
    }
    let (now, before) = period.ratedEpisodes
    if now + before == 0 { return "nothing to compare: no episode with an intensity began \(words.either)" }
    if min(now, before) >= Period.leastToJudge { return "at 3 of 10 and below, a change is too small to judge" }
    return "too few to compare: \(counted(now, "episode")) with an intensity \(words.this), \(before) \(words.before). "
      + "Each needs at least \(Period.leastToJudge)"
  }

  /// After a period without pain there is nothing to judge.
  private var hurts: Bool { period.byDay.contains(where: \.hurt) }

  private var notWritten: String? {
    period.minutesInPain.isKnown ? nil : "No durations recorded."
  }

  private var lengths: String? {
    guard period.episodesOfUnknownLength > 0, period.minutesInPain.value != nil else { return nil }
    return "Time in pain leaves out \(counted(period.episodesOfUnknownLength, "episode")) without a duration."
  }

  private var intensities: String? {
    guard period.episodesWithoutIntensity > 0, period.median.value != nil else { return nil }
    return "Typical pain leaves out \(counted(period.episodesWithoutIntensity, "episode")) without an intensity."
  }

  private var streak: String? {
    period.clearStreak >= 2 ? "\(period.clearStreak) clear days in a row." : nil
  }

  private func advice(_ notice: Period.Notice) -> Advice? {
    switch notice {
    case .notEasing(let id, let days):
      return Advice(
        sentence: "Episode \(id) has lasted \(days) days so far, without a clearly lower reading. "
          + "Pain that does not improve within a few days is a reason to see a doctor.",
        command: command(.readGuide(.warningSigns)))
    case .medicine(let days):
      return Advice(
        sentence: "Medicine on \(days) of \(last28Days). Ask a pharmacist about the maximum.")
    case .unanswered(let days):
      let which = days.count > 3 ? counted(days.count, "day") : listed(days.map { times.day($0) })
      return Advice(
        sentence: "No check-in on \(which): a day without one does not count as clear.",
        command: command(.checkIn(days[days.count - 1])))
    case .todayOpen: return Advice(sentence: "No check-in yet today.", command: command(.checkIn(nil)))
    case .recurring(let place, let episodes):
      return Advice(
        sentence: "In \(episodes) episodes in \(last28Days), \(place) hurt despite remedies. "
          + "Pain that keeps coming back despite self-care is a reason to see a doctor.",
        command: command(.readGuide(.warningSigns)))
    case .suspectedMost(let trigger, let episodes):
      guard let topic = trigger.wordClass.flatMap(GuideTopic.init(triggerClass:)) else { return nil }
      return Advice(
        sentence:
          "You suspect \(trigger.name) most often (\(episodes) episodes). The guide has more on this.",
        command: command(.readGuide(topic)))
    }
  }

  private var last28Days: String {
    let last = period.days.upperBound
    return times.today <= last ? "the last 28 days" : "the 28 days up to \(times.day(last))"
  }
}
