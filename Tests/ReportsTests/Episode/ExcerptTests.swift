import Journal
import Testing

@testable import Reports

struct ExcerptTests {
  private func excerpt(_ parts: MarkedText.Part..., columns: Int = 40, isColored: Bool = false) -> String {
    Excerpt(MarkedText(parts: parts)).text(TextLayout(columns: columns, isColored: isColored), first: "    ")
  }

  @Test func theLineOfTheFirstHitIsShown() {
    #expect(excerpt(.init("one\ntwo "), .init("hit", isHit: true), .init(" three\nfour")) == "    two hit three")
  }

  @Test func aHitIsBoldInColour() {
    let shown = excerpt(.init("two "), .init("hit", isHit: true), .init("s"), isColored: true)
    #expect(shown == "    two \(escape)[1mhit\(escape)[0ms")
  }

  @Test func `what a terminal acts on counts as wide as it is shown`() {
    let shown = excerpt(.init("\(escape)[31m"), .init("hit\u{7}", isHit: true))
    #expect(harmless(shown) == "    \\e[31mhit\\u{7}")
  }

  @Test(arguments: [20, 40, 80])
  func aLongLineIsCutAroundTheHit(columns: Int) {
    let words = String(repeating: "some words ", count: 60)
    let shown = excerpt(.init(words), .init("hit", isHit: true), .init(" " + words), columns: columns)
    #expect(shown.contains("hit"))
    #expect(shown.hasPrefix("    … "))
    #expect(shown.hasSuffix("…"))
    #expect(shown.split(separator: "\n").count <= 2 || columns < 40)
    #expect(linesTooWide(shown, columns: columns, label: 4).isEmpty)
  }
}
