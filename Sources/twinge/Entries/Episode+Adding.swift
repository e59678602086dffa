import Journal

extension Episode {
  mutating func add(trigger: Word) {
    if !triggers.contains(where: { $0.id == trigger.id }) { triggers.append(trigger) }
  }

  /// - Throws: ``Failure`` if the place stands there already.
  mutating func add(place: Place) throws(Failure) {
    guard !places.contains(where: { $0.word.id == place.word.id && $0.side == place.side }) else {
      throw Failure(
        "\"\(place.word.name)\" is named twice.", hint: "Name each place once, or give each a side.", code: .usage)
    }
    places.append(place)
  }

  /// Adds a paragraph to the note.
  mutating func append(note text: String?) {
    guard let text, !text.trimmed.isEmpty else { return }
    note = [note, text].compactMap { $0 }.joined(separator: "\n")
  }
}
