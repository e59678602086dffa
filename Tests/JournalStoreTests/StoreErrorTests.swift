import Testing

@testable import JournalStore

struct StoreErrorTests {
  static let all: [StoreError] = [
    .isFolder(path: "/j"), .notAllowed(path: "/j"), .cannotCreate(path: "/j"), .notAJournal(path: "/j"),
    .newer(path: "/j", version: 7, known: 1), .damaged(path: "/j"), .beyondReading(path: "/j"),
    .alreadyExists(path: "/j"), .busy, .full, .readOnly, .unsure, .notWiped,
    .disk, .refused, .changedSince, .nothingToUndo, .nothingToRedo, .sqlite(code: 21),
  ]

  @Test(arguments: all)
  func everyErrorIsASentence(error: StoreError) {
    let sentence = error.description
    #expect(sentence.hasSuffix("."))
    #expect(sentence.split(separator: " ").count >= 4)
    #expect(sentence.first.map { $0.isUppercase || $0 == "/" } == true)
  }

  @Test(arguments: all.prefix(7))
  func whatIsAboutAFileNamesIt(error: StoreError) {
    #expect(error.description.contains("/j"))
  }

  @Test func aNewerJournalNamesBothVersions() {
    let error = StoreError.newer(path: "/j", version: 7, known: 1)
    #expect(error.description.contains("journal version 7; this one knows 1"))
  }

  @Test func noTwoErrorsReadAlike() {
    #expect(Set(Self.all.map(\.description)).count == Self.all.count)
  }

  @Test(
    arguments: [
      // By the primary code: the low byte.
      (5, StoreError.busy), (6, .busy), (8, .readOnly), (10, .disk), (11, .damaged(path: "/j")), (13, .full),
      (14, .notAllowed(path: "/j")), (3, .notAllowed(path: "/j")), (26, .notAJournal(path: "/j")), (18, .refused),
      (19, .refused), (20, .refused),
      // Extended: busy with recovery, read-only for a rollback, a short read, a corrupt index, a folder that cannot
      // be opened; a check, a foreign key, a unique column, a type.
      (261, .busy), (776, .readOnly), (522, .disk), (779, .damaged(path: "/j")), (526, .notAllowed(path: "/j")),
      (275, .refused), (787, .refused), (2067, .refused), (3091, .refused),
      // The rest keeps its code.
      (1, .sqlite(code: 1)), (7, .sqlite(code: 7)), (21, .sqlite(code: 21)), (516, .sqlite(code: 516)),
    ] as [(Int32, StoreError)])
  func codesOfSQLite(code: Int32, error: StoreError) {
    #expect(StoreError(code: code, path: "/j") == error)
  }
}
