/// A column of a tidy table, with what its dictionary says of it: the two cannot drift apart.
struct TidyColumn<Row> {
  let name: String
  let meaning: String
  /// What its numbers count; blank where it holds none.
  let unit: String
  /// What a cell may hold.
  let values: String
  let cell: (Row) -> TidyCell

  init(_ name: String, _ meaning: String, unit: String = "", values: String = "text", cell: @escaping (Row) -> TidyCell)
  {
    (self.name, self.meaning, self.unit, self.values, self.cell) = (name, meaning, unit, values, cell)
  }
}

/// What a cell holds; `nil` is blank.
enum TidyCell {
  case number(Int?)
  /// Words of the person's.
  case text(String?)
  /// What only this program writes: times, words of a closed list.
  case word(String?)

  /// `nil`: nobody said yes or no, which is not the same as no.
  static func answer(_ isYes: Bool?) -> TidyCell { .word(isYes.map { $0 ? "yes" : "no" }) }
}
