import Analysis
import Foundation
import Journal
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct PeriodDocumentTests {
  /// A page as a reader would meet it, with the week behind it.
  struct Page: CustomTestStringConvertible, Sendable {
    let name: String
    let week: Period
    var columns = 80

    var testDescription: String { name }
    var text: String {
      harmless(Document(week, now: now, command: typed).text(TextLayout(columns: columns)), keepingLines: true)
    }
    var url: URL {
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name).txt")
    }
  }

  static let pages = [
    Page(name: "full-week", week: .typical),
    Page(name: "full-week-40-columns", week: .typical, columns: 40),
    Page(name: "without-intensity-and-times", week: .bare),
    Page(name: "unknown-week", week: Period([])),
    Page(name: "first-week", week: .first),
    Page(name: "odd-names", week: .oddNames),
    Page(name: "odd-names-40-columns", week: .oddNames, columns: 40),
    Page(name: "clear-week", week: .clear),
  ]

  /// With `RECORD=1` the pages are written down instead, and the test fails, so that nobody records by accident.
  @Test(arguments: pages)
  func aPageReadsAsRecorded(page: Page) throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.text.write(to: page.url, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(page.name).")
    }
    #expect(try page.text == String(contentsOf: page.url, encoding: .utf8))
  }

  @Test func everyRecordedPageIsStillAPage() throws {
    let folder = try #require(Self.pages.first).url.deletingLastPathComponent()
    let recorded = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(recorded.sorted() == Self.pages.map { "\($0.name).txt" }.sorted())
  }

  @Test(arguments: 0..<200, [40, 80])
  func linesFitTheTerminalUnlessTheyAreToBeTyped(seed: UInt64, columns: Int) {
    let text = Document(Period.random(seed: seed), now: now, command: typed).text(TextLayout(columns: columns))
    let tooWide = linesTooWide(harmless(text, keepingLines: true), columns: columns, label: 14).filter {
      !$0.hasPrefix("  twinge ")
    }
    #expect(tooWide.isEmpty, "\(tooWide)")
  }

  @Test(arguments: 0..<200)
  func `no line ends in spaces`(seed: UInt64) {
    let text = Document(Period.random(seed: seed), now: now, command: typed).text(TextLayout())
    #expect(!text.split(separator: "\n").contains { $0.last == " " })
  }

  @Test func aPageFitsOneScreen() {
    #expect(Document(Period.typical, now: now, command: typed).text(TextLayout()).split(separator: "\n").count <= 30)
  }

  @Test(arguments: 0..<50)
  func colourOnlyMarks(seed: UInt64) {
    let week = Period.random(seed: seed)
    let colored = Document(week, now: now, command: typed).text(TextLayout(isColored: true))
    #expect(colored.replacing(/\u{1B}\[\dm/, with: "") == Document(week, now: now, command: typed).text(TextLayout()))
  }
}

extension Period {
  /// Nine weeks of a diary kept on most days.
  fileprivate static let typical: Period = {
    let ibuprofen = use("ibuprofen", "400mg", wordClass: "medicine")
    let before = (1...8).flatMap { week in
      (0..<(week % 3 + 1)).map { index in
        let onset = day("2026-11-16") - week * 7 + index * 2
        return episode(
          "\(onset.iso) 18:30", minutes: 45 + 10 * week, intensity: 5 + (week + index) % 4,
          places: [place("lower back")],
          triggers: ["long sitting"], remedies: [ibuprofen, use("heat")])
      }
    }
    let current = [
      episode(
        "2026-11-16 07:15", id: 40, minutes: 90, intensity: 4, places: [place("lower back", .left)],
        triggers: ["lifting"],
        remedies: [use("heat")]),
      episode(
        "2026-11-17 22:30", id: 41, end: .ongoing, intensity: 6, places: [place("neck"), place("shoulder", .right)],
        triggers: ["stress", "poor sleep"], remedies: [ibuprofen, use("stretching")],
        readings: ["2026-11-18 09:00": 6, "2026-11-20 09:00": 5]),
      episode(
        "2026-11-19 00:00", .day, id: 42, intensity: 3, places: [place("calf", .left)], remedies: [use("stretching")]),
    ]
    let outside = (0..<11).map {
      use("ibuprofen", at: "\((day("2026-11-20") - $0).iso) 20:00", wordClass: "medicine")
    }
    let answered = (1..<70).filter { $0 % 4 != 0 }.map { back in
      checkIn((day("2026-11-21") - back).iso, clear: back % 3 != 0)
    }
    return Period(before + current, checkIns: answered, uses: outside)
  }()

  fileprivate static let bare = Period(
    [
      episode("2026-11-11 10:00"), episode("2026-11-17 00:00", .day, places: [place("neck")]),
      episode("2026-11-19 20:00", .part),
    ], checkIns: ["2026-11-10", "2026-11-12", "2026-11-18"].map { checkIn($0, clear: true) })

  fileprivate static let first = Period(
    [episode("2026-11-20 22:40", minutes: 35, intensity: 7, places: [place("lower back")], triggers: ["lifting"])],
    checkIns: [checkIn("2026-11-20")], begins: "2026-11-20")

  fileprivate static let oddNames = Period(
    [
      episode("2026-11-11 10:00", minutes: 20, intensity: 5, places: [place("腰")]),
      episode(
        "2026-11-18 10:00", minutes: 20, intensity: 5, places: [place("腰"), place("ふくらはぎの内側の筋肉")],
        triggers: ["\(escape)[31mred", "\(escape)]8;;http://example.org\(escape)\\a link", "two\nlines\u{202E}"],
        remedies: [use("🧊 ice"), use("温熱")]),
    ], checkIns: (1..<14).map { checkIn((day("2026-11-21") - $0).iso, clear: true) })

  fileprivate static let clear = Period(
    [], checkIns: (0..<21).map { checkIn((day("2026-11-21") - $0).iso, clear: true) }, clearStreak: 21)
}
