import Analysis
import Exchange
import Journal
import JournalStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sound journal with bytes of it replaced, restored over a sound one, and then read by all that reads a journal.
enum RestoredJournal {
  private static let path = SoundJournal.path("restored")
  private static let source = SoundJournal.path("source")
  private static let kept = SoundJournal.path("kept")

  static func read(_ changes: [UInt8]) {
    guard !SoundJournal.bytes.isEmpty else { return }
    SoundJournal.write(SoundJournal.bytes, to: path)
    SoundJournal.write(SoundJournal.changed(changes, at: [0..<SoundJournal.bytes.count]), to: source)
    unlink(kept)
    let file = JournalFile(path: path)
    do {
      _ = try file.restore(from: JournalFile(path: source), keeping: kept, at: Target.anyMoment)
    } catch {
      precondition(SoundJournal.contents(path) == SoundJournal.bytes, "a refused restore changed the journal")
      precondition(access(kept, F_OK) != 0, "a refused restore left a copy")
      return
    }
    precondition(SoundJournal.contents(kept) == SoundJournal.bytes, "the old journal is not kept")
    _ = try? file.check()
    _ = try? file.read(readAll)
    _ = try? file.transaction { store in
      _ = try store.undo(at: Target.anyMoment)
      _ = try store.redo(at: Target.anyMoment)
    }
  }

  private static func readAll(_ store: Store) throws {
    let now = Target.anyMoment
    let vocabulary = try store.vocabulary()
    _ = try (store.wordCounts(), store.history(), store.storedSettings(), store.firstUUID())
    if let text = SearchText("note word") { _ = try store.search(text, limit: 20, vocabulary: vocabulary) }
    let content = try JournalContent(of: store)
    let today = try store.settings().dayStart.day(of: now)
    let days = min(try store.firstDay(dayStart: .midnight) ?? today, today)...today
    let diary = try store.diary(days, now: now, vocabulary: vocabulary)
    _ = RecurrenceAnalysis(diary, days: days, comparing: 28, now: now)
    _ = TriggerAnalysis(diary, days: days, now: now)
    _ = RemedyAnalysis(diary, days: days)
    _ = DoctorSummary(days, diary: diary, now: now)
    _ = try Period(today - 6...today, now: now) { try store.diary($0, now: now, vocabulary: vocabulary) }
    var csv = TwingeCSVWriter()
    var tables = TidyExport()
    for episode in content.episodes {
      csv.append(episode)
      tables.append(episode)
    }
    for use in content.remedyUses { tables.append(use) }
    for checkIn in content.checkIns { tables.append(checkIn) }
    _ = (csv.drain(), tables.drain())
    _ = content.json
  }
}
