import Analysis
import Journal
import JournalStore
import Reports

/// The line that follows a logged medicine once its days near those at which overuse is looked at.
enum MedicineReminder {
  /// - Parameters:
  ///   - uses: what was logged.
  ///   - day: the day it was logged for.
  static func say(of uses: [RemedyUse], onset: Moment?, options: GlobalOptions) throws {
    let medicines = uses.map(\.remedy).filter { $0.wordClass == "medicine" }
    guard !medicines.isEmpty else { return }
    let months = try options.journalFile.read { store -> [MedicineMonth] in
      let settings = try store.settings()
      guard settings.saysMedicineDays else { return [] }
      let last = uses.compactMap { $0.at ?? onset }.map(settings.dayStart.day).max() ?? World.current.now.day
      let diary = try store.diary(
        last - MedicineMonth.length + 1...last, now: World.current.now, vocabulary: try store.vocabulary())
      return Set(medicines).sorted { $0.name < $1.name }.compactMap { MedicineMonth($0, in: diary, until: last) }
    }
    for month in months { remark(options.layout.wrap(MedicineText.sentence(month))) }
  }
}
