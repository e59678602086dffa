import Journal
import JournalStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sound journal with bytes of it replaced: commands work on it as it is.
enum DamagedJournal {
  private static let path = SoundJournal.path("damaged")

  static func read(_ changes: [UInt8]) {
    guard !SoundJournal.bytes.isEmpty else { return }
    SoundJournal.write(SoundJournal.changed(changes, at: [0..<SoundJournal.bytes.count]), to: path)
    unlink(path + ".new")
    let file = JournalFile(path: path)
    _ = try? file.check()
    _ = try? file.salvage(to: path + ".new")
    _ = try? file.transaction { store in
      _ = try store.undo(at: Target.anyMoment)
      _ = try store.redo(at: Target.anyMoment)
    }
    _ = try? file.read { store in
      let vocabulary = try store.vocabulary()
      _ = try store.diary(
        Target.anyDay...Target.anyDay, now: Target.anyMoment, vocabulary: vocabulary)
    }
  }
}
