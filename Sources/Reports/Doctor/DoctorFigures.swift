internal import Analysis
internal import Journal

/// The pictures of the doctor's page.
struct DoctorFigures {
  let summary: DoctorSummary
  let times: MomentText
  let settings: Settings

  /// For a page with room; what a doctor looks at first comes first.
  var all: [Document.Block] {
    section([
      intensity, BodyMap(summary.places).figure,
      CalendarChart(marks: summary.marks, times: times, weekStart: settings.weekStart).figure,
      ClockChart(summary.onsets).figure, triggers, ofRecord(RemedyScorecard(summary.remedies.findings).figure),
      ofRecord(GapCurve(summary.recurrence.gaps)?.figure),
    ])
  }

  /// For a terminal that is wide enough. They say nothing that the text does not.
  var drawn: [Document.Block] {
    let figures = [intensity, triggers].compactMap { $0 }.filter { $0.svg != nil }
    return figures.map { .drawing($0) }
  }

  private var intensity: Document.Figure? {
    IntensityChart(marks: summary.marks, remedyDays: summary.remedyDays, times: times).figure
  }

  private var triggers: Document.Figure? { ofRecord(TriggerForest(summary.triggers).figure) }

  /// The figure with the period that it is about beside its title, where that is not the page's.
  private func ofRecord(_ figure: Document.Figure?) -> Document.Figure? {
    guard var figure, summary.record.lowerBound < summary.days.lowerBound else { return figure }
    figure.title += ", whole record"
    return figure
  }

  private func section(_ figures: [Document.Figure?]) -> [Document.Block] {
    let figures = figures.compactMap { $0 }
    let days = "\(times.day(summary.days.lowerBound)) - \(times.day(summary.days.upperBound))"
    return figures.isEmpty ? [] : [.heading("In pictures, \(days)")] + figures.map { .figure($0) }
  }
}
