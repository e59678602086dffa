import Testing

@testable import twinge

struct TriggerPhraseTests {
  @Test(
    arguments: [
      ("lifting", "lifting", nil), ("lifting@14:30", "lifting", "14:30"), ("lifting @ 5pm", "lifting", "5pm"),
      ("lifting at 5pm", "lifting", "at 5pm"), ("poor sleep at half past two", "poor sleep", "at half past two"),
      ("stress in the office at noon", "stress in the office", "at noon"), ("lifting at 5", "lifting", "at 5"),
      ("lifting\u{A0}at\u{A0}５pm", "lifting", "at 5pm"), ("lifting＠14:30", "lifting", "14:30"),
      // What follows is no time of day.
      ("lifting at work", "lifting at work", nil), ("at 5pm", "at 5pm", nil), ("lifting at", "lifting at", nil),
      ("stress morning", "stress morning", nil), ("lifting@", "lifting", ""), ("", "", nil),
    ] as [(String, String, String?)])
  func `a trigger and when it was there`(text: String, name: String, time: String?) {
    let phrase = TriggerPhrase(text)
    #expect(phrase.name == name)
    #expect(phrase.time == time)
  }
}
