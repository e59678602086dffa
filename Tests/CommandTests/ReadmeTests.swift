import Foundation
import Testing

@testable import twinge

/// The README shows what the program says, not what it once said.
struct ReadmeTests {
  private static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")

  @Test func theTranscriptIsReal() throws {
    var readme = try String(contentsOf: ReadmeTests.url, encoding: .utf8)
    let start = try #require(readme.range(of: "```console\n")).upperBound
    let end = try #require(readme.range(of: "```", range: start..<readme.endIndex)).lowerBound
    let shown = String(readme[start..<end])
    let replayed = try Transcript(text: shown).replayed()
    if Transcript.isRecording {
      readme.replaceSubrange(start..<end, with: replayed)
      try readme.write(to: ReadmeTests.url, atomically: true, encoding: .utf8)
      Issue.record("Recorded the README.")
    }
    #expect(replayed == shown)
  }

  /// What stands in backquotes, but for blocks of code.
  private static var spans: [String] {
    let readme = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let prose = readme.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    return prose.flatMap { text in
      text.components(separatedBy: "`").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// Those that can be run as they stand: with more than the name of a command, and no word that stands for another.
  private static var examples: [String] {
    spans.filter { $0.hasPrefix("twinge ") && $0.split(separator: " ").count > 2 && !Examples.isPattern($0) }
  }

  @Test(arguments: examples)
  func everyExampleDoesWhatItSays(example: String) throws {
    for run in try Examples.run(example) {
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test(arguments: spans)
  func itNamesOnlyWhatThereIs(span: String) {
    #expect(span.contains("swift") || Named.unknown(in: span) == [])
  }
}
