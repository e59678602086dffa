public import Journal

/// What an export for others leaves out: notes, the person's own words, and doses.
///
/// Own words are replaced by numbered ones, the same throughout an export: `place 1`, `trigger 2`. Built-in words go by
/// their built-in names, even if the person has renamed them.
public struct Redaction: Sendable {
  private let isAnonymous: Bool
  private let leavesOutDoses: Bool
  private let key: UInt64
  private var neutral: [Int: Word] = [:]

  /// - Parameters:
  ///   - isAnonymous: leaves out notes and own words.
  ///   - leavesOutDoses: leaves out doses.
  ///   - vocabulary: the journal's words.
  ///   - key: a random number. UUIDs are replaced by ones that follow from it: the journal's own tell when an entry was
  ///     made, and in two exports they would tell the same person.
  public init(isAnonymous: Bool, leavesOutDoses: Bool = false, vocabulary: Vocabulary, key: UInt64) {
    self.isAnonymous = isAnonymous
    self.leavesOutDoses = leavesOutDoses
    self.key = key
    guard isAnonymous else { return }
    var counts: [Word.Kind: Int] = [:]
    for word in vocabulary.words {
      let builtIn = word.isBuiltIn ? Redaction.builtIn[word.kind]?[word.identity] : nil
      if builtIn == nil { counts[word.kind, default: 0] += 1 }
      let name = builtIn ?? "\(word.kind.rawValue) \(counts[word.kind, default: 0])"
      neutral[word.id] = Word(id: word.id, kind: word.kind, name: name, wordClass: word.wordClass)
    }
  }

  private static let builtIn = Dictionary(grouping: Vocabulary.builtIn, by: \.kind).mapValues { words in
    Dictionary(words.map { (Vocabulary.folded($0.name), $0.name) }) { first, _ in first }
  }

  public func redacted(_ episode: Episode) -> Episode {
    guard isAnonymous || leavesOutDoses else { return episode }
    var episode = episode
    episode.remedies = episode.remedies.map(redacted)
    guard isAnonymous else { return episode }
    episode.uuid = redacted(uuid: episode.uuid)
    episode.note = nil
    for index in episode.places.indices { episode.places[index].word = redacted(episode.places[index].word) }
    episode.triggers = episode.triggers.map(redacted)
    return episode
  }

  public func redacted(_ use: RemedyUse) -> RemedyUse {
    var use = use
    if leavesOutDoses { use.dose = nil }
    guard isAnonymous else { return use }
    use.uuid = redacted(uuid: use.uuid)
    use.remedy = redacted(use.remedy)
    return use
  }

  public func redacted(_ checkIn: CheckIn) -> CheckIn {
    guard isAnonymous else { return checkIn }
    var checkIn = checkIn
    checkIn.uuid = redacted(uuid: checkIn.uuid)
    checkIn.note = nil
    for index in checkIn.answers.indices { checkIn.answers[index].trigger = redacted(checkIn.answers[index].trigger) }
    return checkIn
  }

  public func redacted(_ trial: Trial) -> Trial {
    guard isAnonymous else { return trial }
    var trial = trial
    trial.uuid = redacted(uuid: trial.uuid)
    trial.reason = nil
    trial.remedy = redacted(trial.remedy)
    trial.other = trial.other.map(redacted)
    for index in trial.allocations.indices {
      trial.allocations[index].episode = trial.allocations[index].episode.map(redacted(uuid:))
    }
    return trial
  }

  /// A UUID that tells neither when an entry was made nor whose it is.
  public func redacted(uuid: String) -> String {
    isAnonymous ? ContentUUID.uuid([String(key), uuid.lowercased()]) : uuid
  }

  private func redacted(_ word: Word) -> Word { neutral[word.id] ?? word }
}
