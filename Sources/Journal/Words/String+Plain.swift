extension String {
  /// The text with what phones and word processors put in the place of plain signs taken back: curly quotes, long
  /// dashes, spaces that do not break, full-width letters and digits. For commands and times; a note stays as typed.
  package var plain: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map(\.plain)))
  }
}

extension Character {
  /// A quote, space, dash or digit in its plain form.
  package var plain: Character { String(self).plain.first ?? self }
}

extension Unicode.Scalar {
  fileprivate var plain: Unicode.Scalar {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x2032, 0x00B4: "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    // Full-width forms stand in the order of ASCII.
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }
}
