import Journal
import Testing

@testable import JournalStore

struct RowJournalTests {
  private let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", mode: .write)
  }

  @Test(arguments: Precision.allCases)
  func aMomentTakesThreeColumns(precision: Precision) throws {
    let stored = moment("2026-11-20T22:40+01:00", precision)
    let found = try connection.first(
      "SELECT 'before', ?1, ?2, ?3", stored.seconds, stored.utcOffset, stored.precision.rawValue
    ) { $0.momentIfAny(1) }
    #expect(found == stored)
  }

  @Test func noInstantIsNoMoment() throws {
    #expect(try connection.all("SELECT NULL, NULL, NULL") { $0.momentIfAny(0) } == [nil])
  }

  @Test(arguments: ["2026-11-20", "1900-01-01", "9999-12-31", "2024-02-29"])
  func aDayIsADate(iso: String) throws {
    #expect(try connection.first("SELECT ?1", iso) { $0.day(0) } == day(iso))
  }
}
