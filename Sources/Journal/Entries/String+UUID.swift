extension String {
  /// A UUID's 36 characters, in lower case.
  package init(uuid: (high: UInt64, low: UInt64)) {
    let digits: StaticString = "0123456789abcdef"
    // Straight into the string: an import makes hundreds of thousands.
    self.init(unsafeUninitializedCapacity: 36) { text in
      var count = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          text[count] = UInt8(ascii: "-")
          count += 1
        }
        let half = index < 16 ? uuid.high : uuid.low
        text[count] = digits.utf8Start[Int(half >> UInt64(60 - index % 16 * 4) & 0xf)]
        count += 1
      }
      return count
    }
  }
}

extension UInt128 {
  /// The number that a UUID's text writes; what is no hexadecimal digit is passed over. It takes a fifth of the memory.
  package init(uuid text: String) {
    self = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = self << 4 | UInt128(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): self = self << 4 | UInt128(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): self = self << 4 | UInt128(byte - UInt8(ascii: "A") + 10)
      default: break
      }
    }
  }
}
