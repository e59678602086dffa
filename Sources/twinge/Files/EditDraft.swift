import JournalStore
import LibC

/// The text of an episode while it is in an editor: a private folder next to the journal with an unpredictable name. It
/// contains the text and the original.
struct EditDraft {
  private let folder: String

  /// The text that is edited.
  var path: String { "\(folder)/episode.txt" }
  private var origin: String { "\(folder)/origin.txt" }

  /// Makes a draft of a text.
  init(of text: String, episode id: Int, journal: String) throws(Failure) {
    folder = EditDraft.prefix(journal, id) + String(World.current.random(), radix: 36)
    guard mkdir(folder, 0o700) == 0 else { throw DraftFile.notWritable(folder) }
    // The process's umask may have removed more permissions.
    chmod(folder, 0o700)
    do throws(Failure) {
      try OutputOptions.writeNew(Array(text.utf8), to: origin)
      try OutputOptions.writeNew(Array(text.utf8), to: path)
    } catch {
      remove()
      throw error
    }
  }

  private init(folder: String) {
    self.folder = folder
  }

  /// The unsaved draft of an episode; `nil` if there is none.
  static func left(episode id: Int, journal: String) -> EditDraft? {
    left(journal: journal, prefix(journal, id)).first
  }

  /// Removes every draft of an episode.
  ///
  /// - Returns: how many there were.
  @discardableResult
  static func removeAll(episode id: Int, journal: String) -> Int {
    let drafts = left(journal: journal, prefix(journal, id))
    for draft in drafts { draft.remove() }
    // Version 0.2 kept the text in a file.
    return drafts.count + (unlink("\(journal).edit-\(id).txt") == 0 ? 1 : 0)
  }

  private static func prefix(_ journal: String, _ id: Int) -> String { "\(journal).edit-\(id)-" }

  private static func left(journal: String, _ prefix: String) -> [EditDraft] {
    let parent = journal.lastIndex(of: "/").map { String(journal[...$0]) } ?? "./"
    let name = prefix.split(separator: "/").last.map(String.init) ?? prefix
    let found = (fileNames(in: parent) ?? []).filter { $0.hasPrefix(name) }
    return found.sorted().map { EditDraft(folder: parent + $0) }
  }

  /// The original text, and the person's version.
  func read() throws(Failure) -> (origin: String, text: String) {
    (try EditDraft.text(of: origin), try EditDraft.text(of: path))
  }

  /// Removes the draft.
  func remove() {
    for file in [path, origin] { unlink(file) }
    // Editors leave their own files behind.
    rmdir(folder)
  }

  private static func text(of path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        "The edited text could not be read.", hint: "Nothing was changed. Save it under the same name, and try again.")
    }
    defer { close(descriptor) }
    return try World.readAll(from: descriptor)
  }
}
