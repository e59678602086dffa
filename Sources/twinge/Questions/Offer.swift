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

  /// As a person reads it: `ibuprofen 400mg`.
  var shown: String { text.replacing("=", with: " ") }

  /// `1 lower back left, 2 neck`.
  static func listed(_ offers: [Offer]) -> String {
    listed(offers.enumerated().map { ($0 + 1, $1.shown) })
  }

  /// Names with their numbers, in which no line is broken between the two.
  static func listed(_ names: [(number: Int, name: String)]) -> String {
    names.map { "\($0.number) \($0.name)".replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
  }
}
