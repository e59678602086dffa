public import Analysis
public import Journal
internal import Statistics

extension Document {
  /// One page for a doctor who has a minute, in the order in which doctors ask.
  ///
  /// - Parameters:
  ///   - isIllustrated: whether to include all pictures.
  ///   - command: the command to type for a step that the page suggests.
  public init(
    _ summary: DoctorSummary, now: Moment, settings: Settings = Settings(), isIllustrated: Bool = false,
    command: @escaping NextStep.Wording = { _ in nil }
  ) {
    let times = MomentText(now: now, settings: settings)
    let page = DoctorPage(summary: summary, times: times, command: command)
    let figures = DoctorFigures(summary: summary, times: times, settings: settings)
    self.init(
      title: "Pain record",
      subtitle: "\(page.span) (\(counted(summary.days.length, "day")))",
      blocks: page.blocks + (isIllustrated ? figures.all : figures.drawn) + [.paragraph(page.method, .faint)],
      footer: "Self-recorded with Twinge. A link in a record is not proof of cause, and this is not a diagnosis. Do "
        + "not change medicines because of this page.")
  }
}

/// The parts of the doctor's page.
struct DoctorPage {
  let summary: DoctorSummary
  let times: MomentText
  let command: NextStep.Wording

  var blocks: [Document.Block] {
    [.blanks(["Name", "Date of birth"]), .paragraph(coverage), warningSigns]
      + section("In short", inShort)
      + entries("Where and how", [places, sensations, intensity, peg, duration, partsOfDay, gaps].compactMap { $0 })
      + medicines + remedies + trials + triggers
      + section("New in this period", changes)
  }

  /// Adds the period to the title of every block.
  func section(_ title: String, _ sentences: [String], _ days: String? = nil) -> [Document.Block] {
    sentences.isEmpty ? [] : [.heading("\(title), \(days ?? span)"), .list(sentences)]
  }

  private func entries(_ title: String, _ entries: [Document.Entry]) -> [Document.Block] {
    entries.isEmpty ? [] : [.heading("\(title), \(span)"), .entries(entries)]
  }

  var span: String { "\(times.day(summary.days.lowerBound)) - \(times.day(summary.days.upperBound))" }

  /// For a block about the period first and then about the whole record.
  var spanWithRecord: String {
    isWholeRecord ? span : "\(span); whole record from \(times.day(summary.record.lowerBound))"
  }

  /// Whether there is no record before the period.
  var isWholeRecord: Bool { summary.record.lowerBound >= summary.days.lowerBound }

  /// "Whole record: ", if that is longer than the period.
  var inRecord: String { isWholeRecord ? "" : "Whole record: " }

  private var coverage: String {
    let share = NumberText.share(summary.checkedIn, of: summary.days.length, "day")
    return "Check-ins on \(share). Days without one are unknown, not pain-free."
  }

  // MARK: - In short

  private var inShort: [String] {
    guard summary.isKnown else {
      return ["Nothing was recorded in this period, so it is not known whether anything hurt."]
    }
    return [headline, hurt, function].compactMap { $0 }
  }

  private var headline: String {
    let episodes = summary.episodes == 0 ? "No episodes" : counted(summary.episodes, "episode")
    let ratio = summary.change.map { change in
      let range = NumberText.range(change.midPInterval)
      return change.ratio.isFinite
        ? " Allowing for days without a check-in: \(NumberText.ratio(change.ratio)) times the earlier rate "
          + "(95 % range \(range))."
        : ""
    }
    return "\(episodes); \(before).\(ratio ?? "")"
  }

  /// The number of recorded days and episodes before the period.
  private var before: String {
    let before = summary.before
    let days = before.days.length
    if before.isComparable {
      return "\(before.episodes == 0 ? "none" : "\(before.episodes)") in the \(days) days before"
    }
    if before.recordedDays == 0 { return "nothing was recorded in the \(days) days before" }
    return "\(before.recordedDays) of the \(days) days before \(before.recordedDays == 1 ? "was" : "were") recorded: "
      + (before.episodes == 0 ? "no episodes" : counted(before.episodes, "episode"))
  }

