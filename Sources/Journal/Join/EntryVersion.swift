/// An entry as a join sees it: each of its parts with the time of its last change, and whether the entry was deleted.
///
/// Two versions of an entry are joined part by part. That is commutative, associative and idempotent, so machines that
/// have seen the same versions have the same entry, in whatever order they saw them.
package struct EntryVersion: Equatable, Sendable {
  package var parts: [String: Register] = [:]
  /// The last deletion or revival, if there was any.
  package var existence: Existence?
  /// The later one wins; `nil` for words, spellings and settings.
  package var recordedAt: Moment?

  /// A deletion of the whole entry, or that it was brought back.
  package struct Existence: Hashable, Comparable, Sendable {
    package var at: Int
    package var isGone: Bool
    /// The identity of the word that a word was joined to.
    package var mergedInto: String?

    package init(at: Int, isGone: Bool, mergedInto: String? = nil) {
      (self.at, self.isGone, self.mergedInto) = (at, isGone, mergedInto)
    }

    package static func < (left: Existence, right: Existence) -> Bool {
      if left.at != right.at { return left.at < right.at }
      if left.isGone != right.isGone { return right.isGone }
      return (left.mergedInto ?? "") < (right.mergedInto ?? "")
    }
  }

  package init() {}

  /// - Parameters:
  ///   - values: the parts that are there; none for an entry that is not.
  ///   - stamps: of this entry.
  package init(values: [String: String], recordedAt: Moment?, stamps: [Stamp]) {
    let own = Dictionary(stamps.map { ($0.part, $0) }) { first, _ in first }
    let base = own[Stamp.rest]?.at ?? recordedAt.map { $0.seconds * 1000 } ?? 0
    self.recordedAt = values.isEmpty ? nil : recordedAt
    for (part, value) in values { parts[part] = Register(at: own[part]?.at ?? base, value: value) }
    for stamp in stamps where stamp.isGone && stamp.part != Stamp.whole && parts[stamp.part] == nil {
      parts[stamp.part] = Register(at: stamp.at, value: nil)
    }
    existence = own[Stamp.whole].map { Existence(at: $0.at, isGone: $0.isGone, mergedInto: $0.mergedInto) }
  }

  /// Whether any part is there.
  package var hasValues: Bool { parts.values.contains { $0.value != nil } }

  /// Whether the entry exists: whatever changed after a deletion brings it back.
  package var isLive: Bool {
    guard hasValues else { return false }
    if let uuid = parts[CheckIn.uuidPart]?.value, let gone = parts[CheckIn.deletion(of: uuid)] {
      return parts.contains { $0.key != CheckIn.deletion(of: uuid) && $0.value.at > gone.at }
    }
    guard let existence, existence.isGone else { return true }
    // A word that was joined to another one stays so, whatever else was done to it.
    return existence.mergedInto == nil && newest > existence.at
  }

  /// When any part changed last.
  package var newest: Int { parts.values.map(\.at).max() ?? .min }

  /// The parts that are there.
  package var values: [String: String] { parts.compactMapValues(\.value) }

  /// The later of each part. Of an entry that is deleted, only what is gone is kept.
  package func joined(with other: EntryVersion) -> EntryVersion {
    let merged = merged(with: other)
    return merged.isLive ? merged : merged.withoutValues
  }

  /// The later of each part, whether or not the entry is deleted.
  func merged(with other: EntryVersion) -> EntryVersion {
    var joined = self
    joined.parts.merge(other.parts) { max($0, $1) }
    if let one = parts[CheckIn.uuidPart]?.value, let another = other.parts[CheckIn.uuidPart]?.value {
      joined.parts[CheckIn.uuidPart]?.value = CheckIn.commonUUID(one, another)
    }
    joined.existence = [existence, other.existence].compactMap { $0 }.max()
    joined.recordedAt = [recordedAt, other.recordedAt].compactMap { $0 }
      .max { ($0.seconds, $0.utcOffset) < ($1.seconds, $1.utcOffset) }
    return joined
  }

  /// What is kept of an entry that is deleted.
  package var withoutValues: EntryVersion {
    var version = self
    version.parts = parts.filter { $0.value.value == nil }
    version.recordedAt = nil
    return version
  }

  /// What a journal has to keep of the times: nothing of an entry that never changed.
  package func stamps(of entry: EntryKey) -> [Stamp] {
    let key = entry.text
    var stamps: [Stamp] = []
    let base = parts.values.filter { $0.value != nil }.map(\.at).min()
    if let base, base != (recordedAt?.seconds ?? 0) * 1000 {
      stamps.append(Stamp(entry: key, part: Stamp.rest, at: base))
    }
    for (part, register) in parts where register.value == nil || register.at != base {
      stamps.append(Stamp(entry: key, part: part, at: register.at, isGone: register.value == nil))
    }
    if let existence {
      stamps.append(
        Stamp(
          entry: key, part: Stamp.whole, at: existence.at, isGone: existence.isGone, mergedInto: existence.mergedInto))
    }
    return stamps
  }

  /// The version with other identities for words that were joined to others.
  package func renamed(by name: (Word.Kind, String) -> String) -> EntryVersion {
    var version = self
    version.parts = [:]
    for (part, register) in parts {
      let (part, value) = PartName.renamed(part, register.value, by: name)
      let register = Register(at: register.at, value: value)
      version.parts[part] = version.parts[part].map { max($0, register) } ?? register
    }
    return version
  }
}
