/// Puts rows into a table, many with one statement where there are many. SQLite begins and ends every statement, and
/// builds the lists of its checks anew, which takes longer than a row does.
struct Insertion: Sendable {
  private let one: SQL
  private let many: SQL

  /// Longer statements are no faster, and take longer to prepare.
  static let rowsAtOnce = 32

  /// - Parameters:
  ///   - table: the table and the columns in brackets.
  ///   - row: the marks of one row in brackets.
  init(into table: SQL, row: SQL) {
    let beginning = "INSERT INTO" + table + "VALUES"
    one = beginning + row
    many = (1..<Insertion.rowsAtOnce).reduce(one) { statement, _ in statement + "," + row }
  }

  /// - Parameter rows: a value for each mark.
  func run(_ rows: [[(any Bindable)?]], on connection: Connection) throws {
    var rest = rows[...]
    while rest.count >= Insertion.rowsAtOnce {
      try connection.run(many, rest.prefix(Insertion.rowsAtOnce).flatMap { $0 })
      rest = rest.dropFirst(Insertion.rowsAtOnce)
    }
    for row in rest { try connection.run(one, row) }
  }
}
