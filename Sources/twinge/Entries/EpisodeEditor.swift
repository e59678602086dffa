import Journal
import JournalStore
import Reports

/// Changes an episode in the person's editor. The text is kept beside the journal until it has been taken, so that a slip
/// does not lose it.
struct EpisodeEditor {
  let id: Int
  let options: GlobalOptions

  /// - Returns: the arguments of `edit` that the changed text amounts to; empty if nothing was changed.
  /// - Throws: ``Failure``.
  func arguments() throws -> [String] {
    guard let episode = try options.journalToRead.read({ try $0.episode(id, vocabulary: $0.vocabulary()) }) else {
      throw Failure("There is no episode \(id).", hint: "See: twinge list", code: .unknown)
    }
    let old = EpisodeForm(episode)
    let draft = try draft(of: old)
    do {
      try World.current.edit(draft.path)
    } catch {
      // What cannot be read, such as text that is not UTF-8, may be what was typed.
      guard let (origin, text) = try? draft.read() else { throw error }
      guard origin != text else {
        // Nothing is lost if the editor did not even begin.
        draft.remove()
        throw error
      }
      // Some editors end so after any slip, such as ed; others to say that nothing is to be changed.
      guard World.current.isInputTerminal else { throw error }
      remark("The editor ended with an error.")
      guard try World.current.isAnsweredYes("Save what you typed anyway? [y/N] ") else { throw error }
    }
    let text = try draft.read().text
    guard !text.trimmed.isEmpty else { return [] }
    return try EpisodeForm(text).options(from: old)
  }

  /// The text was taken: it need not be kept any longer.
  func done() throws {
    EditDraft.removeAll(episode: id, journal: try options.journalFile.path)
  }

  /// The failure with word of where the text is.
  func keeping(_ failure: Failure) throws -> Failure {
    guard EditDraft.left(episode: id, journal: try options.journalFile.path) != nil else { return failure }
    return Failure(
      failure.message,
      hint: "\(failure.hint) What you typed is kept. To continue: twinge edit \(id) --editor", code: failure.code)
  }

  /// What was typed the last time, or a new text. What was made from an older state of the episode would take back what
  /// was changed since, so it is shown and begun anew.
  private func draft(of form: EpisodeForm) throws -> EditDraft {
    let journal = try options.journalFile.path
    let text = form.text(id: id)
    if let draft = EditDraft.left(episode: id, journal: journal), let read = try? draft.read() {
      if read.origin == text {
        remark("This is what you typed last time. It has not been saved yet.")
        return draft
      }
      if read.text != read.origin {
        remark("Episode \(id) has changed since you typed this, so it was not saved:\n\(read.text.trimmed)")
      }
    }
    EditDraft.removeAll(episode: id, journal: journal)
    return try EditDraft(of: text, episode: id, journal: journal)
  }
}
