import Testing

@testable import Journal

struct TimeOfDayTests {
  @Test(arguments: [
    ("00:00", 0), ("0:00", 0), ("7:05", 425), ("07:05", 425), ("14:30", 870), ("14:30:59", 870), ("23:59", 1439),
    ("12am", 0), ("12:01am", 1), ("1am", 60), ("11am", 660), ("12pm", 720), ("12:59pm", 779), ("2pm", 840),
    ("2 pm", 840), ("02pm", 840), ("2:30 PM", 870), ("14.30", 870), ("1430", 870), ("２：３０ pm", 870),
    ("8 in the evening", 1200), ("11:59pm", 1439), (" at 14:30 ", 870),
  ])
  func clockTimes(written: String, minuteOfDay: Int) throws {
    #expect(try TimeOfDay(written) == TimeOfDay(minuteOfDay: minuteOfDay))
  }

  @Test(arguments: [
    ("morning", 540), ("noon", 720), ("afternoon", 900), ("in the evening", 1200), ("Night", 1380),
  ])
  func partsOfTheDay(written: String, minuteOfDay: Int) throws {
    let time = try TimeOfDay(written)
    #expect(time.minuteOfDay == minuteOfDay)
    #expect(time.precision == .part)
  }

  @Test(arguments: [
    ("24:00", TimeError.noSuchTimeOfDay), ("14:60", .noSuchTimeOfDay), ("99:00", .noSuchTimeOfDay),
    ("14:30:60", .noSuchTimeOfDay), ("13pm", .noSuchTimeOfDay), ("0pm", .noSuchTimeOfDay), ("0:30am", .noSuchTimeOfDay),
    ("", .empty), ("at", .empty),
    ("midnight", .ambiguous(.midnight, readings: ["00:00", "23:59"])),
    ("8 o'clock", .ambiguous(.hour, readings: ["08:00", "20:00"])),
    ("14", .notATime), ("14:3", .notATime), ("1:2:3:4", .notATime), ("14:", .notATime),
    (":30", .notATime), ("-2:30", .notATime), ("pm", .notATime), ("pm 2", .notATime), ("2 pm pm", .notATime),
    ("014:30", .notATime), ("yesterday", .notATime), ("14:30 14:30", .notATime), ("١٤:٣٠", .notATime), ("😖", .notATime),
  ])
  func refused(written: String, reason: TimeError) {
    #expect(throws: reason) { try TimeOfDay(written) }
  }

  @Test func everyMinuteIsUnderstoodOnBothClocks() throws {
    for minute in 0..<1440 {
      let minutes = (minute % 60).padded(to: 2)
      let hour = minute / 60
      #expect(try TimeOfDay("\(hour):\(minutes)").minuteOfDay == minute)
      #expect(try TimeOfDay("\((hour + 11) % 12 + 1):\(minutes)\(hour < 12 ? "am" : "pm")").minuteOfDay == minute)
    }
  }
}
