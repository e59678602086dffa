import Journal

/// The allowed values of columns that several tables share.
enum TidyValues {
  static let scale = "0 to 10"
  static let count = "0 or more"
  static let time = "ISO 8601 with offset, or the date alone if only the day is known"
  static let answer = "yes, no"
  static let day = "date, YYYY-MM-DD"
  static let recorded = "ISO 8601 with offset"

  static func list<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
  }

  static func values(of field: EpisodeField) -> String {
    switch field.values {
    case .words(let words): words.joined(separator: ", ")
    case .whole(Episode.scale): scale
    case .whole(let range): "\(range.lowerBound) or more"
    }
  }

  static func classes(_ kind: Word.Kind) -> String { kind.classes.joined(separator: ", ") + ", or blank" }
}
