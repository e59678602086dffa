import Testing

@testable import Journal

struct IntDigitsTests {
  @Test(arguments: [(7, 5, 1, 2), (-7, 5, -2, 3), (-5, 5, -1, 0), (0, 5, 0, 0), (-1, 86_400, -1, 86_399)])
  func divisionRoundsDown(number: Int, divisor: Int, quotient: Int, remainder: Int) {
    #expect(number.dividedDown(by: divisor) == quotient)
    #expect(number.remainder(dividedDownBy: divisor) == remainder)
  }

  @Test(arguments: [("0", 0), ("007", 7), ("999999999999999999", 999_999_999_999_999_999)])
  func asciiDigitsAreRead(text: String, value: Int) {
    #expect(Int(digits: text.utf8) == value)
  }

  @Test(arguments: ["", "-1", "+1", "1 ", "1.0", "٣", "1e3", "1234567890123456789"])
  func anythingElseIsNot(text: String) {
    #expect(Int(digits: text.utf8) == nil)
  }

  @Test(arguments: [(7, 2, "07"), (12, 2, "12"), (123, 2, "123"), (0, 4, "0000"), (-5, 4, "-0005")])
  func padding(number: Int, width: Int, text: String) {
    #expect(number.padded(to: width) == text)
  }
}
