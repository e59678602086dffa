import Journal

/// What was taken from a file so far, and what was wrong with it.
struct ImportContext {
  let zone: Zone
  let now: Moment
  var journal = ImportedJournal()
  var faults = FaultList()

  /// Gets the episodes a part at a time; `nil`: they stay.
  private let handOver: (([Episode]) throws -> Void)?
  private var hurting: Set<Day> = []
  private var uuids: Set<String> = []
  private var days: [Day: Int] = [:]
  private var checkIns: [Day: Int] = [:]
  /// How many more there are of rows that are alike to the letter.
  private var repeats: [UInt128: Int] = [:]

  init(zone: Zone, now: Moment, handOver: (([Episode]) throws -> Void)? = nil) {
    self.zone = zone
    self.now = now
    self.handOver = handOver
  }

  /// Takes one entry; a fault in it is noted, and the next entry can be looked at.
  mutating func attempt(_ body: (inout ImportContext) throws -> Void) throws {
    do {
      try body(&self)
    } catch let fault as ImportFault {
      faults.add(fault)
    }
  }

  /// The UUID of an entry that has none. Entries that are alike to the letter are told apart by their order.
  mutating func uuid(_ fields: [String]) -> String {
    let first = ContentUUID.uuid(fields)
    let number = UInt128(uuid: first)
    if journal.uuids.insert(number).inserted { return first }
    let earlier = repeats[number, default: 0] + 1
    repeats[number] = earlier
    let uuid = ContentUUID.uuid(fields + [String(earlier)])
    journal.uuids.insert(UInt128(uuid: uuid))
    return uuid
  }

  /// Notes that a UUID is used.
  mutating func claim(_ uuid: String, at position: Position) throws {
    guard uuids.insert(uuid).inserted else {
      throw ImportFault(position, "This UUID is already in the file. Every entry needs its own.")
    }
  }

  /// Notes that a day has its check-in.
  mutating func claim(_ day: Day, at position: Position) throws {
    if let line = days[day] {
      throw ImportFault(position, "Line \(line) already has a check-in for this day. Keep one.")
    }
    days[day] = position.line
  }

  /// Takes what a row says of its day; several rows of one day are one check-in. A trigger that one of them calls present
  /// was there that day, and pain that one of them tells of is not taken back by another.
  mutating func add(_ checkIn: CheckIn) {
    guard let index = checkIns[checkIn.day] else {
      checkIns[checkIn.day] = journal.checkIns.count
      journal.checkIns.append(checkIn)
      return
    }
    var whole = journal.checkIns[index]
    for answer in checkIn.answers {
      if let known = whole.answers.firstIndex(where: { $0.trigger == answer.trigger }) {
        if answer.present { whole.answers[known] = answer }
      } else {
        whole.answers.append(answer)
      }
    }
    if let minutes = checkIn.sleepMinutes { whole.sleepMinutes = min(1440, (whole.sleepMinutes ?? 0) + minutes) }
    if whole.hurt != true { whole.hurt = checkIn.hurt ?? whole.hurt }
    if let note = checkIn.note, note != whole.note {
      whole.note = [whole.note, note].compactMap { $0 }.joined(separator: "\n")
    }
    journal.checkIns[index] = whole
  }

  /// Takes an episode.
  mutating func add(_ episode: Episode) throws {
    hurting.insert(episode.onset.day)
    journal.episodes.append(episode)
    if journal.episodes.count == 500 { try handOverEpisodes() }
  }

  /// Hands over the episodes that were not yet, if somebody takes them.
  mutating func handOverEpisodes() throws {
    guard let handOver else { return }
    try handOver(journal.episodes)
    journal.episodes.removeAll(keepingCapacity: true)
  }

  /// Takes an entry of a program that keeps attacks. One of intensity 0 says that nothing hurt, so it is a day without pain
  /// and not an episode.
  mutating func add(attack episode: Episode) throws {
    guard episode.intensity == 0 else { return try add(episode) }
    var checkIn = CheckIn(uuid: episode.uuid, day: episode.onset.day, recordedAt: episode.recordedAt)
    checkIn.clear = true
    checkIn.note = episode.note
    addDay(checkIn, of: episode)
    journal.note("Entries of intensity 0, imported as days without pain")
  }

  /// Takes a check-in of a day on which nothing hurt, with the triggers and remedies of its entry: they were there all the
  /// same.
  mutating func addDay(_ checkIn: CheckIn, of entry: Episode) {
    var checkIn = checkIn
    for trigger in entry.triggers where !checkIn.answers.contains(where: { $0.trigger == trigger }) {
      checkIn.answers.append(CheckIn.Answer(trigger: trigger, present: true))
    }
    add(checkIn)
    for var use in entry.remedies {
      use.at = use.at ?? entry.onset
      journal.remedyUses.append(use)
    }
  }

  /// Pain on a day is an answer to whether anything hurt, whatever another row says.
  mutating func keepNoDayClearThatHasAnEpisode() {
    for index in journal.checkIns.indices where hurting.contains(journal.checkIns[index].day) {
      if journal.checkIns[index].clear { journal.checkIns[index].hurt = true }
    }
  }

  /// Notes that words come from the cells of a table: the person decides whether those that are new are added.
  mutating func ask(_ words: [Word], at position: Position) {
    for word in words where journal.wordsToConfirm[word] == nil { journal.wordsToConfirm[word] = position.line }
  }

  /// Makes sure that what another program wrote lies in the past. A day is allowed for clocks and zones that differ.
  func past(_ moment: Moment, at position: Position) throws -> Moment {
    guard moment.seconds <= now.seconds + 86_400 else {
      throw ImportFault(position, "This time is in the future. Check the year, and the order of day and month.")
    }
    return moment
  }
}
