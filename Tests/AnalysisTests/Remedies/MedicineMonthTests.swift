import Journal
import TestSupport
import Testing

@testable import Analysis

struct MedicineMonthTests {
  private func medicine(_ name: String) -> Word { Word(id: 9, kind: .remedy, name: name, wordClass: "medicine") }

  /// Uses on the last days until Saturday 21 November, two a day.
  private func month(_ remedy: Word, days: Int, ending last: String = "2026-11-21") -> MedicineMonth? {
    let uses = (0..<days).flatMap { offset in
      ["09:00", "21:00"].map { clock in
        RemedyUse(
          uuid: "", remedy: remedy, at: moment("\((day(last) - offset).iso) \(clock)"), recordedAt: now)
      }
    }
    let diary = Diary(days: period, episodes: [], checkIns: [], remedyUses: uses, journalBegins: period.lowerBound)
    return MedicineMonth(remedy, in: diary, until: day("2026-11-21"))
  }

  private let period = days("2026-10-01", "2026-11-21")

  @Test(
    arguments: [
      ("ibuprofen", 11, nil), ("ibuprofen", 12, 15), ("Ibuprofen 400", 20, 15), ("sumatriptan", 6, nil),
      ("sumatriptan", 7, 10), ("paracetamol/codeine", 7, 10), ("aspirin + paracetamol", 8, 10),
      ("muscle relaxant", 25, nil),
    ] as [(String, Int, Int?)])
  func `days count towards the line of the medicine`(name: String, days: Int, line: Int?) {
    let found = month(medicine(name), days: days)
    #expect(found?.line == line)
    #expect(found?.days == (line == nil ? nil : days))
  }

  @Test func `what is longer ago than 30 days does not count`() {
    #expect(month(medicine("ibuprofen"), days: 20, ending: "2026-10-23") == nil)
  }

  @Test func `what is no medicine has no line`() {
    #expect(month(Word(id: 9, kind: .remedy, name: "ibuprofen", wordClass: "cold"), days: 30) == nil)
  }
}
