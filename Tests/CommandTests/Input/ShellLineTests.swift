import Testing

@testable import twinge

struct ShellLineTests {
  /// The signs that bash breaks words at, unless it is told otherwise.
  private let breaks = " \t\n\"'@><=;|&(:"

  @Test(arguments: [
    ("twinge", [], "twinge"),
    ("twinge ", ["twinge"], ""),
    ("twinge log  7", ["twinge", "log"], "7"),
    ("twinge 'lower ba", ["twinge"], "lower ba"),
    ("twinge \"a\\\"b\" lower\\ ba", ["twinge", "a\"b"], "lower ba"),
    ("twinge '' x", ["twinge", ""], "x"),
    ("twinge \"C:\\dir", ["twinge"], "C:\\dir"),
  ])
  func `reads a line up to the cursor`(line: String, words: [String], current: String) {
    let read = ShellLine(line, breaks: breaks)
    #expect(read.words == words)
    #expect(read.current == current)
  }

  @Test(arguments: [
    ("twinge lo", "lower back", "lower\\ back"),
    ("twinge \"lo", "lower back", "lower back"),
    ("twinge 'can", "can't", "can'\\''t"),
    ("twinge \"a", "a$b`c", "a\\$b\\`c"),
    ("twinge x", "x$(y)", "x\\$\\(y\\)"),
    ("twinge w", "wow!x", "wow\\!x"), ("twinge 'w", "wow!x", "wow!x"), ("twinge \"w", "wow!x", "wow\"'!'\"x"),
    ("twinge --trigger=li", "--trigger=lifting", "lifting"),
    ("twinge --trigger=\"li", "--trigger=lifting", "lifting"),
    ("twinge li,s", "li,stress", "li,stress"),
    ("twinge é", "épaule", "épaule"),
  ])
  func `gives bash what it can put into the line`(line: String, text: String, replacement: String) {
    #expect(ShellLine(line, breaks: breaks).replacement(for: text) == replacement)
  }

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
    ("can’t", ["can’t"]),
    ("--note “it’s bad” x", ["--note", "it’s bad", "x"]),
    ("--note ‘it’s bad’ x", ["--note", "it’s bad", "x"]),
    ("--note 'it's bad' x", ["--note", "it's bad", "x"]),
    ("--note \"he said “ouch” — twice\" x", ["--note", "he said “ouch” — twice", "x"]),
    ("--note „schlimm“ x", ["--note", "schlimm", "x"]),
    ("7\u{A0}neck", ["7", "neck"]),
    ("a\\ b", ["a b"]),
    ("--note=\"a b\"", ["--note=a b"]),
    ("\"\" ''", ["", ""]),
    ("'back\\slash'", ["back\\slash"]),
    ("left\tright", ["left", "right"]),
  ])
  func `splits a line as a shell does`(line: String, words: [String]) throws {
    #expect(try ShellLine.split(line) == words)
  }

  @Test(arguments: [
    ("neck", "neck"), ("", "\"\""), ("two words", "\"two words\""), ("left,", "left,"), ("20 Jän", "\"20 Jän\""),
    ("can't stop!", "can\\'t\\ stop\\!"), ("$HOME", "\\$HOME"), ("~/x", "\"~/x\""), ("a\\b", "a\\\\b"),
  ])
  func `quotes a word only if needed`(word: String, quoted: String) throws {
    #expect(word.quotedForShellIfNeeded == quoted)
    #expect(try ShellLine.split("x \(quoted) y") == ["x", word, "y"])
  }

  @Test(arguments: ["\"open", "'open", "open\\"])
  func `refuses an open quote`(line: String) {
    #expect(throws: Failure.self) { try ShellLine.split(line) }
  }

  @Test(arguments: [
    ("neck", "\"neck\""), ("lower back", "\"lower back\""), ("", "\"\""), ("20 Jän", "\"20 Jän\""),
    ("$(touch x)", #"\$\(touch\ x\)"#), ("`x`", #"\`x\`"#), (#"a\b"#, #"a\\b"#), ("can't stop!", #"can\'t\ stop\!"#),
    // A quote that carries an accent still is one to a shell.
    ("a\"\u{301}b", "a\\\"\u{301}b"),
  ])
  func `quotes what a shell would act on`(text: String, quoted: String) {
    #expect(text.quotedForShell == quoted)
  }
}
