extension EntryVersion {
  /// This version, as a command left it, with the times of what the command changed.
  ///
  /// A time is never earlier than one that was known before, however the clock runs.
  ///
  /// - Parameters:
  ///   - before: the version that the command found; `nil` or without values if the entry was not there.
  ///   - now: milliseconds since 1970.
  ///   - mergedInto: the identity of the word that this word was joined to.
  package func successor(of before: EntryVersion?, at now: Int, mergedInto: String? = nil) -> EntryVersion {
    let before = before ?? EntryVersion()
    switch (before.hasValues, hasValues) {
    case (_, false): return deletion(of: before, at: now, mergedInto: mergedInto)
    case (false, true): return beginning(after: before, at: now)
    case (true, true): return change(of: before, at: now)
    }
  }

  private func deletion(of before: EntryVersion, at now: Int, mergedInto: String?) -> EntryVersion {
    var next = EntryVersion()
    next.parts = before.parts.filter { $0.value.value == nil }
    // An undo of what nobody else can have seen either leaves no more than a deletion would.
    let known = [before.hasValues ? before.newest : nil, before.existence?.at].compactMap { $0 }.max()
    guard before.hasValues || before.existence != nil else { return next }
    guard before.hasValues else {
      next.existence = before.existence
      return next
    }
    // Another machine may have made a check-in of the same day: only this one is gone.
    if let uuid = before.parts[CheckIn.uuidPart]?.value {
      next.parts[CheckIn.deletion(of: uuid)] = Register(at: max(now, before.newest + 1), value: nil)
      return next
    }
    next.existence = Existence(
      at: max(now, (known ?? .min) + 1), isGone: true, mergedInto: mergedInto ?? existence?.mergedInto)
    return next
  }

  private func beginning(after before: EntryVersion, at now: Int) -> EntryVersion {
    var next = self
    for (part, old) in before.parts {
      guard let new = next.parts[part] else {
        next.parts[part] = old
        continue
      }
      if new.at <= old.at { next.parts[part]?.at = old.at + 1 }
    }
    // Words, spellings and settings do not say when they were written down.
    if recordedAt == nil {
      for (part, register) in next.parts where register.value != nil {
        next.parts[part] = Register(at: max(now, register.at), value: register.value)
      }
    }
    if let uuid = next.parts[CheckIn.uuidPart]?.value, let gone = before.parts[CheckIn.deletion(of: uuid)] {
      next.parts[CheckIn.uuidPart] = Register(at: max(now, gone.at + 1), value: uuid)
    }
    next.existence = before.existence
    if let gone = before.existence, gone.isGone {
      next.existence = Existence(at: max(now, gone.at + 1), isGone: false)
    }
    return next
  }

  private func change(of before: EntryVersion, at now: Int) -> EntryVersion {
    var next = self
    next.existence = before.existence
    for part in Set(before.parts.keys).union(parts.keys) {
      let (old, new) = (before.parts[part], parts[part])
      if old?.value == new?.value {
        next.parts[part] = old ?? new
        continue
      }
      let head = PartName.head(of: part)
      // What belongs to something that is gone goes with it.
      if new?.value == nil, let head, parts[head]?.value == nil {
        next.parts[part] = nil
        continue
      }
      next.parts[part] = Register(at: max(now, (old?.at ?? .min) &+ 1), value: new?.value)
    }
    // A remedy that was completed here is not gone because it was removed before, elsewhere.
    for part in parts.keys where before.parts[part] != parts[part] && before.parts[part]?.value != parts[part]?.value {
      guard let head = PartName.head(of: part), parts[head]?.value != nil, let old = before.parts[head] else {
        continue
      }
      next.parts[head]?.at = max(now, old.at + 1)
    }
    return next
  }
}
