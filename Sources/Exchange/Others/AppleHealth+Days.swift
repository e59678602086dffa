import Journal

extension AppleHealth {
  /// What days hold besides symptoms: sleep, whose many records of one night are one length, and menstrual flow.
  struct Days {
    /// Seconds since 1970, by the day of waking up.
    private var sleep: [Day: [Range<Int>]] = [:]
    private var flow: [Day: Bool] = [:]

    /// The records that are about a day.
    static let symptoms: Set = ["SleepAnalysis", "MenstrualFlow", "VaginalBleeding"]

    /// - Parameter symptom: one of ``symptoms``.
    mutating func take(_ symptom: String, value: String, from start: Moment, to end: Moment) {
      if symptom == "SleepAnalysis" {
        // Lying in bed and lying awake are no sleep. Older exports have 1 for asleep.
        if value.hasPrefix("HKCategoryValueSleepAnalysisAsleep") || value == "1", start.seconds < end.seconds {
          sleep[end.day, default: []].append(start.seconds..<end.seconds)
        }
      } else {
        flow[start.day] = flow[start.day] == true || !value.hasSuffix("None")
      }
    }

    /// The days as check-ins. Whether anything hurt is not answered by them.
    func add(to intake: inout ImportContext) {
      for day in Set(sleep.keys).union(flow.keys).sorted() {
        var checkIn = CheckIn(
          uuid: intake.uuid(["apple-health", "day", day.iso]), day: day, recordedAt: intake.now)
        checkIn.sleepMinutes = sleep[day].map { min(1440, Days.seconds(in: $0) / 60) }
        if let present = flow[day] {
          checkIn.answers = [CheckIn.Answer(trigger: Word(kind: .trigger, name: "menstruation"), present: present)]
        }
        intake.add(checkIn)
      }
    }

    /// The length of what the ranges cover together: a watch and a telephone may both have seen one night.
    private static func seconds(in ranges: [Range<Int>]) -> Int {
      var covered = 0
      var end = Int.min
      for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
        covered += range.upperBound - max(range.lowerBound, end)
        end = range.upperBound
      }
      return covered
    }
  }
}
