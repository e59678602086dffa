public import Analysis
public import Journal
internal import Statistics

extension Document {
  /// One page for a doctor who has a minute, in the order in which doctors ask.
  ///
  /// - Parameter isIllustrated: with pictures, for where there is room for them.
  public init(_ summary: DoctorSummary, now: Moment, settings: Settings = Settings(), isIllustrated: Bool = false) {
    let page = DoctorPage(
      summary: summary, times: MomentText(now: now, settings: settings), settings: settings)
    let figures = isIllustrated ? page.figures.map(Block.figure) : []
    let heading = figures.isEmpty ? [] : [Block.heading("In pictures")]
    self.init(
      title: "Pain record",
      subtitle: page.span(summary.days),
      blocks: page.blocks + heading + figures + [.paragraph(page.method, .faint)],
      footer: "Self-recorded with Twinge. Links in a record, not proof of anything; not a diagnosis. "
        + "Do not change medicines on account of this page.")
  }
}

/// The parts of the doctor's page.
private struct DoctorPage {
  let summary: DoctorSummary
  let times: MomentText
  let settings: Settings

  var blocks: [Document.Block] {
    [.blanks(["Name", "Date of birth"]), .paragraph(coverage)] + warningSigns
      + section("In short", inShort)
      + entries("Where and how", [places, sensations, intensity, peg, duration, partsOfDay, gaps].compactMap { $0 })
      + medicines + section("Remedies", remedies) + section("Possible triggers", triggers)
      + section("New in this period", changes)
  }

  private func section(_ title: String, _ sentences: [String]) -> [Document.Block] {
    sentences.isEmpty ? [] : [.heading(title), .list(sentences)]
  }

  private func entries(_ title: String, _ entries: [Document.Entry]) -> [Document.Block] {
    entries.isEmpty ? [] : [.heading(title), .entries(entries)]
  }

  func span(_ days: ClosedRange<Day>) -> String {
    "\(times.day(days.lowerBound)) - \(times.day(days.upperBound)) (\(length) days)"
  }

  private var length: Int { summary.days.length }

  private var coverage: String {
    let share = NumberText.share(summary.checkedIn, of: length, "day")
    return "Check-ins on \(share). Days without one are unknown, not free of pain."
  }

  // MARK: - Warning signs

  private var warningSigns: [Document.Block] {
    guard !summary.warningSigns.isEmpty else { return [.paragraph("Warning signs asked for: none ticked.")] }
    let signs = summary.warningSigns.map { sign, days in
      "\(capitalized(sign.meaning)) (\(days.map(times.day).joined(separator: ", ")))"
    }
    return [.paragraph("Warning signs, answered with yes: \(signs.joined(separator: "; ")).", .alert)]
  }

  // MARK: - In short

  private var inShort: [String] {
    guard summary.isKnown else {
      return ["Nothing was written down in this period: whether anything hurt is not known."]
    }
    return [headline, hurt, function].compactMap { $0 }
  }

  private var headline: String {
    let episodes = summary.episodes == 0 ? "No episode began" : counted(summary.episodes, "episode")
    guard let before = summary.episodesBefore else { return "\(episodes); what came before is not known." }
    let ratio = summary.change.map { change in
      let range = NumberText.range(change.midPInterval)
      return change.ratio.isFinite
        ? " \(capitalized(NumberText.ratio(change.ratio))) times as many per day answered for (95 % range \(range))."
        : ""
    }
    return "\(episodes); \(before == 0 ? "none" : "\(before)") in the \(length) days before.\(ratio ?? "")"
  }

  private var hurt: String {
    let severe = summary.severeDays == 0 ? "none" : "\(summary.severeDays)"
    let clear =
      summary.checkedIn == 0
      ? "clear days are not known"
      : "clear on \(counted(summary.clearDays, "day")), at most \(summary.longestClearStretch) in a row"
    return "Pain on \(counted(summary.painDays, "day")), \(severe) of them at 7 or worse; \(clear)."
  }

  private var function: String? {
    var parts: [String] = []
    if let limits = summary.limits {
      parts.append(
        "\(summary.limitingEpisodes) of \(counted(limits.count, "episode")) with an answer limited activity by 5 of 10 "
          + "or more (median \(decimal(limits.median)))")
    }
    if let sleep = summary.sleep {
      parts.append("slept \(decimal(sleep.median)) h a night (median of \(sleep.count))")
    }
    return parts.isEmpty ? nil : "Function: \(parts.joined(separator: "; "))."
  }

