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

  @Test(arguments: [
    ("neck", "neck"), ("", "\"\""), ("two words", "\"two words\""), ("left,", "left,"), ("20 Jän", "\"20 Jän\""),
    ("can't stop!", "can\\'t\\ stop\\!"), ("$HOME", "\\$HOME"), ("~/x", "\"~/x\""), ("a\\b", "a\\\\b"),
  ])
  func aWordIsQuotedOnlyWhereItHasToBe(word: String, quoted: String) throws {
    #expect(ShellWords.quoted(word) == quoted)
    #expect(try ShellWords.split("x \(quoted) y") == ["x", word, "y"])
  }

  @Test(arguments: ["\"open", "'open", "open\\"])
  func aQuoteHasToBeClosed(line: String) {
    #expect(throws: Failure.self) { try ShellWords.split(line) }
  }
}
