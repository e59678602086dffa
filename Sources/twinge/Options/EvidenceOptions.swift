import Analysis
import ArgumentParser
import Journal
import JournalStore

/// Which part of the journal an analysis looks at.
struct EvidenceOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Only episodes at this place.", valueName: "name"), completion: .places)
  var place: String?

  /// What an analysis is made from.
  struct Evidence {
    let diary: Diary
    let days: ClosedRange<Day>
    /// How many days at the end of the period are compared with as many before.
    let span: Int
  }

  /// - Throws: ``Failure``, ``VocabularyError``, ``StoreError``.
  func evidence(in store: Store, _ vocabulary: Vocabulary) throws -> Evidence {
    let now = World.current.now
    let settings = try store.settings()
    let (from, to) = try period.days(settings)
    let place = try place.map { try vocabulary.find($0, .place) }
    let last = to ?? settings.today
    let begins = try store.firstDay(dayStart: settings.dayStart) ?? last
    let days = min(from ?? begins, last)...last
    // A period that was named is compared with the one before it, the whole journal by its last four weeks.
    let span = from == nil ? 28 : days.length
    // What came before the period decides what in it is new, and what came back.
    let reach = min(begins, days.lowerBound, days.upperBound - (2 * span - 1))...days.upperBound
    let diary = try store.diary(reach, now: now, vocabulary: vocabulary)
    return Evidence(diary: place.map { diary.at($0) } ?? diary, days: days, span: span)
  }
}

extension Diary {
  /// The diary with the episodes at one place alone; a remedy used outside of episodes was at none.
  fileprivate func at(_ place: Word) -> Diary {
    Diary(
      days: days, episodes: episodes.filter { $0.places.contains { $0.word.id == place.id } }, checkIns: checkIns,
      journalBegins: journalBegins, dayStart: dayStart)
  }
}
