extension Unicode.Scalar {
  /// Whether a terminal acts on it or it changes the direction of the text around it.
  package var isUnsafeToShow: Bool {
    switch value {
    // Control characters.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction, line and paragraph separators.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
