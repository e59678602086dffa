import Journal

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

  /// Puts what was given in the place of what the episode says; the rest stays. "None" empties a list.
  ///
  /// - Throws: ``VocabularyError``, ``Failure``.
  func apply(to episode: inout Episode, _ words: inout WordLookUp) throws {
    if !options.feel.isEmpty { episode.sensations = sensations }
    for (field, value) in fields { episode[field] = value }
    if !options.warning.isEmpty { episode.warningSigns = warningSigns }
    if let note = options.note { episode.note = note.trimmed.isEmpty ? nil : note }
    if !options.trigger.isEmpty {
      episode.triggers = []
      for name in triggers { episode.add(trigger: try words.word(name, .trigger)) }
    }
    if !options.remedy.isEmpty {
      episode.remedies = try remedies.map { try $0.use(&words) }
    }
  }
}
