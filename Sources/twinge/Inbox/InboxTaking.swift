import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

/// Imports the entries of an inbox into the journal, within one command. Entries with problems are left, with the
/// reason.
struct InboxTaking {
  let folder: InboxFolder
  let store: Store
  let corrections: WordCorrections
  let addsWords: Bool

  private(set) var taken: [Taken] = []
  private(set) var left: [Left] = []
  /// Entries that were imported before.
  private(set) var known = 0
  /// Words that are unknown or ambiguous.
  private(set) var slips: [VocabularyError] = []
  /// Words that were matched by their beginning only.
  private(set) var guesses: [WordLookUp.Guess] = []

  struct Taken {
    let file: String
    let line: Int
    /// A sentence that says what was stored.
    let did: String
    /// Whether the file has no time in its text, so its own time was used.
    let isTimeOfFile: Bool
  }

  struct Left {
    let file: String
    /// `nil`: the whole file.
    let line: Int?
    let failure: Failure
  }

  init(folder: InboxFolder, store: Store, corrections: WordCorrections, addsWords: Bool) {
    self.folder = folder
    self.store = store
    self.corrections = corrections
    self.addsWords = addsWords
  }

  /// - Throws: ``StoreError``, ``Leaving``; problems with a file or a line go to ``left``.
  mutating func take(_ items: [InboxFolder.Item]) throws {
    for item in items where try !store.isTakenFromInbox(item.identity) {
      if let obstacle = item.obstacle {
        let hint = obstacle.isWaiting ? "It will be tried again next time." : "Move it out of the inbox."
        leave(item, nil, Failure("Not read: \(obstacle.rawValue).", hint: hint))
        continue
      }
      do {
        try take(item)
      } catch let failure as Failure {
        leave(item, nil, failure)
      }
    }
  }

  private mutating func leave(_ item: InboxFolder.Item, _ line: Int?, _ failure: Failure) {
    left.append(Left(file: item.name, line: line, failure: failure))
  }

  private mutating func take(_ item: InboxFolder.Item) throws {
    let text = try folder.text(of: item)
    if text.trimmed.hasPrefix("{") { return try takeJournal(item, text) }
    let world = World.current
    let file = InboxFile(text, modified: item.modified, zone: world.zone)
    guard file.time.seconds <= world.now.seconds + 60 else {
      throw Failure("Its time is in the future.", hint: "Check the clocks of the phone and of this computer.")
    }
    guard !file.lines.isEmpty else {
      throw Failure("It has no entry.", hint: "Write one after the time, such as: 7 lower back")
    }
    var isWhole = true
    for line in file.lines {
      let identity = file.identity(of: line)
      if try store.isTakenFromInbox(identity) {
        known += 1
        continue
      }
      do {
        // A line with a problem leaves no changes behind.
        let did = try store.attempt { try take(line, of: file, identity) }
        try store.markTakenFromInbox(identity)
        taken.append(Taken(file: item.name, line: line.number, did: did, isTimeOfFile: !file.saysTime))
      } catch let error as StoreError {
        throw error
      } catch {
        guard let failure = Failure(error) else { throw error }
        if let slip = error as? VocabularyError { slips.append(slip) }
        leave(item, line.number, failure)
        isWhole = false
      }
    }
    if isWhole { try store.markTakenFromInbox(item.identity) }
  }

  /// - Returns: what was stored, as a sentence.
  private mutating func take(_ line: InboxFile.Line, of file: InboxFile, _ identity: String) throws -> String {
    let world = World.current
    var then = world
    then.now = file.time
    then.zone = .fixed(file.time.utcOffset)
    let entry = try InboxLine(line.text, vocabulary: store.vocabulary())
    guard entry.command == "log" else {
      return try World.$current.withValue(then) {
        let (did, guesses) = try parsed(CheckInCommand.self, entry.arguments).take(in: store, corrections)
        self.guesses += guesses
        return did
      }
    }
    let log = try parsed(Log.self, entry.arguments)
    let length = entry.length.map { ["--for", $0] } ?? []
    let isTimed = log.at != nil || TimedWords(log.words, parser: then.timeParser).time != nil
    let isOfLength = !length.isEmpty || (log.end.lasting != nil && log.end.until == nil)
    // With a length but no time of its own, the episode began at the file's time if it is over by now; otherwise it
    // ended then.
    let drafts =
      isOfLength && !isTimed
      ? ["--at", "--until"].map { (world, [$0, file.time.timestamp] + length) } : [(then, length)]
    let draft = try InboxTaking.first(of: drafts) { world, options in
      try World.$current.withValue(world) {
        let log = try parsed(Log.self, entry.arguments + options)
        return try EpisodeDraft(log.words, command: "log", at: log.at, end: log.end.choice, details: log.details)
      }
    }
    var words = WordLookUp(
      vocabulary: try store.vocabulary(), store: store, addsWords: addsWords, corrections: corrections)
    var episode = try draft.episode(&words)
    guesses += words.guesses
    // The same on every machine that imports it, so that a join recognises it.
    episode.uuid = identity
    episode.recordedAt = file.time
    guard try !store.hasEpisode(uuid: identity) else { return "The episode was already there" }
    episode = try store.add(episode)
    let text = EpisodeText(layout: TextLayout(), now: world.now, settings: try store.settings())
    return "Logged episode \(episode.id): \(text.sentence(episode))"
  }

  /// The result of the first way that works; if none does, throws the error of the last.
  private static func first<Way, Result>(of ways: [Way], _ make: (Way) throws -> Result) throws -> Result {
    for way in ways.dropLast() {
      if let result = try? make(way) { return result }
    }
    return try make(ways[ways.count - 1])
  }

  private func parsed<Command: JournalCommand>(_ type: Command.Type, _ arguments: [String]) throws -> Command {
    do {
      return try type.parse(arguments)
    } catch  where type.exitCode(for: error) == .validationFailure {
      throw UsageSlip.failure([type == Log.self ? "log" : "checkin"] + arguments, told: type.message(for: error))
    }
  }

  /// An export of a journal, as another program of ours writes it.
  private mutating func takeJournal(_ item: InboxFolder.Item, _ text: String) throws {
    let world = World.current
    var imported: ImportedFile
    do {
      imported = try ImportedFile(
        ImportSource(Array(text.utf8)), as: .twingeJSON, zone: world.zone, now: world.now)
    } catch {
      throw Failure(error) ?? Failure("It is not a Twinge export.", hint: "Check the file.")
    }
    var join = JournalJoin(store: store)
    try join.take(&imported.journal)
    try store.markTakenFromInbox(item.identity)
    taken.append(Taken(file: item.name, line: 1, did: "Imported \(join.counts.summary)", isTimeOfFile: false))
  }
}
