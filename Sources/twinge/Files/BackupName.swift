import Journal
import JournalStore

/// The name of a copy that lies beside a journal: `journal.backup-20261121-094000.sqlite`, or with `-2` behind the time
/// where there is a copy of that second.
struct BackupName: Equatable {
  /// What it was made for: `backup`, `before-restore`.
  let purpose: String
  /// When it was made: `20261121-094000`.
  let time: String
  /// 1 for the first copy of a second.
  var number = 1

  /// A path beside a journal that no file has yet; the first one if none is found, as in a folder that cannot be entered.
  static func free(beside journal: JournalFile, _ purpose: String) -> String {
    let now = World.current.now
    let time = now.timestamp.dropFirst(11).prefix(8).replacing(":", with: "")
    var name = BackupName(purpose: purpose, time: "\(now.day.iso.replacing("-", with: ""))-\(time)")
    let first = name.text(journal.path)
    while JournalFile(path: name.text(journal.path)).exists {
      guard name.number < 100 else { return first }
      name.number += 1
    }
    return name.text(journal.path)
  }

  init(purpose: String, time: String) {
    self.purpose = purpose
    self.time = time
  }

  /// Reads a name that was made here.
  ///
  /// - Parameter journal: the name of the journal's file.
  init?(_ text: String, purpose: String, journal: String) {
    let (stem, ending) = Self.parts(of: journal)
    guard text.hasPrefix("\(stem).\(purpose)-"), text.hasSuffix(ending) else { return nil }
    let stamp = text.dropFirst(stem.count + purpose.count + 2).dropLast(ending.count)
    let fields = stamp.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields[0].count == 8, fields[1].count == 6,
      fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    self.init(purpose: purpose, time: "\(fields[0])-\(fields[1])")
    if fields.count == 3 {
      guard let number = Int(fields[2]), number > 1 else { return nil }
      self.number = number
    }
  }

  /// The day it was made on; `nil` if there is none of that date.
  var day: Day? {
    let digits = Array(time)
    return Day(iso: "\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
  }

  private func text(_ journal: String) -> String {
    let (stem, ending) = Self.parts(of: journal)
    return "\(stem).\(purpose)-\(time)\(number > 1 ? "-\(number)" : "")\(ending)"
  }

  private static func parts(of journal: String) -> (stem: String, ending: String) {
    journal.hasSuffix(".sqlite") ? (String(journal.dropLast(7)), ".sqlite") : (journal, "")
  }
}

extension BackupName: Comparable {
  /// In the order in which they were made.
  static func < (one: BackupName, other: BackupName) -> Bool {
    (one.time, one.number) < (other.time, other.number)
  }
}
