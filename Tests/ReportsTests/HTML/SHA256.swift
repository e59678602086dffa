/// The digest of FIPS 180-4, for the one place where a page names the digest of its style.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
  func root(_ prime: Int, cube: Bool) -> UInt32 {
    // The first 32 bits of the fraction of a root, by bisection on whole numbers of 36 bits.
    var (low, high): (UInt64, UInt64) = (0, 1 << 36)
    while high - low > 1 {
      let middle = (low + high) / 2
      let square = middle.multipliedFullWidth(by: middle)
      let isBelow: Bool
      if cube {
        let value = Double(middle) / 4_294_967_296
        isBelow = value * value * value < Double(prime)
      } else {
        isBelow = square.high < UInt64(prime) || (square.high == UInt64(prime) && square.low == 0)
      }
      (low, high) = isBelow ? (middle, high) : (low, middle)
    }
    return UInt32(truncatingIfNeeded: low)
  }
  let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
  let constants = primes.prefix(64).map { root($0, cube: true) }
  var hash = primes.prefix(8).map { root($0, cube: false) }

  var message = bytes + [0x80]
  while message.count % 64 != 56 { message.append(0) }
  message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> ($0 * 8)) }
  func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  for start in stride(from: 0, to: message.count, by: 64) {
    var words = (0..<16).map { word in
      message[start + word * 4..<start + word * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var state = hash
    for index in 0..<64 {
      let (a, e) = (state[0], state[4])
      let choice = e & state[5] ^ ~e & state[6]
      let majority = a & state[1] ^ a & state[2] ^ state[1] & state[2]
      let first =
        state[7] &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[index] &+ words[index]
      let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      state = [first &+ second] + state.prefix(7)
      state[4] = state[4] &+ first
    }
    hash = zip(hash, state).map { $0 &+ $1 }
  }
  return hash.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
}
