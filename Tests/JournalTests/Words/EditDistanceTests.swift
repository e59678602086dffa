import Statistics
import Testing

@testable import Journal

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("neck", "neck", 0), ("neck", "", 4), ("neck", "nek", 1), ("nek", "neck", 1), ("neck", "nick", 1),
    ("neck", "nekc", 1), ("calf", "claf", 1), ("lowr back", "lower back", 1), ("kitten", "sitting", 3), ("ab", "ba", 1),
    // No letter is touched twice, so that this is not a swap and an insertion.
    ("ca", "abc", 3),
    ("rücken", "rucken", 1), ("knee", "KNEE", 4),
  ])
  func distances(left: String, right: String, distance: Int) {
    #expect(editDistance(left, right) == distance)
  }

  @Test func itIsSymmetricZeroForTheSameOnlyAndBoundedByTheLengths() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let left = word(&random)
      let right = word(&random)
      let distance = editDistance(left, right)
      #expect(distance == editDistance(right, left))
      #expect((distance == 0) == (left == right))
      #expect((abs(left.count - right.count)...max(left.count, right.count)).contains(distance))
    }
  }

  @Test func oneSwapOfNeighboursIsOneStep() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var letters = Array(word(&random) + "xy")
      let original = String(letters)
      let index = Int.random(in: 0..<letters.count - 1, using: &random)
      letters.swapAt(index, index + 1)
      #expect(editDistance(original, String(letters)) == (original == String(letters) ? 0 : 1))
    }
  }

  private func word(_ random: inout SeededGenerator) -> String {
    let letters = Array("abc")
    return String(
      (0..<Int.random(in: 0...7, using: &random)).map { _ in letters[Int.random(in: 0...2, using: &random)] })
  }
}
