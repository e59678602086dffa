/// One file of the tidy export.
struct TidyTable<Row> {
  let name: String
  let columns: [TidyColumn<Row>]

  func write(_ row: Row, to csv: inout CSVWriter) {
    for column in columns {
      switch column.cell(row) {
      case .number(let number): csv.append(number)
      case .text(let text): csv.append(text ?? "")
      case .word(let word): csv.append(plain: word ?? "")
      }
    }
    csv.endRow()
  }

  /// What the dictionary says of the table.
  var entries: [TidyEntry] {
    columns.map { TidyEntry(file: name, column: $0.name, meaning: $0.meaning, unit: $0.unit, values: $0.values) }
  }
}

/// A line of the data dictionary.
struct TidyEntry {
  let file: String
  let column: String
  let meaning: String
  let unit: String
  let values: String
}
