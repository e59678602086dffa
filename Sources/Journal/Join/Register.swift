/// The last that is known of one part of an entry: its value, or that it is gone, and since when.
///
/// Of two registers of the same part, the greater one is what a join of two journals takes. The order is total, so that
/// all machines take the same: by time, then present before gone, then by content.
package struct Register: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970.
  package var at: Int
  /// `nil`: gone.
  package var value: String?

  package init(at: Int, value: String?) {
    self.at = at
    self.value = value
  }

  package static func < (left: Register, right: Register) -> Bool {
    if left.at != right.at { return left.at < right.at }
    guard let rightValue = right.value else { return false }
    guard let leftValue = left.value else { return true }
    return leftValue < rightValue
  }
}
