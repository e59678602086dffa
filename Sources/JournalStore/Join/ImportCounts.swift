/// What an import did.
public struct ImportCounts: Equatable, Sendable {
  public var episodes = 0
  public var checkIns = 0
  public var remedyUses = 0
  public var trials = 0
  public var words = 0
  public var changed = 0
  public var deleted = 0
  public var wasThere = 0

  public init() {}

  mutating func add(_ outcome: ImportOutcome, _ kind: WritableKeyPath<ImportCounts, Int>) {
    switch outcome {
    case .added: self[keyPath: kind] += 1
    case .changed: changed += 1
    case .deleted: deleted += 1
    case .wasThere: wasThere += 1
    case .wasGone: break
    }
  }
}

/// What became of an entry that was imported into a journal.
enum ImportOutcome: Equatable {
  case added
  /// The journal had an older version of it, or of parts of it.
  case changed
  case deleted
  /// The journal has all of it already, or it was deleted since.
  case wasThere
  /// Neither the journal nor the file has it any longer.
  case wasGone
}
