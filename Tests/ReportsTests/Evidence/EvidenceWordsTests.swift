import Foundation
import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Exchange
@testable import Reports

/// What the analysis may never say, over all that it can say.
struct EvidenceWordsTests {
  /// Every page and sentence: verdicts by direction and window, recurrence flagged and not, remedies with and without
  /// comparison, in every detail.
  static let all: [String] = {
    let layout = TextLayout(columns: 100_000)
    let details: [EvidenceDetail] = [.brief, .usual, .full]
    let triggers = TriggerSentences(.rich)
    let windows: [TriggerWindow] = [.hours0To24, .hours24To48, .hours0To48, .dayBefore]
    let verdicts = verdictCounts.flatMap { example in
      windows.flatMap { window in
        ["lifting", "fatigue"].flatMap { name in
          let finding = finding(example.counts, q: example.q, name, window, isLink: example.name == "likely linked")
          return [triggers.unbroken(finding), triggers.short(finding)]
        }
      }
    }
    let none = TriggerAnalysis(diary([], []), days: firstDay...firstDay + 9, now: now)
    let pages = [TriggerAnalysis.rich, suspectedOften, none].flatMap { analysis in
      details.map { TriggerText(analysis, layout: layout, command: typed).text($0) }
    }
    let recurring = recurrences.flatMap { recurrence in
      details.map { RecurrenceText(recurrence.analysis, times: times, layout: layout).text($0) }
        + [recurrence.analysis.json(times: times).text]
    }
    let remedies = remedyAnalyses.flatMap { remedy in
      details.map { RemedyText(remedy.analysis, layout: layout).text($0) } + [remedy.analysis.json.text]
    }
    return (verdicts + pages + recurring + remedies).map { $0.replacing("\u{A0}", with: " ") }
  }()

  static let times = MomentText(now: now)

  @Test(arguments: [
    "cause", "caus", "because", "protect", "prevent", "diagnos", "cure", "due to", "leads to", "normal",
  ])
  func neverSaid(word: String) {
    for text in Self.all {
      #expect(!text.lowercased().contains(word), "\(text)")
    }
  }

  /// As a noun, a trigger is what is looked at; nothing is said to trigger anything.
  @Test func triggerIsNeverAVerb() {
    let nouns = ["could be tested", "can only be tested", "that stand out", "."]
    for text in Self.all {
      for use in text.lowercased().matches(of: /\btrigger\w*/) {
        let word = text.lowercased()[use.range]
        let rest = text.lowercased()[use.range.upperBound...].drop { $0 == " " }
        #expect(["trigger", "triggers"].contains(word), "\(text)")
        // In JSON and in what is to be typed, it is a name.
        let isName = rest.hasPrefix("\"") || text.contains("twinge analyze triggers") || text.contains("words track")
        #expect(isName || nouns.contains(where: rest.hasPrefix), "\(text)")
      }
    }
  }

  /// Otherwise the tests above would find nothing because nothing was said.
  @Test(
    arguments: [
      "Worth showing your doctor; not proof.", "A possible link, or chance. Keep logging.",
      "Possibly less often before episodes; could still be chance. Keep logging.", "No clear link so far",
      "A doubling of risk looks unlikely", "Too early to tell.", "was never present on", "was present on every one of",
      "was logged on only", "was missing on only", "so there is nothing to compare", "more episodes",
      "Too little pain-free time", "Not enough episodes yet", "early sign", "times as high",
      "No trigger could be tested yet.", "No check-ins yet", "Suspected but not tracked",
      "not tested", "24 to 48 h before", "the day before", "You suspected it in",
      // Recurrence.
      "Too early to say how often episodes come", "check-ins on 1 of the 14 days needed", "per 4 weeks", "Not counted:",
      "may be chance", "more than chance explains", "Too early to say how long the gaps last",
      "Half the time the next episode came within", "More than half of the gaps have no recorded end",
      "A new episode came within 14 days", "No sign of becoming more or less frequent", "have become more frequent",
      "have become less frequent",
      "No clear trend in weekly pain", "Worst pain rose", "Worst pain fell", "Episodes come in clusters",
      "No sign of clusters", "A change around", "A steady rate fits as well", "Episodes tend to start around",
      "Episodes start unevenly over the day", "No sign of a usual time of day", "on weekends",
      "more uneven than chance", "Weekdays differ more than chance explains", "No clear difference between weekdays",
      "lasted a day or more: none.", "lasted a day or more: 1.",
      // Remedies.
      "No remedies logged.", "none with an intensity before and after", "too few to judge",
      "Pain fell by 30 % or more", "Untreated episodes at a similar stage:", "unclear",
      "relief more often than untreated", "relief more often, but not more than from the worst moments",
      "relief less often than untreated", "You said it helped", "Without a comparison with untreated episodes",
      "points afterwards compared with untreated", "of the greatest possible relief", "30 % lower within", "mean drop",
      "by half or more",
    ])
  func everyBranchIsSaid(phrase: String) {
    #expect(Self.all.contains { $0.lowercased().contains(phrase.lowercased()) })
  }
}
