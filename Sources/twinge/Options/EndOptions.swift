import ArgumentParser
import Journal

/// When an episode ended, as options.
struct EndOptions: ParsableArguments {
  @Option(name: .customLong("for"), help: ArgumentHelp("How long it lasted: 35m, 1h30m.", valueName: "duration"))
  var lasting: String?

  @Option(help: ArgumentHelp("When it ended.", valueName: "when"))
  var until: String?

  @Flag(help: "It has not ended yet.")
  var ongoing = false

  var isGiven: Bool { lasting != nil || until != nil || ongoing }

  /// The chosen end.
  enum Choice {
    case nothing
    case lasting(String)
    case until(String)
    /// A length and an end, which tell the onset.
    case lastingUntil(String, String)
    case ongoing
  }

  var choice: Choice {
    get throws(Failure) {
      guard !ongoing || lasting == nil && until == nil else {
        throw Failure(
          "Use either --ongoing or \(lasting == nil ? "--until" : "--for"), not both.",
          hint: "Leave out both if the end is not known.", code: .usage)
      }
      if let lasting { return until.map { .lastingUntil(lasting, $0) } ?? .lasting(lasting) }
      if let until { return .until(until) }
      return ongoing ? .ongoing : .nothing
    }
  }
}

extension EndOptions.Choice {
  var isGiven: Bool { if case .nothing = self { false } else { true } }

  /// The end of an episode that began at a moment.
  ///
  /// - Returns: `nil` if nothing was chosen; and whether a clock change repeats the local time.
  /// - Throws: ``Failure``.
  func end(onset: Moment, world: World) throws(Failure) -> (end: Episode.End, isRepeated: Bool)? {
    switch self {
    case .nothing: return nil
    case .ongoing: return (.ongoing, false)
    case .lastingUntil:
      throw Failure(
        "Use either --for or --until, not both.", hint: "They work together only without --at.",
        code: .usage)
    case .lasting(let text):
      let duration = try reading("--for") { () throws(TimeError) in try TimeSpan(text) }
      return (try end(of: onset, after: duration, world: world), false)
    case .until(let text):
      let finish = try reading("--until") { () throws(TimeError) in
        try world.timeParser.parseEnd(text, onset: onset)
      }
      guard let end = Episode.end(of: onset, at: finish.moment) else {
        throw Failure(
          "The end (--until) is before the start (--at).", hint: "Check both times.",
          code: .usage)
      }
      return (end, finish.isRepeated)
    }
  }

  private func end(of onset: Moment, after duration: TimeSpan, world: World) throws(Failure) -> Episode.End {
    let seconds = onset.seconds + duration.minutes * 60
    // An onset known only to the day is stored as the start of the day, so only an end in the future is certainly
    // wrong.
    guard seconds <= world.now.seconds else {
      throw Failure(
        "--for would put the end in the future.", hint: "Give an earlier --at, or use --ongoing if it still hurts.",
        code: .usage)
    }
    // If the clocks changed in between, the end has its own offset.
    let offset =
      world.zone.offset(at: onset.seconds) == onset.utcOffset ? world.zone.offset(at: seconds) : onset.utcOffset
    return .at(Moment(seconds: seconds, utcOffset: offset))
  }
}
