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
}
