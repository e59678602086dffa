import Exchange
import Journal
import JournalStore

@testable import twinge

/// One of each of the errors that the modules below the program throw.
///
/// Every case names the one that follows it, so that a new one does not compile until it has its place here.
enum ModuleErrors {
  static var all: [(module: String, errors: [any Error])] {
    let time: (TimeError?) -> TimeError? = following
    let line: (LogLineError?) -> LogLineError? = following
    let word: (VocabularyError?) -> VocabularyError? = following
    let store: (StoreError?) -> StoreError? = following
    let file: (ImportError?) -> ImportError? = following
    return [
      ("Leaving", [Leaving.interrupted]), ("TimeError", chain(time)), ("LogLineError", chain(line)),
      ("VocabularyError", chain(word)), ("StoreError", chain(store)), ("ImportError", chain(file)),
    ]
  }

  private static func chain<E: Error>(_ following: (E?) -> E?) -> [any Error] {
    var errors: [E] = []
    while let next = following(errors.last) { errors.append(next) }
    return errors
  }

  private static func following(_ error: TimeError?) -> TimeError? {
    switch error {
    case nil: .empty
    case .empty: .notATime
    case .notATime: .bareNumber
    case .bareNumber: .noSuchTimeOfDay
    case .noSuchTimeOfDay: .noSuchDay
    case .noSuchDay: .neverSuchDay
    case .neverSuchDay: .ambiguous(.date, readings: ["3 apr", "4 mar"])
    case .ambiguous(.date, _): .ambiguous(.midnight, readings: ["20 nov 00:00", "21 nov 00:00"])
    case .ambiguous(.midnight, _): .ambiguous(.hour, readings: ["08:00", "20:00"])
    case .ambiguous(.hour, _): .ambiguous(.timeOrDate, readings: ["08:05", "8 may"])
    case .ambiguous(.timeOrDate, _): .future
    case .future: .soon(minutesAhead: 20, yesterday: "yesterday 10:00")
    case .soon: .tooLongAgo
    case .tooLongAgo: .skipped(from: "02:00", to: "03:00")
    case .skipped: .skippedDay
    case .skippedDay: .notADuration
    case .notADuration: .emptyDuration
    case .emptyDuration: .longDuration
    case .longDuration: .vagueUnit
    case .vagueUnit: .belowAMinute
    case .belowAMinute: nil
    }
  }

  private static func following(_ error: LogLineError?) -> LogLineError? {
    switch error {
    case nil: .intensityOutOfRange
    case .intensityOutOfRange: .intensityNotWhole
    case .intensityNotWhole: .intensityBehindPlace
    case .intensityBehindPlace: .emptyPlace
    case .emptyPlace: nil
    }
  }

  private static func following(_ error: VocabularyError?) -> VocabularyError? {
    switch error {
    case nil: .empty(.place)
    case .empty: .unknown(.place, text: "lowr back", nearest: ["lower back"])
    case .unknown: .ambiguous(.place, text: "a", candidates: ["abdomen", "ankle"])
    case .ambiguous: nil
    }
  }

  private static func following(_ error: StoreError?) -> StoreError? {
    switch error {
    case nil: .isFolder(path: "PATH")
    case .isFolder: .notAllowed(path: "PATH")
    case .notAllowed: .cannotCreate(path: "PATH")
    case .cannotCreate: .notAJournal(path: "PATH")
    case .notAJournal: .newer(path: "PATH", version: 2, known: 1)
    case .newer: .damaged(path: "PATH")
    case .damaged: .beyondReading(path: "PATH")
    case .beyondReading: .alreadyExists(path: "PATH")
    case .alreadyExists: .notThere(path: "PATH")
    case .notThere: .busy
    case .busy: .full
    case .full: .readOnly
    case .readOnly: .disk
    case .disk: .refused
    case .refused: .changedSince
    case .changedSince: .nothingToUndo
    case .nothingToUndo: .isRestore(kept: "PATH")
    case .isRestore: .nothingToRedo
    case .nothingToRedo: .sqlite(code: 21)
    case .sqlite: .notWiped
    case .notWiped: .unsure
    case .unsure: nil
    }
  }

  private static func following(_ error: ImportError?) -> ImportError? {
    switch error {
    case nil: .faults([ImportFault(line: 3, column: 7, message: "Intensity is not between 0 and 10.")], count: 1)
    case .faults: .map("--map names no column.")
    case .map: nil
    }
  }
}
