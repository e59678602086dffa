import Journal

/// What the options say, understood but for the words, which only a journal can tell.
struct EpisodeEntries {
  private let addedPlaces: [PlacePhrase]
  private let removedPlaces: [PlacePhrase]
  private let addedTriggers: [String]
  private let removedTriggers: [String]
  private let addedRemedies: [RemedyPhrase]
  private let removedRemedies: [String]
  private let addedSensations: [Sensation]
  private let removedSensations: [Sensation]
  private let removedSigns: [WarningSign]

  /// - Throws: ``Failure``, ``LogLineError``, for the first thing that cannot be.
  init(_ options: EntryOptions) throws {
    addedPlaces = try options.addPlace.flatMap { try LogLine($0).places }
    removedPlaces = try options.removePlace.flatMap { try LogLine($0).places }
    addedTriggers = try OptionValue.items(options.addTrigger, option: "--add-trigger")
    removedTriggers = try OptionValue.items(options.removeTrigger, option: "--remove-trigger")
    addedRemedies = try RemedyPhrase.all(options.addRemedy, option: "--add-remedy")
    removedRemedies = try OptionValue.items(options.removeRemedy, option: "--remove-remedy")
    addedSensations = try OptionValue.words(options.addFeel, option: "--add-feel")
    removedSensations = try OptionValue.words(options.removeFeel, option: "--remove-feel")
    removedSigns = try OptionValue.words(options.removeWarning, option: "--remove-warning")
  }

  /// - Throws: ``VocabularyError``; ``Failure`` if what is to go is not there.
  func apply(to episode: inout Episode, _ words: inout WordLookUp) throws {
    for place in try removedPlaces.flatMap({ try $0.places(in: words.vocabulary) }) {
      try EpisodeEntries.remove(place.word.name, from: &episode.places) {
        $0.word.id == place.word.id && (place.side == nil || $0.side == place.side)
      }
    }
    for name in removedTriggers {
      let trigger = try words.vocabulary.find(name, .trigger)
      try EpisodeEntries.remove(trigger.name, from: &episode.triggers) { $0.id == trigger.id }
    }
    for name in removedRemedies {
      let remedy = try words.vocabulary.find(name, .remedy)
      try EpisodeEntries.remove(remedy.name, from: &episode.remedies) { $0.remedy.id == remedy.id }
    }
    for sensation in removedSensations {
      try EpisodeEntries.remove(sensation.rawValue, from: &episode.sensations) { $0 == sensation }
    }
    for sign in removedSigns {
      try EpisodeEntries.remove(sign.rawValue, from: &episode.warningSigns) { $0 == sign }
    }
    for place in try addedPlaces.flatMap({ try words.places($0) }) { try episode.add(place: place) }
    for name in addedTriggers { episode.add(trigger: try words.word(name, .trigger)) }
    for phrase in addedRemedies { episode.remedies.append(try phrase.use(&words)) }
    for sensation in addedSensations where !episode.sensations.contains(sensation) {
      episode.sensations.append(sensation)
    }
  }

  private static func remove<Entry>(
    _ name: String, from entries: inout [Entry], where isMeant: (Entry) -> Bool
  ) throws(Failure) {
    let count = entries.count
    entries.removeAll(where: isMeant)
    guard entries.count < count else {
      throw Failure("The episode does not list \"\(name)\".", hint: "Leave it out.", code: .unknown)
    }
  }
}
