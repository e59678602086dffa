import ArgumentParser
import Journal

/// What can be said of an episode beside where, how bad and when, as options.
struct DetailOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What may have set it off.", valueName: "name"), completion: .triggers)
  var trigger: [String] = []

  @Option(
    help: ArgumentHelp("What was done or taken: heat, ibuprofen=400mg.", valueName: "name[=dose]"),
    completion: .remedies)
  var remedy: [String] = []

  @Option(
    help: ArgumentHelp("How it feels: cramp, knot, sharp, dull, tight …", valueName: "sensation"),
    completion: .cases(Sensation.self))
  var feel: [String] = []

  @Option(help: ArgumentHelp("constant or intermittent.", valueName: "pattern"), completion: .cases(Pattern.self))
  var pattern: String?

  @Option(
    help: ArgumentHelp("strain (built up), injury (one event) or unknown.", valueName: "origin"),
    completion: .list(Origin.allCases.map(\.rawValue) + ["unknown"]))
  var origin: String?

  @Option(help: ArgumentHelp("How many spasms.", valueName: "count"))
  var spasms: String?

  @Option(help: ArgumentHelp("How much it limited you, 0 to 10.", valueName: "0-10"))
  var limits: String?

  @Option(
    help: ArgumentHelp("A warning sign: legs, saddle, bladder, chest, fever …", valueName: "sign"),
    completion: .cases(WarningSign.self))
  var warning: [String] = []

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  /// What is given of the fields that have an option each.
  var fields: [(field: EpisodeField, text: String)] {
    let given = [(EpisodeField.pattern, pattern), (.origin, origin), (.spasmCount, spasms), (.limits, limits)]
    return given.compactMap { field, text in text.map { (field, $0) } }
  }

  /// Whether nothing is given.
  var isBlank: Bool {
    trigger.isEmpty && remedy.isEmpty && feel.isEmpty && warning.isEmpty && fields.isEmpty && note == nil
  }
}

/// What the options say, understood but for the words, which only a journal can tell.
struct EpisodeDetails {
  private let options: DetailOptions
  private let sensations: [Sensation]
  private let fields: [(field: EpisodeField, value: String?)]
  private let warningSigns: [WarningSign]
  private let triggers: [String]
  private let remedies: [RemedyPhrase]

  /// - Throws: ``Failure``, for the first thing that cannot be.
  init(_ options: DetailOptions) throws(Failure) {
    self.options = options
    sensations = try OptionValue.words(options.feel, option: "--feel")
    fields = try OptionValue.fields(options.fields)
    warningSigns = try OptionValue.words(options.warning, option: "--warning")
    triggers = try OptionValue.items(options.trigger, option: "--trigger")
    remedies = try RemedyPhrase.all(options.remedy, option: "--remedy")
  }

  /// Puts what was given in the place of what the episode says; the rest stays.
  ///
  /// - Throws: ``VocabularyError``, ``Failure``.
  func apply(to episode: inout Episode, _ words: inout WordLookUp) throws {
    if !sensations.isEmpty { episode.sensations = sensations }
    for (field, value) in fields { episode[field] = value }
    if !warningSigns.isEmpty { episode.warningSigns = warningSigns }
    if let note = options.note { episode.note = note.trimmed.isEmpty ? nil : note }
    if !triggers.isEmpty {
      episode.triggers = []
      for name in triggers { episode.add(trigger: try words.word(name, .trigger)) }
    }
    if !remedies.isEmpty {
      episode.remedies = try remedies.map { try $0.use(&words) }
    }
  }
}

/// One remedy as written: `ibuprofen=400mg`.
struct RemedyPhrase {
  let name: String
  let dose: Dose?

  init(_ text: String, option: String) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    name = parts[0]
    dose = parts.count == 2 ? Dose(parts[1]) : nil
    guard parts.count == 1 || dose != nil else {
      throw Failure("\(option): a dose is empty.", hint: "For example: ibuprofen=400mg", code: .usage)
    }
  }

  /// - Parameter values: of an option that repeats or takes commas.
  static func all(_ values: [String], option: String) throws(Failure) -> [RemedyPhrase] {
    var phrases: [RemedyPhrase] = []
    for item in try OptionValue.items(values, option: option) { phrases.append(try RemedyPhrase(item, option: option)) }
    return phrases
  }

  /// - Throws: ``VocabularyError``, ``Failure``.
  func use(_ words: inout WordLookUp) throws -> RemedyUse {
    let world = World.current
    return RemedyUse(
      uuid: world.makeUUID(), remedy: try words.word(name, .remedy), dose: dose, recordedAt: world.now)
  }
}

extension Episode {
  mutating func add(trigger: Word) {
    if !triggers.contains(where: { $0.id == trigger.id }) { triggers.append(trigger) }
  }

  /// - Throws: ``Failure`` if the place stands there already.
  mutating func add(place: Place) throws(Failure) {
    guard !places.contains(where: { $0.word.id == place.word.id && $0.side == place.side }) else {
      throw Failure(
        "\"\(place.word.name)\" stands there twice.", hint: "Name each place once, or give each a side.", code: .usage)
    }
    places.append(place)
  }
}
