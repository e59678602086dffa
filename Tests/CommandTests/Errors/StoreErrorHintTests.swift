import JournalStore
import Testing

@testable import twinge

struct StoreErrorHintTests {
  @Test(
    arguments: [
      .isFolder(path: "/j"), .notAllowed(path: "/j"), .cannotCreate(path: "/j"), .notAJournal(path: "/j"),
      .newer(path: "/j", version: 7, known: 1), .damaged(path: "/j"), .beyondReading(path: "/j"),
      .alreadyExists(path: "/j"), .notThere(path: "/j"), .busy, .full, .readOnly, .unsure, .notWiped, .disk, .refused,
      .changedSince, .nothingToUndo, .nothingToRedo, .sqlite(code: 21),
    ] as [StoreError])
  func `every error has a way out: a sentence, or what to type`(error: StoreError) {
    #expect(error.hint.hasSuffix(".") || error.hint.contains(": twinge "))
    #expect(error.hint.first?.isUppercase == true)
  }
}
