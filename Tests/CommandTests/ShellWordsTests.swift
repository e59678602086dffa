import Testing

@testable import twinge

struct ShellWordsTests {
  @Test(arguments: [
    ("", []),
    ("  ", []),
    ("7 lower back", ["7", "lower", "back"]),
    ("--note \"two words\"", ["--note", "two words"]),
    ("--note 'two words'", ["--note", "two words"]),
    ("--note \"it's\"", ["--note", "it's"]),
    ("--note 'say \"stop\"'", ["--note", "say \"stop\""]),
    ("--note \"say \\\"stop\\\"\"", ["--note", "say \"stop\""]),
    ("can't", ["can't"]),
    ("a\\ b", ["a b"]),
    ("--note=\"a b\"", ["--note=a b"]),
    ("\"\" ''", ["", ""]),
    ("'back\\slash'", ["back\\slash"]),
    ("left\tright", ["left", "right"]),
  ])
  func aLineIsSplitAsAShellSplitsIt(line: String, words: [String]) throws {
    #expect(try ShellWords.split(line) == words)
  }

  @Test(arguments: ["\"open", "'open", "open\\"])
  func aQuoteHasToBeClosed(line: String) {
    #expect(throws: Failure.self) { try ShellWords.split(line) }
  }
}
