import Journal
import JournalStore
import LibC
import Reports

/// Changes an episode in the person's editor. The text stays in a file beside the journal until it has been taken, so
/// that a slip does not lose it.
struct EpisodeEditor {
  let id: Int
  let options: GlobalOptions

  /// - Returns: the arguments of `edit` that the changed text amounts to; empty if nothing was changed.
  /// - Throws: ``Failure``.
  func arguments() throws -> [String] {
    let world = World.current
    guard let episode = try options.journalToRead.read({ try $0.episode(id, vocabulary: $0.vocabulary()) }) else {
      throw Failure("There is no episode \(id).", hint: "See: twinge list", code: .unknown)
    }
    let old = EpisodeForm(episode)
    let path = try draftPath
    if access(path, F_OK) == 0 {
      remark("This is what you typed last time. It has not been saved yet.")
    } else {
      try OutputOptions.writeNew(Array(old.text(id: id).utf8), to: path)
    }
    try world.edit(path)
    return try EpisodeForm(text(of: path)).options(from: old)
  }

  /// The text was taken: it need not be kept any longer.
  func done() throws {
    unlink(try draftPath)
  }

  /// The failure with word of where the text is.
  func keeping(_ failure: Failure) throws -> Failure {
    Failure(
      failure.message,
      hint: "\(failure.hint) What you typed is kept. To continue: twinge edit \(id) --editor", code: failure.code)
  }

  private var draftPath: String { get throws { "\(try options.journalFile.path).edit-\(id).txt" } }

  private func text(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        "The edited text could not be read.",
        hint: "Nothing was changed. Save the file under the same name and try again.")
    }
    defer { close(descriptor) }
    return try World.readAll(from: descriptor)
  }
}
