import Testing

@testable import Journal

struct StringPlainTests {
  @Test(arguments: [
    ("it’s", "it's"), ("“lower back”", "\"lower back\""), ("——new", "--new"), ("7\u{A0}neck", "7 neck"),
    ("１４：３０", "14:30"), ("plain", "plain"), ("Rücken 😖", "Rücken 😖"),
  ])
  func `takes back what phones put for plain signs`(text: String, plain: String) {
    #expect(text.plain == plain)
  }
}
