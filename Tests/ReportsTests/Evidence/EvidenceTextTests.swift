import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Reports

/// Pages on a screen.
struct EvidenceTextTests {
  private static let details: [EvidenceDetail] = [.brief, .usual, .full]
  private static let times = MomentText(now: now)

  private func pages(_ detail: EvidenceDetail, _ columns: Int) -> [String] {
    let layout = TextLayout(columns: columns)
    return [TriggerText(.rich, layout: layout, command: typed).text(detail)]
      + recurrences.map { RecurrenceText($0.analysis, times: Self.times, layout: layout).text(detail) }
      + remedyAnalyses.map { RemedyText($0.analysis, layout: layout).text(detail) }
  }

  @Test(arguments: details, [40, 80])
  func noLineIsWiderThanTheColumns(detail: EvidenceDetail, columns: Int) {
    for page in pages(detail, columns) {
      let tooWide = linesTooWide(page, columns: columns).filter { !$0.contains("twinge ") }
      #expect(tooWide.isEmpty, "\(tooWide)")
    }
  }

  @Test(arguments: details)
  func aPageHasNoSpacesAtTheEndsOfLinesAndNoneThatAreGlued(detail: EvidenceDetail) {
    for page in pages(detail, 80) {
      #expect(!page.split(separator: "\n").contains { $0.last == " " })
      #expect(!page.contains("\u{A0}"))
    }
  }

  /// With the line that the command adds, and a line between the parts.
  @Test(arguments: recurrences.map(\.name))
  func allThreeInBriefFitOneScreen(name: String) throws {
    let recurrence = try #require(recurrences.first { $0.name == name })
    let remedies = try #require(remedyAnalyses.first { $0.name == "many" })
    let layout = TextLayout(columns: 80)
    let parts = [
      RecurrenceText(recurrence.analysis, times: Self.times, layout: layout).text(.brief),
      TriggerText(.rich, layout: layout, command: typed).text(.brief),
      RemedyText(remedies.analysis, layout: layout).text(.brief),
      "Footer.",
    ]
    let lines = parts.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24, "\(lines.joined(separator: "\n"))")
  }

  @Test func eachInUsualDetailFitsOneScreen() {
    for page in pages(.usual, 80) {
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 24, "\(page)")
    }
  }

  @Test(arguments: details)
  func colourOnlyMarks(detail: EvidenceDetail) {
    let colored = TriggerText(.rich, layout: TextLayout(isColored: true)).text(detail)
    let plain = TriggerText(.rich, layout: TextLayout()).text(detail)
    #expect(colored.replacing(/\u{1B}\[\dm/, with: "") == plain)
  }

  @Test(arguments: [(false, true), (true, false)])
  func `no link with the day before is not said of the day itself`(hasTimes: Bool, isSaid: Bool) {
    let answered = checkIns(350) { offset in
      let at = hasTimes ? moment("\((firstDay + offset).iso) 08:00") : nil
      return [CheckIn.Answer(trigger: trigger("lifting"), present: offset % 3 == 0, at: offset % 3 == 0 ? at : nil)]
    }
    let diary = diary(episodes(Array(stride(from: 5, to: 350, by: 4)), hour: { _ in 12 }), answered)
    let text = TriggerText(
      TriggerAnalysis(diary, days: diary.days, now: now), layout: TextLayout(columns: 1000)
    ).text(.brief)
    #expect(
      text.contains("A doubling of risk looks unlikely: lifting.") || text.contains("No clear link so far: lifting."))
    #expect(text.contains("Only the day before was compared: most times of day are not known.") == isSaid, "\(text)")
  }

  @Test func aTableNamesEveryDayOnce() throws {
    let exposures = [2, 9, 16, 23]
    let answered = checkIns(40) { offset in
      let iso = (firstDay + offset).iso
      let at = exposures.contains(offset) ? moment("\(iso) 10:00") : nil
      return [CheckIn.Answer(trigger: trigger("lifting"), present: at != nil, at: at)]
    }
    let diary = diary(episodes([2, 20], hour: { _ in 12 }), answered)
    let table = try #require(DayTable.tables(of: trigger("lifting"), in: diary, days: diary.days, now: now).first)
    let text = DayTableText(table, times: Self.times, layout: TextLayout(columns: 100_000)).text
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("2 weeks") && !$0.contains("decide") }.joined(
      separator: "\n")
    let days = lines.matches(of: /\b\w{3} \d+ \w{3}\b/).map { String($0.output) }
    for row in table.rows {
      let name = Self.times.day(row.day)
      let said = days.count { $0 == name }
      #expect(said == 1, "\(name)")
    }
  }
}