  // MARK: - Where and how

  private var places: Document.Entry? {
    guard !summary.places.isEmpty else { return nil }
    let items = summary.places.prefix(5).map { place in
      let side = place.side.map { " (\($0.rawValue))" } ?? ""
      let worst = place.worst.map { ", worst \($0)" } ?? ""
      return glued(harmless(place.place) + side) + glued(" \(place.episodes)\(worst)")
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
          : "worst of an episode: median \(decimal(spread.median)), \(decimal(spread.least)) to "
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
          : "median \(text(spread.median)), half of them \(text(spread.lowerQuartile)) to "
            + "\(text(spread.upperQuartile)) (\(spread.count) of \(counted(summary.episodes, "episode")))")
    }
  }

  private var partsOfDay: Document.Entry? {
    let items = summary.partsOfDay.map { "\($0.part.rawValue) \($0.episodes)" }
    return items.isEmpty ? nil : Document.Entry("Begins", items.joined(separator: ", "))
  }

  private var gaps: Document.Entry? {
    guard let curve = summary.recurrence.gaps.curve, let median = curve.median else { return nil }
    return Document.Entry(
      "Comes back", "half of the pain-free gaps ended within \(decimal(median)) days (whole record)")
  }

  // MARK: - Medicines, remedies, triggers

  private var medicines: [Document.Block] {
    guard !summary.medicines.isEmpty else { return section("Medicines", ["None logged."]) }
    let table = Document.Table(
      caption: "Days with at least one dose", columns: ["Medicine", "days with a dose", "doses"],
      rows: summary.medicines.prefix(6).map { medicine in
        [
          harmless(medicine.medicine), String(medicine.days),
          medicine.doses.isEmpty
            ? "not written" : medicine.doses.prefix(3).map { harmless($0) }.joined(separator: ", "),
        ]
      })
    var blocks: [Document.Block] = [.heading("Medicines"), .table(table)]
    if let days = summary.headacheMedicineDays {
      blocks.append(
        .paragraph(
          "Medicine on \(days) of the last 30 days. For headache, 10 to 15 days a month over three months, depending on "
            + "the medicine, are where overuse is looked at (ICHD-3).", .faint))
    }
    return blocks
  }

  private var remedies: [String] {
    let sentences = RemedySentences(summary.remedies)
    let findings = summary.remedies.findings.filter { $0.improved30 != nil }.prefix(3)
    guard !findings.isEmpty else { return [] }
    let lines = findings.map { "\(capitalized(harmless($0.remedy.name))): \(sentences.sentence($0))" }
    let isCompared = summary.remedies.findings.contains { $0.untreated != nil }
    return lines + (isCompared ? [] : [RemedySentences.nothingToCompare])
  }

  private var triggers: [String] {
    let sentences = TriggerSentences(summary.triggers)
    let findings = summary.triggers.findings
    let leads = summary.triggers.leads.prefix(3)
    let names = leads.map(\.trigger)
    var lines = leads.map { "\(capitalized(harmless($0.trigger.name))): \(sentences.short($0))" }
    let unclear = findings.filter { finding in
      finding.isPrimary && finding.q != nil && !names.contains(finding.trigger)
    }.map { harmless($0.trigger.name) }
    if !unclear.isEmpty { lines.append("Tested and not clear: \(unclear.joined(separator: ", ")).") }
    if lines.isEmpty { return ["Nothing can be told yet: it takes check-ins on days with and without pain."] }
    return lines + [sentences.caution]
  }

  private var changes: [String] {
    summary.newRemedies.prefix(5).map { "First use of \(harmless($0.remedy.name)) on \(times.day($0.day))." }
  }

  var method: String {
    "Method: rates count days with a check-in; triggers compare days within the same two weeks, weekends with weekends, "
      + "over the whole record from \(times.day(summary.record.lowerBound)); ranges are 95 %."
  }

  // MARK: - Pictures

  /// What a doctor looks at first comes first.
  var figures: [Document.Figure] {
    [
      IntensityChart(marks: summary.marks, remedyDays: summary.remedyDays, times: times).figure,
      BodyMap(summary.places).figure,
      CalendarChart(marks: summary.marks, times: times, weekStart: settings.weekStart).figure,
      ClockChart(summary.onsets).figure, TriggerForest(summary.triggers.findings).figure,
      RemedyScorecard(summary.remedies.findings).figure, GapCurve(summary.recurrence.gaps)?.figure,
    ].compactMap { $0 }
  }
}
