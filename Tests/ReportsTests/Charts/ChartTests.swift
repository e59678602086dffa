import Analysis
import Journal
import Statistics
import TestSupport
import Testing

@testable import Reports

/// What holds for every chart, of journals of all sizes and of names of all kinds.
struct ChartTests {
  static let seeds: [UInt64] = Array(1...12)

  /// All charts of a journal that nobody thought of.
  private static func figures(seed: UInt64) -> [Document.Figure] {
    var random = SeededGenerator(seed: seed)
    let days = [1, 2, 7, 28, 100, 400, 1500].randomElement(using: &random) ?? 7
    let diary = SampleDiary(
      days: days, seed: seed, perWeek: Double.random(in: 0...6, using: &random),
      answered: Double.random(in: 0...1, using: &random))
    let text = random.nastyText(upTo: 6)
    let sites = (1...8).map {
      BodyMap.Site(
        name: $0 == 1 ? text : BodyMap.regions.keys.sorted().randomElement(using: &random) ?? "neck",
        side: Side.allCases.randomElement(using: &random), episodes: Int.random(in: 1...300, using: &random),
        worst: Int.random(in: 0...10, using: &random))
    }
    return diary.figures + [BodyMap(sites: sites).figure].compactMap { $0 }
      + Document.hostileFigures(text)
  }

  @Test("Every picture is well-formed, and says in words what it shows", arguments: seeds)
  func pictures(seed: UInt64) throws {
    for figure in Self.figures(seed: seed) {
      #expect(!figure.title.isEmpty && !figure.description.isEmpty)
      guard let svg = figure.svg?.markup else { continue }
      let markup = try #require(ParsedMarkup(svg), "\(figure.title)")
      #expect(Set(markup.ids).count == markup.ids.count)
      #expect(markup.all("title").map(\.text) == [markup.all("title").first?.text ?? ""])
      #expect(markup.all("desc").first?.text.isEmpty == false)
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
      #expect(!svg.contains("<script") && !svg.contains("style="))
    }
  }

  @Test("In a terminal nothing is wider than 76 columns, and ASCII is ASCII but for names", arguments: seeds)
  func terminal(seed: UInt64) {
    for figure in Self.figures(seed: seed) {
      #expect((figure.lines + figure.asciiLines).allSatisfy { displayWidth($0) <= terminalColumns }, "\(figure.lines)")
      #expect(figure.lines.count == figure.asciiLines.count)
    }
    let names = SampleDiary(days: 200, seed: seed).figures
    #expect(names.flatMap(\.asciiLines).allSatisfy { $0.utf8.allSatisfy { $0 < 128 } })
    #expect(names.flatMap(\.lines).allSatisfy { $0 == trimmedAtEnd($0) })
  }

  @Test("Of a journal of which nothing is known nothing is drawn")
  func nothingKnown() {
    let diary = SampleDiary(days: 28, perWeek: 0, answered: 0)
    #expect(diary.figures.isEmpty)
  }

  @Test("No region of the body is missing")
  func regions() {
    let places = Vocabulary.builtIn.filter { $0.kind == .place }.map(\.name)
    #expect(Set(BodyMap.regions.keys) == Set(places))
  }
}
