@testable import JournalStore

extension Changeset {
  /// Runs a body that changes less than fills a piece, and records what it changes.
  static func recording<T>(on connection: Connection, _ body: () throws -> T) throws
    -> (result: T, changeset: Changeset)
  {
    var pieces: [Changeset] = []
    let result = try ChangesetRecorder.run(on: connection, body) { pieces.append($0) }
    return (result, pieces.first ?? Changeset(taking: nil, count: 0))
  }
}
