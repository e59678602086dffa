public import Analysis
internal import Journal
internal import Statistics

/// The analysis of recurrence in sentences: the same on the page and in JSON.
public struct RecurrenceSentences: Sendable {
  private let analysis: RecurrenceAnalysis
  private let times: MomentText
  private let detail: EvidenceDetail

  public init(_ analysis: RecurrenceAnalysis, times: MomentText, detail: EvidenceDetail = .usual) {
    self.analysis = analysis
    self.times = times
    self.detail = detail
  }

  /// Rate, change, gaps and other patterns; in brief, only the first that stand out.
  public var all: [String] {
    detail == .brief
      ? [rate, gaps].compactMap { $0 } + standingOut.prefix(Self.mostInBrief)
      : [rate, change, gaps, trend, intensity, bursts, split, hours, weekend, weekdays, strict].compactMap { $0 }
  }

  private static let mostInBrief = 2

  private var standingOut: [String] {
    [change, trend, intensity, bursts, split, hours, weekend, weekdays, strict].compactMap { $0 }
  }

  /// "2 of 5 that stand out", if some are left out.
  var part: String? {
    let count = standingOut.count
    return detail == .brief && count > Self.mostInBrief ? "\(Self.mostInBrief) of \(count) that stand out" : nil
  }

  private var isDetailed: Bool { detail == .full }

  /// Flagged findings are always included, others unless the text must be brief.
  private func says<Result>(_ tested: RecurrenceAnalysis.Tested<Result>) -> Bool {
    tested.isFlagged || detail != .brief
  }

  private var rate: String {
    let episodes = counted(analysis.episodes, "episode")
    let days = counted(analysis.observedDays, "day")
    let elsewhere =
      analysis.episodesElsewhere == 0 || detail == .brief
      ? "" : " Not counted: \(analysis.episodesElsewhere) that began on days without a check-in."
    guard let rate = analysis.ratePer28Days else {
      return "Too early to say how often episodes come: check-ins on \(analysis.observedDays) of the 14 days needed."
        + elsewhere
    }
    return "\(episodes)\(joined) on \(days) with a check-in: \(decimal(rate.estimate)) per 4 weeks "
      + "(95 % range \(limits(rate.interval))).\(elsewhere)"
  }

  /// Explains that episodes close together count as one.
  private var joined: String {
    let all = analysis.episodes + analysis.episodesElsewhere
    return analysis.logged == all ? "" : " (\(analysis.logged) logged; those less than a day apart count as one)"
  }

  /// "9 against 4 in the 28 days before: 2.3 times as many, range 0.7 to 8.4; may be chance."
  private var change: String? {
    guard let tested = analysis.change, says(tested) else { return nil }
    let change = tested.result
    let ratio =
      change.before.episodes == 0
      ? ""
      : " \(NumberText.ratio(change.ratio.ratio)) times as many per day, range \(NumberText.range(change.ratio.midPInterval));"
    return "\(change.recent.episodes) in the last \(change.days) days, \(change.before.episodes) in the "
      + "\(change.days) before:\(ratio) "
      + "\(tested.isFlagged ? "more than chance explains" : "may be chance")\(p(tested))."
  }

  private var gaps: String? {
    let gaps = analysis.gaps
    guard let curve = gaps.curve else {
      return analysis.episodes == 0
        ? nil : "Too early to say how long the gaps last: \(gaps.count) of 5 gaps."
    }
    guard let median = curve.median else { return "More than half of the gaps have no recorded end." }
    let range = curve.medianInterval.flatMap { interval in
      !gaps.hasLimits
        ? nil
        : " (95 % range \(decimal(interval.lower)) "
          + (interval.upper.isFinite ? "to \(decimal(interval.upper))" : "or more") + ")"
    }
    var text = "Half the time the next episode came within \(decimal(median)) days\(range ?? "")."
    if detail != .brief, let soon = curve.survival(at: 14) {
      let interval = gaps.hasLimits ? curve.survivalInterval(at: 14) : nil
      let limits = interval.map { " (\(NumberText.percents(Interval(lower: 1 - $0.upper, upper: 1 - $0.lower))))" }
      // 100 % so far does not mean 100 % from now on.
      text +=
        soon == 0
        ? " All gaps with a recorded end were shorter than 14 days."
        : " A new episode came within 14 days about \(NumberText.percent(1 - soon)) of the time\(limits ?? "")."
    }
    return text
  }

