import Foundation
import Statistics
import Testing

@testable import Journal

struct UUIDv7Tests {
  /// The example of RFC 9562, appendix A.6.
  @Test func theExampleOfTheStandard() {
    let text = UUIDv7.text(milliseconds: 0x017F_22E2_79B0, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
    #expect(text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test(arguments: [
    (0, UInt64.min, "00000000-0000-7000-8000-000000000000"), (0, .max, "00000000-0000-7fff-bfff-ffffffffffff"),
    (0xFFFF_FFFF_FFFF, .min, "ffffffff-ffff-7000-8000-000000000000"),
  ])
  func versionAndVariantStandWhateverTheRest(milliseconds: Int, bits: UInt64, text: String) {
    #expect(UUIDv7.text(milliseconds: milliseconds, random: (bits, bits)) == text)
  }

  @Test(arguments: ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017F22E279B07CC398C4DC0C0C07398F"])
  func theNumberOfATextIsTheSameHoweverItIsWritten(text: String) {
    #expect(UInt128(uuid: text) == 0x017F_22E2_79B0_7CC3_98C4_DC0C_0C07_398F)
  }

  @Test func everyOneIsAUUIDInLowerCase() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let milliseconds = Int.random(in: 0..<1 << 48, using: &random)
      let text = UUIDv7.text(milliseconds: milliseconds, random: (random.next(), random.next()))
      #expect(UUID(uuidString: text)?.uuidString.lowercased() == text)
    }
  }

  @Test func theySortByTime() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<1000 {
      let earlier = Int.random(in: 0..<1 << 47, using: &random)
      let later = earlier + Int.random(in: 1..<1 << 40, using: &random)
      let first = UUIDv7.text(milliseconds: earlier, random: (random.next(), random.next()))
      #expect(first < UUIDv7.text(milliseconds: later, random: (random.next(), random.next())))
    }
  }

  @Test func theSameMillisecondGivesDifferentOnes() {
    var random = SeededGenerator(seed: 10)
    let texts = (0..<1000).map { _ in UUIDv7.text(milliseconds: 1, random: (random.next(), random.next())) }
    #expect(Set(texts).count == 1000)
  }
}
