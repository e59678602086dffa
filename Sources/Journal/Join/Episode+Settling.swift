extension EntryVersion {
  /// An episode of which one machine has changed the onset and another one the end or a reading, so that they are in
  /// order again: no reading is before the onset, and an end that is before it is unknown.
  package var withTimesInOrder: EntryVersion {
    var version = self
    guard let onset = parts["onset"], let begins = onset.value.flatMap({ Moment(part: $0) }) else { return self }
    var beginning = begins
    let readings = parts.compactMap { part, register -> (at: Moment, register: Register)? in
      guard part.hasPrefix("reading "), register.value != nil,
        let at = Moment(part: part.dropFirst("reading ".count)), at.precision == .minute
      else { return nil }
      return (at, register)
    }
    if begins.precision == .minute,
      let first = readings.min(by: { ($0.at.seconds, $0.at.partText) < ($1.at.seconds, $1.at.partText) }),
      first.at.seconds < begins.seconds
    {
      beginning = first.at
      version.parts["onset"] = Register(at: max(onset.at, first.register.at) + 1, value: first.at.partText)
    }
    if let end = parts["end"], let ends = end.value.flatMap({ Moment(part: $0) }), ends.seconds < beginning.seconds {
      version.parts["end"] = Register(at: end.at + 1, value: nil)
    }
    return version
  }
}
