import Journal

/// An episode as the person gave it, understood but for the words, which only a journal can tell.
struct EpisodeDraft {
  private let base: Episode
  private let places: [PlacePhrase]
  private let triggers: [String]
  private let remedies: [(name: String, dose: Dose?)]
  private let world: World
  /// Whether a clock change repeats the onset's or the end's local time.
  let isTimeRepeated: Bool

  /// - Throws: ``Failure``, for the first thing that cannot be.
  init(_ line: LogLine, options: EpisodeOptions, world: World) throws {
    self.world = world
    let times = try EpisodeTimes(options, world: world)
    var episode = Episode(uuid: world.makeUUID(), onset: times.onset, recordedAt: world.now)
    episode.end = times.end
    episode.intensity = line.intensity
    episode.sensations = try Closed.words(options.feel, option: "--feel")
    episode.pattern = try options.pattern.map { try Closed.word($0, option: "--pattern") }
    if let origin = options.origin, Vocabulary.folded(origin) != "unknown" {
      episode.origin = try Closed.word(origin, option: "--origin", also: ["unknown"])
    }
    episode.spasmCount = try options.spasms.map { try Closed.number($0, in: 1...100_000, option: "--spasms") }
    episode.limits = try options.limits.map { try Closed.number($0, in: Episode.scale, option: "--limits") }
    episode.warningSigns = try Closed.words(options.warning, option: "--warning")
    episode.note = options.note.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    base = episode
    isTimeRepeated = times.isRepeated
    places = line.places
    triggers = try Closed.items(options.trigger, option: "--trigger")
    remedies = try Closed.items(options.remedy, option: "--remedy").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return (item, nil) }
      guard let dose = Dose(parts[1]) else {
        throw Failure("--remedy: a dose is empty.", hint: "For example: --remedy ibuprofen=400mg", code: .usage)
      }
      return (parts[0], dose)
    }
  }

  /// The episode in the words of a journal.
  ///
  /// - Throws: ``VocabularyError``, ``Failure``.
  func episode(_ words: inout WordLookUp) throws -> Episode {
    var episode = base
    for phrase in places {
      let place = try words.place(phrase)
      guard !episode.places.contains(where: { $0.word.id == place.word.id && $0.side == place.side }) else {
        throw Failure(
          "\"\(place.word.name)\" stands there twice.", hint: "Name each place once, or give each a side.",
          code: .usage)
      }
      episode.places.append(place)
    }
    for name in triggers {
      let trigger = try words.word(name, .trigger)
      if !episode.triggers.contains(trigger) { episode.triggers.append(trigger) }
    }
    for (name, dose) in remedies {
      let remedy = try words.word(name, .remedy)
      let use = RemedyUse(uuid: world.makeUUID(), remedy: remedy, dose: dose, recordedAt: world.now)
      episode.remedies.append(use)
    }
    return episode
  }
}

/// Onset and end, from the options that say so.
struct EpisodeTimes {
  let onset: Moment
  let end: Episode.End
  let isRepeated: Bool

  /// - Throws: ``Failure``.
  init(_ options: EpisodeOptions, world: World) throws {
    let given = [
      options.lasting.map { _ in "--for" }, options.until.map { _ in "--until" }, options.ongoing ? "--ongoing" : nil,
    ].compactMap { $0 }
    guard given.count <= 1 else {
      throw Failure(
        "\(given[0]) and \(given[1]) contradict each other.",
        hint: "Give one of them, or none if the end is not known.",
        code: .usage)
    }
    let parser = world.timeParser
    let start = try reading("--at") { () throws(TimeError) in try parser.parse(options.at ?? "now") }
    onset = start.moment
    var isRepeated = start.isRepeated
    if options.ongoing {
      end = .ongoing
    } else if let lasting = options.lasting {
      let duration = try reading("--for") { () throws(TimeError) in try Duration(lasting) }
      end = try EpisodeTimes.end(of: start.moment, after: duration, world: world)
    } else if let until = options.until {
      let finish = try reading("--until") { () throws(TimeError) in
        try parser.parseEnd(until, onset: start.moment)
      }
      guard let known = Episode.end(of: onset, at: finish.moment) else {
        throw Failure(
          "--until lies before the onset.", hint: "The end comes after --at, which is now if it is left out.",
          code: .usage)
      }
      end = known
      isRepeated = isRepeated || finish.isRepeated
    } else {
      end = .unknown
    }
    self.isRepeated = isRepeated
  }

  private static func end(of onset: Moment, after duration: Duration, world: World) throws(Failure) -> Episode.End {
    let seconds = onset.seconds + duration.minutes * 60
    // An onset known to the day stands at the day's start: only what lasts beyond now is too long for sure.
    guard seconds <= world.now.seconds else {
      throw Failure(
        "--for: it would not have ended yet.",
        hint: "Give an earlier --at, or --ongoing if it still hurts.", code: .usage)
    }
    // Where clocks changed meanwhile, the end has an offset of its own.
    let offset =
      world.zone.offset(at: onset.seconds) == onset.utcOffset ? world.zone.offset(at: seconds) : onset.utcOffset
    return .at(Moment(seconds: seconds, utcOffset: offset))
  }
}
