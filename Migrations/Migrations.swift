/// One step in the history of the journal's schema.
public struct Migration: Sendable {
  /// The `user_version` of a journal once this step has run; steps count from 1 without gaps.
  public let version: Int
  /// The step's file in this folder.
  public let file: String
  /// The statements of that file, run in one transaction.
  public let sql: String

  public init(version: Int, file: String, sql: String) {
    self.version = version
    self.file = file
    self.sql = sql
  }
}

/// Every step, oldest first. A step that has been released is never changed: a journal records only its number.
public let migrations: [Migration] = [
  Migration(
    version: 1, file: "V001_journal.sql",
    sql: String(decoding: PackageResources.V001_journal_sql, as: UTF8.self)),
  Migration(
    version: 2, file: "V002_answers_and_pieces.sql",
    sql: String(decoding: PackageResources.V002_answers_and_pieces_sql, as: UTF8.self)),
]
