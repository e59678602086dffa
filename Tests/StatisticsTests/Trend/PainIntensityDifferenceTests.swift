import Testing

@testable import Statistics

struct PainIntensityDifferenceTests {
  @Test func vectors() throws {
    let vector = try Vector.at("spid")
    let relief = try #require(
      PainIntensityDifference(times: vector["minutes"].numbers, intensities: vector["nrs"].numbers))
    #expect(isClose(relief.sum, try vector["spid_right_rectangle"].number))
    #expect(isClose(relief.trapezoidalSum, try vector["spid_trapezoid"].number))
    #expect(isClose(relief.shareOfMaximum, try vector["pct_max_spid_right"].number))
  }

  @Test func specialValues() {
    #expect(PainIntensityDifference(times: [0], intensities: [4]) == nil)
    #expect(PainIntensityDifference(times: [0, 1], intensities: [4]) == nil)
    #expect(PainIntensityDifference(times: [1, 1], intensities: [4, 3]) == nil)
    #expect(PainIntensityDifference(times: [0, 1], intensities: [4, .nan]) == nil)
    #expect(PainIntensityDifference(times: [0, 1], intensities: [0, 3])?.sum == -3)
    #expect(PainIntensityDifference(times: [0, 1], intensities: [0, 3])?.shareOfMaximum == nil)
  }
}
