import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Reports

struct WeekLineTests {
  private func weeks(_ episodes: [Int?], _ medians: [Double?]) -> [Period.Recent] {
    zip(episodes, medians).enumerated().map { index, week in
      let first = day("2026-09-27") + index * 7
      return Period.Recent(days: first...first + 6, episodes: week.0, median: week.1)
    }
  }

  @Test func `a block a week for the episodes and for the typical pain`() throws {
    let line = WeekLine(weeks([nil, 2, 0, 4, 8, 1, 3, 2], [nil, 5, nil, 10, 7, 1, nil, 6.5]))
    let figure = try #require(line.figure)
    #expect(figure.lines == ["  Weekly episodes ?▂0▄█▁▃▂ pain ?▄-█▆▁?▆"])
    #expect(figure.asciiLines == ["  Weekly episodes ?2048132 pain ?5-+71?7"])
    #expect(
      figure.description
        == "Episodes a week, oldest first: not recorded, 2, 0, 4, 8, 1, 3, 2. Typical pain: not known, 5, none, 10, "
        + "7, 1, not known, 6.5.")
    #expect(figure.legend == "pain: typical, -\u{A0}none, ?\u{A0}no\u{A0}record")
    #expect(figure.lines.allSatisfy { displayWidth($0) <= 40 })
  }

  @Test func `one week is no trend`() {
    #expect(WeekLine(weeks([nil, nil, 3], [nil, nil, 5])).figure == nil)
  }
}
