public import Journal

/// What a file holds, as values. Nothing in it is known to any journal yet.
///
/// Words have the id 0; the caller finds or adds them by kind and name. An episode of Twinge's own JSON keeps the id that
/// it had, all others have 0.
public struct ImportedJournal: Equatable, Sendable {
  public var episodes: [Episode] = []
  public var checkIns: [CheckIn] = []
  /// Remedies outside of any episode.
  public var remedyUses: [RemedyUse] = []
  /// The vocabulary, if the file has one, in its order.
  public var words: [WordWithAliases] = []
  public var settings: [Setting] = []
  public var deletions: [Deletion] = []
  /// How many entries of the file speak of pain but say too little to become an episode.
  public var skipped = 0

  /// The columns of a table that mean nothing to its reader, in their order.
  public var unreadColumns: [String] = []

  public init() {}

  /// A word with its other spellings.
  public struct WordWithAliases: Hashable, Sendable {
    public var word: Word
    public var aliases: [String]

    public init(word: Word, aliases: [String]) {
      self.word = word
      self.aliases = aliases
    }
  }

  /// A setting of the journal, by name.
  public struct Setting: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Something that was deleted, so that it does not come back.
  public struct Deletion: Hashable, Sendable {
    public var uuid: String
    public var recordedAt: Moment

    public init(uuid: String, recordedAt: Moment) {
      self.uuid = uuid
      self.recordedAt = recordedAt
    }
  }
}

extension ImportedJournal {
  /// Reads a file: all of it, or nothing.
  ///
  /// Reading the same file twice gives the same UUIDs.
  ///
  /// - Parameters:
  ///   - zone: where local times of the file are meant.
  ///   - now: stands for when something was recorded where the file does not say so.
  ///   - progress: is told how many bytes were read so far, about once every 64 KB.
  /// - Throws: ``ImportError``, or what the source throws.
  public static func read(
    _ source: ImportSource, as format: ImportFormat, zone: Zone, now: Moment, progress: ((Int) -> Void)? = nil
  ) throws -> ImportedJournal {
    let bytes = ByteReader(source, progress: progress)
    var intake = ImportContext(zone: zone, now: now)
    do {
      switch format {
      case .twingeJSON: try TwingeJSON.read(bytes, into: &intake)
      case .twingeCSV: try TwingeCSV.read(bytes, into: &intake)
      case .migraineBuddy: try MigraineBuddy.read(bytes, into: &intake)
      case .headi: try Headi.read(bytes, into: &intake)
      case .clusterHeadacheTracker: try ClusterHeadacheTracker.read(bytes, into: &intake)
      case .appleHealth: try AppleHealth.read(bytes, into: &intake)
      case .mapped(let map): try MappedCSV(map: map).read(bytes, into: &intake)
      }
    } catch let fault as ImportFault {
      // Nothing can be read after this one.
      intake.faults.add(fault)
    }
    try intake.faults.check()
    return intake.journal
  }
}
