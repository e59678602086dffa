import Journal
import Testing

@testable import twinge

struct FailureWordsTests {
  @Test(arguments: [
    (
      VocabularyError.unknown(.place, text: "lowr back", nearest: ["lower back"]),
      "Did you mean \"lower back\"? Add it with: twinge words add place \"lowr back\""
    ),
    (.unknown(.trigger, text: "xyzzy", nearest: []), "Add it with: twinge words add trigger \"xyzzy\""),
    (
      .ambiguous(.place, text: "upper", candidates: ["upper back", "upper arm"]),
      "Write one of these: \"upper back\", \"upper arm\"."
    ),
    (.empty(.place), "Check the commas."),
  ])
  func `a word that is not known comes with a way out`(error: VocabularyError, hint: String) {
    #expect(Failure(error).hint == hint)
  }
}
