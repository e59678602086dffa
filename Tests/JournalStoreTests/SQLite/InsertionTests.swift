import Testing

@testable import JournalStore

struct InsertionTests {
  private static let insertion = Insertion(into: "pair (number, text)", row: "(?, ?)")

  @Test(arguments: [0, 1, Insertion.rowsAtOnce - 1, Insertion.rowsAtOnce, Insertion.rowsAtOnce + 1, 100])
  func `every row is stored once, in order`(count: Int) throws {
    let connection = try Connection.inMemory()
    try connection.script("CREATE TABLE pair (id INTEGER PRIMARY KEY, number INTEGER, text TEXT)")
    try InsertionTests.insertion.run((0..<count).map { [$0, $0 % 2 == 0 ? nil : "row \($0)"] }, on: connection)
    let stored = try connection.all("SELECT number, text FROM pair ORDER BY id") { ($0.int(0), $0.textIfAny(1)) }
    #expect(stored.map(\.0) == Array(0..<count))
    #expect(stored.allSatisfy { $1 == ($0 % 2 == 0 ? nil : "row \($0)") })
  }

  @Test func `a row that is refused takes the rows of its statement with it`() throws {
    let connection = try Connection.inMemory()
    try connection.script("CREATE TABLE pair (number INTEGER UNIQUE, text TEXT)")
    let rows: [[(any Bindable)?]] = (0..<Insertion.rowsAtOnce).map { [$0 / 2, nil] }
    #expect(throws: StoreError.self) { try InsertionTests.insertion.run(rows, on: connection) }
    #expect(try connection.first("SELECT count(*) FROM pair") { $0.int(0) } == 0)
  }
}
