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
  func aLineIsReadUpToTheCursor(line: String, words: [String], current: String) {
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
    ("twinge --trigger=li", "--trigger=lifting", "lifting"),
    ("twinge --trigger=\"li", "--trigger=lifting", "lifting"),
    ("twinge li,s", "li,stress", "li,stress"),
    ("twinge é", "épaule", "épaule"),
  ])
  func bashGetsWhatItCanPutIntoTheLine(line: String, text: String, replacement: String) {
    #expect(ShellLine(line, breaks: breaks).replacement(for: text) == replacement)
  }
}
