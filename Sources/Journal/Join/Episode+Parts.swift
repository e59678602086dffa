extension Episode {
  /// The names of the parts that say in which order the elements of a list were given.
  static let orders = (
    places: "order of places", sensations: "order of sensations", triggers: "order of triggers",
    warnings: "order of warnings", remedies: "order of remedies"
  )

  package var parts: [String: String] {
    var parts = ["onset": onset.partText]
    switch end {
    case .unknown: break
    case .ongoing: parts["end"] = "ongoing"
    case .at(let moment): parts["end"] = moment.partText
    }
    parts["intensity"] = intensity?.partText
    for field in EpisodeField.all {
      parts[field.name] = self[field].map { field.isNumber ? Int($0)?.partText ?? $0 : $0 }
    }
    parts["note"] = note
    parts["source"] = source
    func list(_ elements: [(part: String, value: String)], _ order: String) {
      for (part, value) in elements { parts[part] = value }
      if elements.count > 1 { parts[order] = elements.map(\.part).joined(separator: "\n") }
    }
    list(
      places.map { ("place \($0.side?.rawValue ?? "-") \($0.word.identity)", $0.intensity?.partText ?? "") },
      Episode.orders.places)
    list(sensations.map { ("sensation \($0.rawValue)", "") }, Episode.orders.sensations)
    list(triggers.map { ("trigger \($0.identity)", "") }, Episode.orders.triggers)
    list(warningAnswers.map { ("warning \($0.sign.rawValue)", $0.isPresent ? "1" : "0") }, Episode.orders.warnings)
    list(remedies.map { ("remedy \($0.uuid)", $0.remedy.identity) }, Episode.orders.remedies)
    for use in remedies {
      for (part, value) in use.details { parts["remedy \(use.uuid)/\(part)"] = value }
    }
    for reading in readings {
      let part = "reading \(reading.at.partText)"
      let same = (1...).lazy.map { $0 == 1 ? part : "\(part) \($0)" }.first { parts[$0] == nil }
      parts[same ?? part] = reading.intensity.partText
    }
    return parts
  }

  /// - Returns: `nil` if there is no onset.
  package init?(uuid: String, version: EntryVersion, word: (Word.Kind, String) -> Word?) {
    let parts = version.values
    guard let onset = parts["onset"].flatMap({ Moment(part: $0) }), let recordedAt = version.recordedAt else {
      return nil
    }
    self.init(uuid: uuid, onset: onset, recordedAt: recordedAt)
    if let end = parts["end"] { self.end = Moment(part: end).map(End.at) ?? .ongoing }
    intensity = parts["intensity"].flatMap { Int($0) }
    for field in EpisodeField.all {
      self[field] = parts[field.name].map { field.isNumber ? Int($0).map(String.init) ?? $0 : $0 }
    }
    note = parts["note"]
    source = parts["source"]
    takeLists(parts, word)
  }

  private mutating func takeLists(_ parts: [String: String], _ word: (Word.Kind, String) -> Word?) {
    /// What comes after the name of the list, in its order; what the order does not know comes last.
    func list(_ name: String, _ order: String) -> [(element: String, value: String)] {
      let prefix = name + " "
      let known = parts[order]?.split(separator: "\n").map(String.init) ?? []
      let places = Dictionary(zip(known, known.indices)) { first, _ in first }
      return parts.filter { $0.key.hasPrefix(prefix) && PartName.head(of: $0.key) == nil }
        .sorted { (places[$0.key] ?? .max, $0.key) < (places[$1.key] ?? .max, $1.key) }
        .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    }
    places = list("place", Episode.orders.places).compactMap { element, value in
      let words = element.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let word = word(.place, words[1]) else { return nil }
      return Place(word: word, side: Side(rawValue: words[0]), intensity: Int(value))
    }
    sensations = list("sensation", Episode.orders.sensations).compactMap { Sensation(rawValue: $0.element) }
    triggers = list("trigger", Episode.orders.triggers).compactMap { word(.trigger, $0.element) }
    warningAnswers = list("warning", Episode.orders.warnings).compactMap { element, value in
      WarningSign(rawValue: element).map { WarningAnswer(sign: $0, isPresent: value == "1") }
    }
    remedies = list("remedy", Episode.orders.remedies).compactMap { uuid, identity in
      guard let remedy = word(.remedy, identity) else { return nil }
      let prefix = "remedy \(uuid)/"
      let details = parts.filter { $0.key.hasPrefix(prefix) }
        .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
      return RemedyUse(uuid: uuid, remedy: remedy, details: Dictionary(details) { first, _ in first })
    }
    readings = list("reading", "").compactMap { element, value in
      guard let at = Moment(part: element), let intensity = Int(value) else { return nil }
      return Reading(at: at, intensity: intensity)
    }
    .sorted { ($0.at.seconds, $0.at.partText, $0.intensity) < ($1.at.seconds, $1.at.partText, $1.intensity) }
  }
}
