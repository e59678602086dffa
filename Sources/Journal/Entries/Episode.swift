/// One stretch of spasm or pain.
public struct Episode: Hashable, Sendable {
  /// Small, stable, never reused; 0 until the episode is stored.
  public var id = 0
  /// A UUID of version 7, for exchange.
  public var uuid: String
  public var onset: Moment
  public var end = End.unknown
  /// The worst as the person gave it, 0-10; see ``worst``.
  public var intensity: Int?
  public var places: [Place] = []
  public var sensations: [Sensation] = []
  public var pattern: Pattern?
  public var origin: Origin?
  public var spasmCount: Int?
  /// How much it limited what the person wanted to do, 0-10.
  public var limits: Int?
  /// What the person thinks set it off: suspicion, not exposure.
  public var triggers: [Word] = []
  public var remedies: [RemedyUse] = []
  public var readings: [Reading] = []
  /// The questions about warning signs that were answered; one without an answer is unknown, never a no.
  public var warningAnswers: [WarningAnswer] = []
  public var note: String?
  /// The program whose file this came from; `nil`: it was written here.
  public var source: String?
  /// When this version was written down.
  public var recordedAt: Moment

  public init(uuid: String, onset: Moment, recordedAt: Moment) {
    self.uuid = uuid
    self.onset = onset
    self.recordedAt = recordedAt
  }

  /// How an episode ended.
  public enum End: Hashable, Sendable {
    case ongoing
    case unknown
    /// With the precision `.minute` the episode's *length* is known to the minute, however well its onset is.
    case at(Moment)

    /// The moment, where one is known.
    public var moment: Moment? { if case .at(let moment) = self { moment } else { nil } }
  }

  /// A place that hurts in an episode.
  public struct Place: Hashable, Sendable {
    public var word: Word
    public var side: Side?
    /// The place's own worst, 0-10.
    public var intensity: Int?

    public init(word: Word, side: Side? = nil, intensity: Int? = nil) {
      self.word = word
      self.side = side
      self.intensity = intensity
    }
  }

  /// The answer to one question about a warning sign.
  public struct WarningAnswer: Hashable, Sendable {
    public var sign: WarningSign
    /// Whether the person said yes.
    public var isPresent: Bool

    public init(sign: WarningSign, isPresent: Bool) {
      self.sign = sign
      self.isPresent = isPresent
    }
  }

  /// An intensity at a time within an episode.
  public struct Reading: Hashable, Sendable {
    public var at: Moment
    /// 0-10.
    public var intensity: Int

    public init(at: Moment, intensity: Int) {
      self.at = at
      self.intensity = intensity
    }
  }
}

extension Episode {
  /// The scale of every intensity: 0 no pain, 10 the worst imaginable (NRS-11).
  public static let scale = 0...10

  /// The episode's intensity: the highest of what was given for the whole, for places and in readings.
  public var worst: Int? {
    // Lists and analyses ask every episode of a journal for this, some of them several times.
    var worst = intensity ?? .min
    for place in places { worst = max(worst, place.intensity ?? .min) }
    for reading in readings { worst = max(worst, reading.intensity) }
    return worst == .min ? nil : worst
  }

  /// The warning signs that the person said yes to. Setting them leaves what was answered with no, unless it is a yes
  /// now.
  public var warningSigns: [WarningSign] {
    get { warningAnswers.filter(\.isPresent).map(\.sign) }
    set {
      let denied = warningAnswers.filter { !$0.isPresent && !newValue.contains($0.sign) }
      warningAnswers = newValue.map { WarningAnswer(sign: $0, isPresent: true) } + denied
    }
  }

  /// Puts answers about warning signs in the place of earlier ones. A yes stays a yes: that it is over now does not undo
  /// that it was there.
  public mutating func answer(_ answers: [WarningAnswer]) {
    for answer in answers {
      if let index = warningAnswers.firstIndex(where: { $0.sign == answer.sign }) {
        warningAnswers[index].isPresent = warningAnswers[index].isPresent || answer.isPresent
      } else {
        warningAnswers.append(answer)
      }
    }
  }

  /// Adds a reading in its place in time.
  public mutating func add(reading: Reading) {
    let index = readings.firstIndex { $0.at.seconds > reading.at.seconds } ?? readings.endIndex
    readings.insert(reading, at: index)
  }

  /// Moves the whole episode: it keeps its length, and its readings and remedies keep their distance from the onset.
  ///
  /// - Parameter zone: gives the moved times their UTC offsets.
  public mutating func move(to newOnset: Moment, in zone: Zone) {
    let shift = newOnset.seconds - onset.seconds
    func moved(_ moment: Moment) -> Moment {
      let seconds = moment.seconds + shift
      // An episode from elsewhere stays in the offset that it was given there.
      let offset =
        zone.offset(at: newOnset.seconds) == newOnset.utcOffset ? zone.offset(at: seconds) : newOnset.utcOffset
      return Moment(seconds: seconds, utcOffset: offset, precision: moment.precision)
    }
    if let moment = end.moment { end = .at(moved(moment)) }
    for index in readings.indices { readings[index].at = moved(readings[index].at) }
    for index in remedies.indices { remedies[index].at = remedies[index].at.map(moved) }
    onset = newOnset
  }

  public var isOngoing: Bool { end == .ongoing }

  /// Length in minutes, where it is known to the minute.
  public var minutes: Int? {
    guard case .at(let moment) = end, moment.precision == .minute else { return nil }
    return (moment.seconds - onset.seconds) / 60
  }

  /// The end that follows from an onset and a length.
  public static func end(of onset: Moment, after duration: TimeSpan) -> End {
    .at(Moment(seconds: onset.seconds + duration.minutes * 60, utcOffset: onset.utcOffset))
  }

  /// The end that follows from an onset and a moment: a length known no better than either of them.
  ///
  /// - Returns: `nil` if the moment lies before the onset.
  public static func end(of onset: Moment, at moment: Moment) -> End? {
    let precision = [Precision.day, .part].first { $0 == onset.precision || $0 == moment.precision } ?? .minute
    // An end known to the day only stands at that day's start, which may be before the onset on the same day.
    let isSameDay = moment.precision == .day && moment.day == onset.day
    let seconds = isSameDay ? max(moment.seconds, onset.seconds) : moment.seconds
    guard seconds >= onset.seconds else { return nil }
    return .at(Moment(seconds: seconds, utcOffset: moment.utcOffset, precision: precision))
  }

  /// The local days that the episode is known to touch; an ongoing one lasts until now.
  public func days(now: Moment, dayStart: DayStart) -> ClosedRange<Day> {
    let first = dayStart.day(of: onset)
    switch end {
    case .unknown: return first...first
    case .ongoing: return first...max(first, dayStart.day(of: now))
    // What ends as a day begins does not touch that day.
    case .at(let moment) where moment.precision == .minute && dayStart.isBoundary(moment):
      return first...max(first, dayStart.day(of: moment) - 1)
    case .at(let moment): return first...max(first, dayStart.day(of: moment))
    }
  }
}
