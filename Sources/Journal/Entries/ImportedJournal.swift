/// What a file holds, as values. Nothing in it is known to any journal yet.
///
/// Words have the id 0; the caller finds or adds them by kind and name. An episode of Twinge's own JSON keeps the id that
/// it had, all others have 0.
public struct ImportedJournal: Equatable, Sendable {
  public var episodes: [Episode] = []
  /// The UUIDs of all entries of another program's file, as numbers, wherever the entries themselves went.
  public var uuids: Set<UInt128> = []
  public var checkIns: [CheckIn] = []
  /// Remedies outside any episode.
  public var remedyUses: [RemedyUse] = []
  public var trials: [Trial] = []
  /// The vocabulary, if the file has one, in its order.
  public var words: [WordWithAliases] = []
  /// Whether these are all the words of a journal, so that they may take the place of those that a new one begins with.
  public var wordsAreWhole = false
  public var settings: [Setting] = []
  /// Episodes that were deleted, in files that have no ``stamps``.
  public var deletions: [Deletion] = []
  /// When parts of the entries changed last.
  public var stamps: [Stamp] = []
  /// Names the program or table that it came from, where entries have no UUIDs of their own.
  public var source: String?
  /// Words that the cells of a table hold, each with the line where it comes first: new ones are added only if the person
  /// says so.
  public var wordsToConfirm: [Word: Int] = [:]
  /// What was left out or changed on the way, in the order in which it was met, with how often.
  public private(set) var notes: [Note] = []
  /// The columns of a table that mean nothing to its reader, in their order.
  public var unreadColumns: [String] = []

  public init() {}

  /// Something that was left out or changed on the way: `Half points of intensity, rounded up`.
  public struct Note: Hashable, Sendable {
    public let text: String
    public var count: Int
  }

  /// Counts one more of a kind of thing that was left out or changed.
  public mutating func note(_ text: String, count: Int = 1) {
    guard count > 0 else { return }
    if let index = notes.firstIndex(where: { $0.text == text }) {
      notes[index].count += count
    } else {
      notes.append(Note(text: text, count: count))
    }
  }

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