  private var hurt: String {
    let severe = summary.severeDays == 0 ? "none" : "\(summary.severeDays)"
    let clear =
      summary.answeredDays == 0
      ? "clear days are not known"
      : "clear on \(summary.clearDays) of \(counted(summary.answeredDays, "day")) with an answer, "
        + "up to \(summary.longestClearStretch) in a row"
    return "Pain on \(counted(summary.painDays, "day")), \(severe) of them at 7 or more; \(clear)."
  }

  private var function: String? {
    var parts: [String] = []
    if let limits = summary.limits {
      parts.append(
        "\(summary.limitingEpisodes) of \(counted(limits.count, "episode")) with an answer limited activity by 5 of 10 "
          + "or more (median \(decimal(limits.median)))")
    }
    if let sleep = summary.sleep {
      parts.append("slept \(decimal(sleep.median)) h a night (median of \(counted(sleep.count, "night")))")
    }
    return parts.isEmpty ? nil : "Function: \(parts.joined(separator: "; "))."
  }

  // MARK: - Where and how

  private var places: Document.Entry? {
    guard !summary.places.isEmpty else { return nil }
    let items = summary.places.prefix(5).map { place in
      let side = place.side.map { " (\($0.rawValue))" } ?? ""
      let worst = place.worst.map { ", worst \($0)" } ?? ""
      return glued(place.place + side) + glued(" \(place.episodes)\(worst)")
    }
    let more = summary.places.count - items.count
    return Document.Entry("Places", items.joined(separator: "; ") + (more > 0 ? "; \(more) more" : ""))
  }

  private var sensations: Document.Entry? {
    let items = summary.sensations.prefix(5).map { glued("\($0.sensation.rawValue) \($0.episodes)") }
    return items.isEmpty ? nil : Document.Entry("Felt like", items.joined(separator: ", "))
  }

  private var intensity: Document.Entry? {
    summary.intensity.map { spread in
      Document.Entry(
        "Intensity",
        spread.count == 1
          ? "\(decimal(spread.median)) of 10, in one episode"
          : "worst of each episode: median \(decimal(spread.median)), \(decimal(spread.least)) to "
            + "\(decimal(spread.greatest)) of 10 (\(counted(spread.count, "episode")))")
    }
  }

  private var peg: Document.Entry? {
    summary.peg.map { peg in
      let change = peg.earlier.map { earlier in
        let day = peg.earlierDay.map { " (\(times.day($0)))" } ?? ""
        return ", before \(decimal(earlier.score))\(day)"
      }
      return Document.Entry("PEG", "\(decimal(peg.last.score)) of 10 (\(times.day(peg.day)))\(change ?? "")")
    }
  }

  private var duration: Document.Entry? {
    summary.duration.map { spread in
      let text = { (minutes: Double) in TimeSpan(minutes: Int(minutes.rounded())).description }
      return Document.Entry(
        "Lasts",
        spread.count == 1
          ? "\(text(spread.median)), known of one episode"
          : "median \(text(spread.median)), the middle half \(text(spread.lowerQuartile)) to "
            + "\(text(spread.upperQuartile)) (\(spread.count) of \(counted(summary.episodes, "episode")))")
    }
  }

  private var partsOfDay: Document.Entry? {
    let items = summary.partsOfDay.map { "\($0.part.rawValue) \($0.episodes)" }
    return items.isEmpty ? nil : Document.Entry("Begins", items.joined(separator: ", "))
  }

  private var gaps: Document.Entry? {
    guard let curve = summary.recurrence.gaps.curve, let median = curve.median else { return nil }
    return Document.Entry("Next one", "half the time within \(decimal(median)) days (whole record)")
  }

  private var changes: [String] {
    summary.newRemedies.prefix(5).map { "First use of \($0.remedy.name) on \(times.day($0.day))." }
  }

  var method: String {
    let isByCycle = summary.triggers.findings.contains { $0.strata.contains { $0.key.cycleWeek > 0 } }
    return
      "Method: rates count days with a check-in; triggers compare days within the same two weeks, weekends with weekends, "
      + (isByCycle ? "within a week of the menstrual cycle, " : "")
      + "over the whole record from \(times.day(summary.record.lowerBound)); ranges are 95 %."
  }
}