  private var trend: String? {
    guard let tested = analysis.trend, says(tested), analysis.episodes >= RecurrenceAnalysis.leastForTrendWords else {
      return nil
    }
    guard tested.isFlagged else { return "No sign of becoming more or less frequent\(p(tested))." }
    return "Episodes have become \(tested.result.statistic > 0 ? "more" : "less") frequent\(p(tested))."
  }

  /// "Worst pain fell about 0.19 points a week (0.13 to 0.25 lower)."
  private var intensity: String? {
    guard let tested = analysis.weeklyIntensity, says(tested) else { return nil }
    let slope = tested.result.slope
    guard tested.isFlagged else { return "No clear trend in weekly pain\(p(tested))." }
    let isFall = slope.slope < 0
    let bounds = [abs(slope.interval.lower), abs(slope.interval.upper)].sorted()
    return "Worst pain \(isFall ? "fell" : "rose") about \(NumberText.ratio(abs(slope.slope))) points a week "
      + "(\(NumberText.ratio(bounds[0])) to \(NumberText.ratio(bounds[1])) \(isFall ? "lower" : "higher"))\(p(tested))."
  }

  private var bursts: String? {
    guard let tested = analysis.dispersion, tested.isFlagged || isDetailed else { return nil }
    let result = tested.result
    let weeks = result.weeks == 1 ? "a week" : "\(result.weeks) weeks"
    return tested.isFlagged
      ? "Episodes come in clusters: \(result.fewest)-\(result.most) in \(weeks), more uneven than chance\(p(tested))."
      : "No sign of clusters: \(result.fewest)-\(result.most) in \(weeks)\(p(tested))."
  }

  private var split: String? {
    guard let tested = analysis.changePoint, tested.isFlagged || isDetailed else { return nil }
    let day = times.day(tested.result.day)
    return tested.isFlagged
      ? "A change around \(day) fits better than a steady rate\(p(tested))."
      : "A steady rate fits as well as a change around \(day)\(p(tested))."
  }

  /// "midday (11:00 to 13:00)": the mean is no more precise than that.
  private func hour(_ shareOfDay: Double) -> String {
    let hour = Int((shareOfDay * 24).rounded()) % 24
    let name = hour == 0 ? "midnight" : hour == 12 ? "midday" : "\(hour):00"
    return "\(name) (\((hour + 23) % 24):00 to \((hour + 1) % 24):00)"
  }

  private var hours: String? {
    if let tested = analysis.timeOfDay, tested.isFlagged, let mean = tested.result.meanTime {
      let awake = tested.result.waking == nil ? "" : ", even allowing for when you are awake"
      return "Episodes tend to start around \(hour(mean))\(awake)\(p(tested))."
    }
    guard let tested = analysis.unevenDay, says(tested) else { return nil }
    return tested.isFlagged
      ? "Episodes start unevenly over the day\(p(tested))." : "No sign of a usual time of day\(p(tested))."
  }

  /// "15 of 42 on weekends; 12 expected."
  private var weekend: String? {
    guard let tested = analysis.weekend, says(tested) else { return nil }
    let result = tested.result
    let expected = Int((result.expectedShare * Double(result.episodes)).rounded())
    let stands = tested.isFlagged ? ", more uneven than chance" : ""
    return "\(result.count) of \(result.episodes) on weekends; about \(expected) expected\(stands)\(p(tested))."
  }

  private var weekdays: String? {
    guard let tested = analysis.weekdays, tested.isFlagged || isDetailed else { return nil }
    return tested.isFlagged
      ? "Weekdays differ more than chance explains\(p(tested))." : "No clear difference between weekdays\(p(tested))."
  }

  private var strict: String? {
    analysis.strictRecurrences.flatMap { count in
      detail == .brief && count == 0
        ? nil
        : "Low back pain that came back after 30 pain-free days and lasted a day or more: \(count == 0 ? "none" : "\(count)")."
    }
  }

  private func p<Result>(_ tested: RecurrenceAnalysis.Tested<Result>) -> String {
    isDetailed ? " (p \(NumberText.p(tested.p)), q \(NumberText.p(tested.q)))" : ""
  }

  private func limits(_ interval: Interval) -> String {
    glued("\(decimal(interval.lower)) to \(decimal(interval.upper))")
  }
}
