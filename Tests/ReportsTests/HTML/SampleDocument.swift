import Analysis
import Journal
import Statistics

@testable import Reports

extension SampleDiary {
  private static let footer =
    "A record you kept, not medical advice or a diagnosis. A link in your log is not proof of cause. "
    + "Do not change medicines because of this report."

  /// A page with every chart, as a report of some weeks has them.
  var report: Document {
    Document(
      title: "Four weeks", subtitle: "Sun 25 Oct - Sat 21 Nov 2026. Check-ins on 24 of 28 days (86 %).",
      blocks: [
        .paragraph("11 episodes, 9 in the four weeks before. Worst 8, median 5: about the same.", .strong),
        .table(
          Document.Table(
            caption: "Four weeks beside those before",
            columns: ["", "now", "before", "usual"],
            rows: [
              ["Checked in", "24 of 28", "20", "23"], ["Episodes", "11", "9", "10"],
              ["Time in pain", "14h20m", "11h05m", "?"], ["Worst", "8", "7", "8"],
              ["Clear days", "13 of 24", "12", "13"],
            ])),
        .heading("Day by day"),
      ] + figures.prefix(2).map { .figure($0) } + [.heading("Where and when")]
        + figures.dropFirst(2).prefix(3).map { .figure($0) } + [.heading("Beside triggers and remedies")]
        + figures.dropFirst(5).map { .figure($0) } + [
          .paragraph("Pain is treated near its peak: part of every drop would have come anyway.", .faint),
          .heading("What is next"),
          .list(["Four days have no check-in.", "An episode has been open for three days and is not easing."]),
          .advice("Today is not answered yet.", command: "twinge checkin --none"),
          .paragraph("The log says nothing about days without a check-in.", .normal),
        ], footer: Self.footer)
  }

  /// A page for a doctor, as full as it gets.
  var doctorPage: Document {
    Document(
      title: "Pain diary, summary for a doctor",
      subtitle: "24 Oct - 21 Nov 2026, 28 days; check-ins on 24 of 28 days (86 %)",
      blocks: [
        .paragraph(
          "Warning signs ticked: numbness or weakness in a leg, on Fri 20 Nov; fever, on Tue 3 Nov.", .alert),
        .blanks(["Name", "Date of birth"]),
        .heading("Headline"),
        .paragraph(
          "11 episodes in these 28 days, 9 in the 28 before: 1.2 times as many (range 0.5 to 3.0); may be chance. "
            + "Pain on 13 days; worst 7 or more on 4.", .strong),
        .heading("Where"), .figure(body.figure ?? Document.Figure(title: "", description: "")),
        .paragraph("Felt as cramp in 6, tight in 4, sharp in 2 of 11 episodes."),
        .heading("Intensity"),
        .paragraph("Worst of an episode: median 5, range 2 to 8, on a scale of 0-10. PEG now 4.3, 4 weeks ago 5.0."),
        .figure(intensity.figure ?? Document.Figure(title: "", description: "")),
        .heading("Duration and time of day"),
        .paragraph(
          "Half lasted 40 to 95 minutes, median 60. Onsets bunch around 08:30. Longest gap without pain 6 days."),
        .heading("Function"),
        .paragraph("Limited by 5 of 10 or more on 3 days; sleep under 6 h on 4 of 24 nights."),
        .heading("Medicines"),
        .table(
          Document.Table(
            caption: "Medicines by days of use", columns: ["", "days of 28", "doses", "last"],
            rows: [
              ["ibuprofen", "9", "400mg", "Fri 20 Nov"], ["paracetamol", "3", "500mg-1g", "Tue 17 Nov"],
              ["muscle relaxant", "1", "5mg", "Sun 1 Nov"],
            ])),
        .heading("Remedies"),
        .figure(remedies.figure ?? Document.Figure(title: "", description: "")),
        .paragraph("No untreated episodes to compare with: no remedy can be given the credit.", .faint),
        .heading("Triggers"),
        .figure(triggers.figure ?? Document.Figure(title: "", description: "")),
        .paragraph(
          "Episodes began on 6 of 31 days (19 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %). "
            + "Worth showing your doctor; not proof."),
        .paragraph("Tested and unclear: long sitting, stress, poor sleep.", .faint),
        .heading("What changed"),
        .list(["Stretching is new since Mon 9 Nov.", "Physical therapy ended on Fri 30 Oct."]),
        .heading("Method"),
        .paragraph(
          "Self-recorded on the person's own device; intensity is the worst of an episode, 0-10. Days without a "
            + "check-in are unknown, never clear. Odds are exact, within weekends and blocks of 28 days; 12 tests, 1 in 10 "
            + "of the likely links may be chance. Associations, not proof of cause.", .faint),
      ], footer: Self.footer)
  }
}

extension SampleDiary {
  /// As much as a page for a doctor may ever have to hold.
  var fullDoctorPage: Document {
    var page = doctorPage
    let items = (1...24).map { "Change \($0): something new was tried, or given up." }
    page.blocks.insert(.list(items), at: page.blocks.count - 2)
    return page
  }
}

/// What has ever broken out of a page, and what only looks as if it might.
let hostileTexts = [
  "<script>alert(1)</script>", "</svg><script>alert(2)</script>", "\"><img src=x onerror=alert(3)>", "</style><b>",
  "' onload='alert(4)", "javascript:alert(5)", "http://example.org/x", "\u{202E}gnp.exe", "\u{2066}a\u{2069}",
  "]]><!--", "&lt;b&gt;", "{{title}}", "{{{style}}}", "\u{1B}[31m", "\u{0}\u{FFFE}\u{FFFF}",
  "\"\u{338}><\u{338}b\u{301}&\u{301}",
  "漢字👩‍⚕️", "=1+1",
]

extension Document {
  /// A document in which every text is one of the hostile ones.
  static let hostile: Document = {
    let blocks = hostileTexts.flatMap { text -> [Block] in
      [
        .paragraph(text, .alert), .heading(text), .paragraph(text), .paragraph(text, .faint), .list([text, text]),
        .advice(text, command: text), .blanks([text]),
        .table(Table(caption: text, columns: ["", text], rows: [[text, text], [text, "7"]])),
        .figure(Figure(title: text, description: text)),
      ] + Document.hostileFigures(text).map { .figure($0) }
    }
    return Document(
      title: hostileTexts.joined(), subtitle: hostileTexts.joined(), blocks: blocks, footer: hostileTexts[0])
  }()

  /// Charts of words that a person may have named so.
  static func hostileFigures(_ text: String) -> [Figure] {
    let id = "hostile\(hostileTexts.firstIndex(of: text) ?? 99)"
    let forest = TriggerForest(
      rows: [
        TriggerForest.Row(
          name: text, exposed: (6, 31), others: (2, 64), odds: 4.4, interval: Interval(lower: 1.1, upper: 40),
          verdict: "likely linked")
      ], untold: [text], id: id + "f")
    let card = RemedyScorecard(
      rows: [Proportion(successes: 7, trials: 10)].compactMap { $0 }.map {
        RemedyScorecard.Row(name: text, improved: $0)
      },
      unjudged: [text], id: id + "r")
    let body = BodyMap(sites: [BodyMap.Site(name: text, side: .left, episodes: 3, worst: 7)], id: id + "b")
    return [forest.figure, card.figure, body.figure].compactMap { $0 }
  }
}
