import ArgumentParser

/// A command that works on a journal.
protocol JournalCommand: ParsableCommand {
  var options: GlobalOptions { get }
  /// Whether a remark behind the result would be out of place.
  var isTerse: Bool { get }
}

extension JournalCommand {
  var isTerse: Bool { options.json }
}
