import Exchange
import Journal
import JournalStore

extension Command {
  /// The command as `history --json` gives it.
  var json: JSON {
    .object([
      "id": .int(id), "at": .string(at.iso8601), "command": .string(name), "did": .string(sentence),
      "undone": .bool(isUndone),
    ])
  }
}
