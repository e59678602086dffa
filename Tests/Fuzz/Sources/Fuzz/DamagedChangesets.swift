import Journal
import JournalStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sound journal with bytes of its recorded changes replaced, of which one command is then undone: the input's first byte
/// says how many others were undone before.
///
/// The undo has to give the former content, or an error that changes nothing. A command that only added rows tells all of
/// them, so the former content is known. One that changed or removed rows holds the only copy of what they were: what it
/// gives back may be anything, but a redo has to take all of it away again.
///
/// The journal has no checksums: those would notice every change.
enum DamagedChangesets {
  private static let path = SoundJournal.path("changesets")
  /// Where the recorded changes are in the file: `FUZZ_CHANGESETS` has `START:COUNT,…`.
  private static let places: [Range<Int>] =
    (getenv("FUZZ_CHANGESETS").map { String(cString: $0) } ?? "").split(separator: ",").compactMap { place in
      let numbers = place.split(separator: ":").compactMap { Int($0) }
      return numbers.count == 2 ? numbers[0]..<numbers[0] + numbers[1] : nil
    }
  /// The sound journal, and what is left of it after each undo of all its commands: the file, and what it holds.
  private static let states: [(bytes: [UInt8], content: JournalContent)] = {
    SoundJournal.write(SoundJournal.bytes, to: path)
    let file = JournalFile(path: path)
    var states: [(bytes: [UInt8], content: JournalContent)] = []
    repeat {
      states.append((SoundJournal.contents(path) ?? [], content(of: file)))
    } while (try? undo(in: file)) != nil
    precondition(states.count > 5, "the sound journal cannot be undone")
    return states
  }()
  private static let onlyAdds: Set<String> = ["log", "checkin", "remedy"]

  static func read(_ changes: [UInt8]) {
    guard let first = changes.first, !places.isEmpty else { return }
    let number = Int(first) % (states.count - 1)
    let (before, after) = (states[number].content, states[number + 1].content)
    SoundJournal.write(SoundJournal.changed(changes.dropFirst(), at: places, of: states[number].bytes), to: path)
    let file = JournalFile(path: path)
    guard let command = try? undo(in: file) else {
      precondition(content(of: file) == before, "an undo failed and changed the journal")
      return
    }
    guard content(of: file) != after else { return }
    precondition(!onlyAdds.contains(command.name), "an undo took back a part of a command")
    precondition(
      (try? file.transaction { try $0.redo(at: Target.anyMoment) }) != nil, "what was undone cannot be redone")
    precondition(content(of: file) == before, "a redo left something of an undo")
  }

  private static func undo(in file: JournalFile) throws -> Command {
    try file.transaction { try $0.undo(at: Target.anyMoment) }
  }

  private static func content(of file: JournalFile) -> JournalContent {
    do { return try file.read { try JournalContent(of: $0) } } catch { preconditionFailure("not readable: \(error)") }
  }
}
