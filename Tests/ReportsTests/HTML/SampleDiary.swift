import Analysis
import Journal
import Statistics
import TestSupport

@testable import Reports

/// A person that never was: lifting makes episodes likelier the day after, heat eases, and some days are forgotten.
struct SampleDiary {
  let diary: Diary
  let days: ClosedRange<Day>
  let times = MomentText(now: now)
  let summary: DoctorSummary

  init(days count: Int, seed: UInt64 = 1, perWeek: Double = 2.5, answered: Double = 0.85) {
    let last = now.day
    days = last - (count - 1)...last
    var random = SeededGenerator(seed: seed)
    var episodes: [Episode] = []
    var checkIns: [CheckIn] = []
    var wasRisky = false
    for offset in 0..<count {
      let day = days.lowerBound + offset
      let hurts = random.happens(perWeek / 7 * (wasRisky ? 2 : 0.7))
      if hurts { episodes.append(Self.episode(on: day, id: episodes.count + 1, &random)) }
      let present = Self.triggers.indices.map { random.happens([0.25, 0.4, 0.3, 0.15, 0.05][$0]) }
      wasRisky = present[0]
      guard random.happens(answered) else { continue }
      var checkIn = TestSupport.checkIn(day.iso, clear: !hurts)
      checkIn.answers = zip(Self.triggers, present).map { trigger, isPresent in
        CheckIn.Answer(
          trigger: trigger, present: isPresent,
          at: isPresent ? moment("\(day.iso) \(Int.random(in: 10...19, using: &random)):30") : nil)
      }
      checkIns.append(checkIn)
    }
    diary = Diary(days: days, episodes: episodes, checkIns: checkIns, journalBegins: days.lowerBound)
    summary = DoctorSummary(days, diary: diary, now: now)
  }

  private static let triggers = zip(1..., ["lifting", "long sitting", "stress", "poor sleep", "heat"])
    .map { Word(id: $0, kind: .trigger, name: $1) }

  private static let places: [(String, Side?)] = [
    ("lower back", .left), ("lower back", .left), ("lower back", nil), ("neck", nil), ("calf", .right),
    ("shoulder blade", .right), ("between the shoulder blades", nil), ("left big toe", nil),
  ]

  private static func episode(on day: Day, id: Int, _ random: inout SeededGenerator) -> Episode {
    let hour = random.happens(0.6) ? Int.random(in: 6...10, using: &random) : Int.random(in: 0...23, using: &random)
    let clock = (hour < 10 ? "0" : "") + "\(hour):15"
    let worst = Int.random(in: 2...9, using: &random)
    let (name, side) = places.randomElement(using: &random) ?? ("neck", nil)
    let remedy = ["heat", "ibuprofen", "stretching", "rest"].randomElement(using: &random) ?? "heat"
    let after = max(0, worst - Int.random(in: 0...(remedy == "heat" ? 6 : 4), using: &random))
    return TestSupport.episode(
      "\(day.iso) \(clock)", id: id, minutes: Int.random(in: 2...40, using: &random) * 5,
      intensity: random.happens(0.93) ? worst : nil, places: [place(name, side)],
      remedies: random.happens(0.7)
        ? [
          use(
            remedy, at: "\(day.iso) \(clock)", wordClass: remedy == "ibuprofen" ? "medicine" : "heat", from: worst,
            to: after, afterMinutes: 30)
        ] : [])
  }
}

extension SeededGenerator {
  mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }
}

extension SampleDiary {
  /// The page for a doctor of all days.
  var doctorPage: Document { Document(summary, now: now, isIllustrated: true) }

  var intensity: IntensityChart {
    IntensityChart(marks: summary.marks, remedyDays: summary.remedyDays, times: times)
  }
  var calendar: CalendarChart { CalendarChart(marks: summary.marks, times: times) }
  var body: BodyMap { BodyMap(summary.places) }
  var clock: ClockChart { ClockChart(summary.onsets) }
  var gaps: GapCurve? { GapCurve(summary.recurrence.gaps) }
  var triggers: TriggerForest { TriggerForest(summary.triggers) }
  var remedies: RemedyScorecard { RemedyScorecard(summary.remedies.findings) }

  /// Every chart there is.
  var figures: [Document.Figure] {
    [
      intensity.figure, calendar.figure, body.figure, clock.figure, gaps?.figure, triggers.figure, remedies.figure,
    ].compactMap { $0 }
  }
}
