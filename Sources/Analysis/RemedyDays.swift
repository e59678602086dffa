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
    let used = uses(on: days)
    return RemedyDays(
      medicine: Set(used.filter(\.isMedicine).map(\.day)), other: Set(used.filter { !$0.isMedicine }.map(\.day)))
  }

  /// Every use of a remedy with its day; one whose time is not known counts for its episode's onset.
  var uses: [DayOfUse] { uses(on: .distantPast ... .distantFuture) }

  /// The uses on some days.
  func uses(on days: ClosedRange<Day>) -> [DayOfUse] {
    var uses: [DayOfUse] = []
    func add(_ use: RemedyUse, at moment: Moment) {
      let day = dayStart.day(of: moment)
      if days.contains(day) { uses.append(DayOfUse(use: use, day: day)) }
    }
    for episode in episodes {
      for use in episode.remedies { add(use, at: use.at ?? episode.onset) }
    }
    for use in remedyUses {
      if let moment = use.at { add(use, at: moment) }
    }
    return uses
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
