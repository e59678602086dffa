public import Journal

/// The days on which remedies were used.
public struct RemedyDays: Equatable, Sendable {
  public let medicine: Set<Day>
  /// All but medicine.
  public let other: Set<Day>

  public init(medicine: Set<Day>, other: Set<Day>) {
    self.medicine = medicine
    self.other = other
  }
}

extension Diary {
  func remedyDays(in days: ClosedRange<Day>) -> RemedyDays {
    let used = uses.filter { days.contains($0.day) }
    return RemedyDays(
      medicine: Set(used.filter(\.isMedicine).map(\.day)), other: Set(used.filter { !$0.isMedicine }.map(\.day)))
  }

  /// Every use of a remedy with its day; one whose time is not known counts for its episode's onset.
  var uses: [DayOfUse] {
    episodes.flatMap { episode in
      episode.remedies.map { DayOfUse(use: $0, day: dayStart.day(of: $0.at ?? episode.onset)) }
    } + remedyUses.compactMap { use in use.at.map { DayOfUse(use: use, day: dayStart.day(of: $0)) } }
  }

  /// The first use of each remedy, oldest first.
  var firstUses: [(remedy: Word, day: Day)] {
    var first: [Word: Day] = [:]
    for use in uses { first[use.use.remedy] = min(first[use.use.remedy] ?? use.day, use.day) }
    return first.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }
  }
}

/// A use of a remedy with its day.
struct DayOfUse {
  let use: RemedyUse
  let day: Day

  var isMedicine: Bool { use.remedy.wordClass == "medicine" }
}
