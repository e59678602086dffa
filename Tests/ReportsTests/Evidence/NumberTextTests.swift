import Statistics
import Testing

@testable import Reports

struct FiguresTests {
  @Test(
    arguments: [
      (4.365, "4.4"), (1, "1"), (0, "0"), (20, "20"), (20.01, "more than 20"), (.infinity, "more than 20"),
      (0.5, "0.5"), (0.27, "0.27"), (0.03, "0.03"), (0.004, "less than 0.01"), (0.996, "1"), (10, "10"), (1.04, "1"),
    ] as [(Double, String)])
  func ratios(value: Double, text: String) {
    #expect(NumberText.ratio(value) == text)
  }

  @Test func aRangeIsNotBroken() {
    #expect(NumberText.range(Interval(lower: 1.078, upper: 38.47)) == "1.1\u{A0}to\u{A0}more\u{A0}than\u{A0}20")
  }

  @Test(
    arguments: [(0, "0"), (0.001, "under 1"), (0.19, "19"), (0.195, "20"), (0.999, "over 99"), (1, "100")]
      as [(Double, String)])
  func percentages(share: Double, text: String) {
    #expect(NumberText.percent(share).replacing("\u{A0}", with: " ") == text + " %")
  }

  @Test func percentagesOfALimit() {
    #expect(NumberText.percents(Interval(lower: 0.397, upper: 0.892)) == "40\u{A0}to\u{A0}89\u{A0}%")
  }

  @Test(arguments: [(6, 31, "6 of 31 days (19 %)"), (0, 1, "0 of 1 day (0 %)"), (0, 0, "0 of 0 days")])
  func shares(count: Int, total: Int, text: String) {
    #expect(NumberText.share(count, of: total, "day").replacing("\u{A0}", with: " ") == text)
  }

  @Test(
    arguments: [
      (0.0344, "0.034"), (0.001, "0.001"), (0.0009, "below 0.001"), (0, "below 0.001"), (0.5, "0.500"), (1, "1"),
      (0.9996, "1"), (0.999, "0.999"),
    ] as [(Double, String)])
  func pValues(value: Double, text: String) {
    #expect(NumberText.p(value) == text)
  }
}
