extension String {
  /// Without white space at either end.
  package var trimmed: String {
    // Nearly every text begins and ends with a letter, a digit or a sign of ASCII: then nothing has to be looked up.
    if let first = utf8.first, let last = utf8.last, String.isGraphic(first), String.isGraphic(last) { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  private static func isGraphic(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
