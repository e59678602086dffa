import Journal
import Testing

struct StringShellTests {
  @Test(arguments: [
    ("neck", "\"neck\""), ("lower back", "\"lower back\""), ("", "\"\""), ("20 Jän", "\"20 Jän\""),
    ("$(touch x)", #"\$\(touch\ x\)"#), ("`x`", #"\`x\`"#), (#"a\b"#, #"a\\b"#), ("can't stop!", #"can\'t\ stop\!"#),
    // A quote that carries an accent still is one to a shell.
    ("a\"\u{301}b", "a\\\"\u{301}b"),
  ])
  func aShellReadsItAsOneWord(text: String, quoted: String) {
    #expect(text.quotedForShell == quoted)
  }
}
