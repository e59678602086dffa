import Journal
import TestSupport
import Testing

@testable import JournalStore

struct RowJournalTests {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
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

  @Test(arguments: [(Int.min, 0), (-1, 0), (0, 0), (7, 7), (10, 10), (11, 10), (Int.max, 10)])
  func `a number beyond its limits counts as the nearest`(stored: Int, found: Int) throws {
    #expect(try connection.first("SELECT ?1", stored) { $0.int(0, in: Episode.scale) } == found)
    #expect(try connection.first("SELECT ?1", stored) { $0.intIfAny(0, in: Episode.scale) } == found)
  }

  @Test(arguments: [Int.min, Int.max])
  func `a moment that cannot be is one that can be written`(stored: Int) throws {
    let found = try connection.first("SELECT ?1, ?1, 'minute'", stored) { $0.momentIfAny(0) }
    let text = found.flatMap { $0 }.map { $0.iso8601 }
    #expect(text?.isEmpty == false)
  }
}
