import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Reports

struct RecurrenceSentencesTests {
  private func sentences(_ name: String, _ detail: EvidenceDetail = .usual) throws -> [String] {
    let named = recurrences.first { $0.name == name }
    let analysis = try #require(named).analysis
    return RecurrenceSentences(analysis, times: MomentText(now: now), detail: detail).all
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test(
    arguments: [
      ("nothing", ["Too early to say how often episodes come: check-ins on 0 of the 14 days needed."]),
      (
        "one day",
        [
          "Too early to say how often episodes come: check-ins on 1 of the 14 days needed.",
          "Too early to say how long the gaps last: 1 of 5 gaps.",
        ]
      ),
      ("a quiet month", ["0 episodes on 28 days with a check-in: 0 per 4 weeks (95 % range 0 to 3.7)."]),
      (
        "a first month",
        [
          "2 episodes on 28 days with a check-in: 2 per 4 weeks (95 % range 0.2 to 7.2).",
          "Too early to say how long the gaps last: 2 of 5 gaps.",
        ]
      ),
      (
        "five gaps",
        [
          "5 episodes on 60 days with a check-in: 2.3 per 4 weeks (95 % range 0.8 to 5.4).",
          "Half the time the next episode came within 10.2 days. A new episode came within 14 days about 60 % of the time.",
        ]
      ),
      (
        "the low back",
        [
          "1 episode on 60 days with a check-in: 0.5 per 4 weeks (95 % range 0 to 2.6).",
          "Too early to say how long the gaps last: 1 of 5 gaps.",
          "Low back pain that came back after 30 pain-free days and lasted a day or more: none.",
        ]
      ),
    ])
  func littleIsSaidOfLittle(name: String, expected: [String]) throws {
    let said = try sentences(name)
    #expect(said == expected)
  }

  @Test(
    arguments: [
      ("more and more", "Episodes have become more frequent."),
      ("less and less", "Episodes have become less frequent."),
      ("worse and worse", "Worst pain rose about 0.33 points a week (0.33 to 0.33 higher)."),
      ("better and better", "Worst pain fell about 0.33 points a week (0.33 to 0.33 lower)."),
      ("at one hour", "Episodes tend to start around 9:00 (8:00 to 10:00)."),
      ("at two hours", "Episodes start unevenly over the day."),
      ("on Mondays", "0 of 52 on weekends; about 15 expected, more uneven than chance."),
      ("on Saturdays", "52 of 52 on weekends; about 15 expected, more uneven than chance."),
      ("the low back again", "Low back pain that came back after 30 pain-free days and lasted a day or more: 1."),
      ("gaps that were not seen to end", "More than half of the gaps have no recorded end."),
    ])
  func whatStandsOutIsSaid(name: String, sentence: String) throws {
    let said = try sentences(name)
    #expect(said.contains(sentence), "\(said)")
  }

  @Test func pValuesTakeDetail() throws {
    let usual = try sentences("a steady year")
    let full = try sentences("a steady year", .full)
    #expect(!usual.contains { $0.contains("(p ") })
    #expect(full.contains { $0.hasPrefix("No sign of becoming more or less frequent (p ") && $0.contains(", q ") })
  }

  @Test(arguments: recurrences.map(\.name))
  func inBriefOnlyWhatStandsOutIsSaid(name: String) throws {
    let brief = try sentences(name, .brief)
    #expect(brief.count <= 4)
    #expect(!brief.contains { $0.hasPrefix("No ") || $0.contains("may be chance") })
  }

  @Test func inBriefItIsSaidThatThereIsMore() throws {
    let named = recurrences.first { $0.name == "more and more" }
    let analysis = try #require(named).analysis
    let text = RecurrenceText(analysis, times: MomentText(now: now), layout: TextLayout()).text(.brief)
    #expect(text.hasPrefix("What comes back (2 of "))
  }
}
