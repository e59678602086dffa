/// When a part of an entry changed last: what a journal keeps, and gives to others, beside the entries themselves.
public struct Stamp: Hashable, Sendable {
  /// The `EntryKey` as text.
  public var entry: String
  /// The part's name; ``rest`` for every part without a stamp of its own, ``whole`` for the entry itself.
  public var part: String
  /// Milliseconds since 1970.
  public var at: Int
  /// Whether it was removed then.
  public var isGone: Bool
  /// The identity of the word that a word was joined to.
  public var mergedInto: String?

  public static let rest = "*"
  public static let whole = ""

  public init(entry: String, part: String, at: Int, isGone: Bool = false, mergedInto: String? = nil) {
    self.entry = entry
    self.part = part
    self.at = at
    self.isGone = isGone
    self.mergedInto = mergedInto
  }
}
