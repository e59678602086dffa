import Foundation
import Journal
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct HTMLPageTests {
  static let pages = [
    HTMLPage(SampleDiary(days: 28).report).text,
    HTMLPage(SampleDiary(days: 120).doctorPage, isOnePage: true).text,
    HTMLPage(SampleDiary(days: 28, perWeek: 0, answered: 0).report).text,
    HTMLPage(.hostile).text,
    HTMLPage(Document(title: "", blocks: [], footer: "")).text,
  ]

  @Test func aPageInFull() throws {
    let page = HTMLPage(
      Document(
        title: "Week", subtitle: "Sun - Sat",
        blocks: [
          .paragraph("Two episodes.", .strong), .heading("Days"), .list(["a", "b"]), .paragraph("Numb legs.", .alert),
          .advice("Today is open.", command: "twinge checkin"), .blanks(["Name"]),
          .table(
            Document.Table(
              caption: "Counts", columns: ["", "now", "what"], rows: [["Episodes", "2", "up"], ["Worst", "?", ""]])),
          .figure(Document.Figure(title: "Where", description: "Neck in 2 episodes.")),
        ], footer: "A record.")
    ).text
    let body = try #require(page.firstRange(of: "<body>"))
    #expect(
      String(page[body.lowerBound...]) == """
        <body>
        <header>
        <h1>Week</h1>
        <p class="subtitle">Sun - Sat</p>
        <div class="alert" role="note" aria-label="Important"><p><span class="sign" aria-hidden="true">!</span>Numb legs.</p></div>
        </header>
        <main>
        <section>
        <p class="strong">Two episodes.</p>
        </section>
        <section>
        <h2>Days</h2>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <p class="advice">Today is open. <code>twinge checkin</code></p>
        <ul class="blanks">
        <li>Name<span class="line"></span></li>
        </ul>
        <div class="scroll" role="group" tabindex="0" aria-label="Counts"><table>
        <caption>Counts</caption>
        <thead><tr><td></td><th scope="col" class="number">now</th><th scope="col">what</th></tr></thead>
        <tbody>
        <tr><th scope="row"><bdi>Episodes</bdi></th><td class="number"><bdi>2</bdi></td><td><bdi>up</bdi></td></tr>
        <tr><th scope="row"><bdi>Worst</bdi></th><td class="number"><bdi>?</bdi></td><td><bdi></bdi></td></tr>
        </tbody>
        </table></div>
        <div class="figures">
        <figure>
        <figcaption>Where</figcaption>
        <p>Neck in 2 episodes.</p>
        </figure>
        </div>
        </section>
        </main>
        <footer><p>A record.</p></footer>
        </body>
        </html>

        """)
  }

  @Test("The browser applies the style that the policy names, and no other")
  func styleHash() {
    let hash = Data(sha256(Array(HTMLPage.style.utf8))).base64EncodedString()
    #expect(HTMLPage.styleHash == hash, "the hash of page.css")
    #expect(Data(sha256(Array("abc".utf8))).base64EncodedString() == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("Every page is well-formed", arguments: pages.indices)
  func wellFormed(_ index: Int) throws {
    let markup = try #require(ParsedMarkup(Self.pages[index]))
    #expect(Set(markup.ids).count == markup.ids.count)
    #expect(markup.all("h1").count == 1)
    #expect(markup.all("html").first?.attributes["lang"] == "en")
    #expect(markup.all("meta").contains { $0.attributes["name"] == "viewport" })
    #expect(markup.all("th").allSatisfy { $0.attributes["scope"] != nil })
    #expect(markup.all("table").count == markup.all("caption").count)
    for svg in markup.all("svg") {
      let ids = try #require(svg.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
      #expect(svg.attributes["role"] == "img" && ids.count == 2)
      #expect(ids.allSatisfy(markup.ids.contains))
    }
  }

  @Test("Nothing runs and nothing is loaded", arguments: pages.indices)
  func harmlessMarkup(_ index: Int) throws {
    let markup = try #require(ParsedMarkup(Self.pages[index]))
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "div", "span", "main", "section", "h2",
      "ul", "b",
      "li", "code", "table", "caption", "thead", "tbody", "tr", "th", "td", "bdi", "figure", "figcaption", "footer",
      "svg",
      "desc", "path", "circle", "text", "g", "defs", "pattern", "clipPath",
    ]
    #expect(Set(markup.elements.map(\.name)).isSubset(of: known))
    let names = Set(markup.elements.flatMap(\.attributes.keys))
    #expect(names.isDisjoint(with: ["style", "href", "src", "xlink:href", "srcset", "action"]))
    #expect(!names.contains { $0.lowercased().hasPrefix("on") })
    for (name, value) in markup.elements.flatMap(\.attributes) where value.contains("://") {
      #expect(name == "xmlns" && value == "http://www.w3.org/2000/svg" || name == "aria-label")
    }
    let policy = try #require(markup.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    #expect(policy.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
    #expect(!HTMLPage.style.contains("url(") && !HTMLPage.style.contains("@import"))
    let unsafe = Self.pages[index].unicodeScalars.filter { $0.isUnsafeToShow && $0 != "\n" }
    #expect(unsafe.isEmpty)
  }

  @Test("No text is lost, whatever it holds", arguments: hostileTexts)
  func textIsKept(_ text: String) throws {
    let markup = try #require(ParsedMarkup(HTMLPage(.hostile).text))
    let shown = harmless(text).replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
    for name in ["h2", "li", "code", "figcaption", "bdi"] {
      #expect(markup.all(name).contains { $0.text == shown }, "\(name)")
    }
    #expect(markup.all("desc").contains { $0.text.contains(shown.dropFirst()) })
  }

  @Test("A quote or bracket with a combining mark is one character, and still escaped")
  func combiningMarks() {
    #expect(
      escaped("\"\u{338}<\u{338}&\u{301}'\u{301}>\u{301}")
        == "&quot;\u{338}&lt;\u{338}&amp;\u{301}&#39;\u{301}&gt;\u{301}")
  }

  @Test("Ten years make a page under 300 KB")
  func tenYears() {
    #expect(HTMLPage(SampleDiary(days: 3650, seed: 2).report).text.utf8.count < 300_000)
  }

  @Test("An alert comes first, wherever it stands")
  func alertsFirst() throws {
    let page = HTMLPage(Document(title: "T", blocks: [.heading("H"), .paragraph("A", .alert)], footer: "")).text
    let (alert, heading) = (try #require(page.firstRange(of: ">A<")), try #require(page.firstRange(of: "<h2>")))
    #expect(alert.lowerBound < heading.lowerBound)
  }

  @Test("The fuller a single sheet, the smaller its letters; a page of many is left alone")
  func density() {
    func page(_ count: Int) -> Document {
      Document(title: "T", blocks: [.list([String](repeating: "One line of text", count: count))], footer: "F")
    }
    #expect(
      [10, 85, 92, 500].map { PageDensity.fitting(page($0)).style } == [
        "one loose", "one snug", "one dense", "one tight",
      ])
    #expect(!HTMLPage(page(10)).text.contains("class=\"one"))
    #expect(HTMLPage(page(10), isOnePage: true).text.contains("<html lang=\"en\" class=\"one loose\">"))
  }
}
