import Analysis
import Journal
import Statistics
import TestSupport

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
          .paragraph("Pain is usually treated near its peak, so part of every drop would have come anyway.", .faint),
          .heading("What is next"),
          .list(["Four days have no check-in.", "An episode has been open for three days and is not easing."]),
          .advice("Today is not answered yet.", command: "twinge checkin --none"),
          .paragraph("The log says nothing about days without a check-in.", .normal),
        ], footer: Self.footer)
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
