import Journal

/// A new episode as the person gave it, understood but for the words, which only a journal can tell.
struct EpisodeDraft {
  private let line: LogLine
  private let details: EpisodeDetails
  private let onset: Moment
  private let end: Episode.End
  /// Whether a clock change repeats the onset's or the end's local time.
  let isTimeRepeated: Bool

  /// - Parameters:
  ///   - command: the command's name, for the example in a hint.
  ///   - at: when it began; `nil`: now.
  /// - Throws: ``Failure``, ``LogLineError``, for the first thing that cannot be.
  init(_ words: [String], command: String, at: String?, end: EndOptions.Choice, details: DetailOptions) throws {
    let world = World.current
    let typed = at == nil ? TimedWords(words, parser: world.timeParser) : nil
    line = try LogLine((typed?.words ?? words).joined(separator: " "))
    guard !line.places.isEmpty else {
      throw Failure("Where does it hurt?", hint: "For example: twinge \(command) 7 lower back", code: .usage)
    }
    let when = try Onset(at: at ?? typed?.time, end: end, world: world)
    onset = when.moment
    self.end = when.end ?? .unknown
    isTimeRepeated = when.isRepeated
    self.details = try EpisodeDetails(details)
  }

  /// The episode in the words of a journal.
  ///
  /// - Throws: ``VocabularyError``, ``Failure``.
  func episode(_ words: inout WordLookUp) throws -> Episode {
    let world = World.current
    var episode = Episode(uuid: world.makeUUID(), onset: onset, recordedAt: world.now)
    episode.end = end
    episode.intensity = line.intensity
    for place in try line.places.flatMap({ try words.places($0) }) { try episode.add(place: place) }
    try details.apply(to: &episode, &words)
    return episode
  }
}
