import Testing

@testable import Analysis

struct TriggerWindowTests {
  @Test(
    arguments: [
      (TriggerWindow.hours0To24, "0-24h", TriggerWindow.Resolution.hour), (.hours24To48, "24-48h", .hour),
      (.hours0To48, "0-48h", .hour), (.dayBefore, "dayBefore", .day),
    ])
  func windowsHaveTheirNamesAndResolution(window: TriggerWindow, name: String, resolution: TriggerWindow.Resolution) {
    #expect(window.rawValue == name)
    #expect(window.resolution == resolution)
  }

  @Test func theFirstOfTheWindowsOfHoursWasChosenBeforehand() {
    #expect(TriggerWindow.hourly == [.hours0To24, .hours24To48, .hours0To48])
  }
}
