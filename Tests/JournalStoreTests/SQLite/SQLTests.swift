import Testing

@testable import JournalStore

struct SQLTests {
  private let select: SQL = "SELECT id FROM word"
  private let order: SQL = "ORDER BY id"
  private let limit: SQL = "LIMIT ?1"

  @Test func aLiteralIsItsText() {
    #expect(select.text == "SELECT id FROM word")
  }

  @Test func joinedPartsStandOnLinesOfTheirOwn() {
    #expect((select + order).text == "SELECT id FROM word\nORDER BY id")
  }

  @Test func theSamePartsAreTheSameStatement() {
    #expect(select + order == select + order)
    #expect(Set([select + order, select + order]).count == 1)
  }

  @Test func itDoesNotMatterWhichPartsWereJoinedFirst() {
    #expect((select + order) + limit == select + (order + limit))
  }

  @Test func otherPartsAreAnotherStatement() {
    #expect(Set([select, order, select + order, order + select, select + order + limit]).count == 5)
  }
}
