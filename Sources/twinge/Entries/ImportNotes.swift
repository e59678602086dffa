import Exchange
import Journal

/// What is said beside the counts of an import: what was left out or changed, and why.
struct ImportNotes {
  private let unreadColumns: [String]
  private let notes: [ImportedJournal.Note]
  private let faults: FaultList

  init(_ file: ImportedFile) {
    (unreadColumns, notes, faults) = (file.journal.unreadColumns, file.journal.notes, file.faults)
  }

  func print() {
    if !unreadColumns.isEmpty { remark("Columns that were not imported: \(unreadColumns.joined(separator: ", ")).") }
    for note in notes { remark("\(note.text): \(note.count).") }
    guard faults.count > 0 else { return }
    remark("Rows with problems, not imported: \(faults.count).")
    for fault in faults.faults { remark(fault.description) }
  }
}
