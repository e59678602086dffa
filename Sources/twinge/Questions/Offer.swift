/// A word that a question offers by its number.
struct Offer: Equatable {
  /// The word's own name.
  let name: String
  /// As the option takes it: `lower back left`, `ibuprofen=400mg`.
  let text: String

  init(_ name: String, text: String? = nil) {
    self.name = name
    self.text = text ?? name
  }

  /// `1 lower back left, 2 neck`, in which no line is broken between a number and its name.
  static func listed(_ offers: [Offer]) -> String {
    offers.enumerated()
      .map { "\($0 + 1) \($1.text.replacing("=", with: " "))".replacing(" ", with: "\u{A0}") }
      .joined(separator: ", ")
  }
}
