public import Journal

/// Which episodes are asked for. What is `nil` does not matter; what is given must all hold.
public struct EpisodeFilter: Sendable {
  /// The local day of the onset.
  public var from: Day?
  public var to: Day?
  public var place: Word?
  /// A place on this side; on both counts for left and right.
  public var side: Side?
  public var trigger: Word?
  public var remedy: Word?
  /// Bounds of `Episode.worst`; an episode without an intensity lies within none.
  public var minimum: Int?
  public var maximum: Int?
  public var ongoingOnly = false

  public init() {}

  /// The episodes that have not ended yet.
  public static let ongoing: EpisodeFilter = {
    var filter = EpisodeFilter()
    filter.ongoingOnly = true
    return filter
  }()

  /// Whether it asks for nothing but days, which check-ins have as well.
  public var isOfDaysOnly: Bool {
    place == nil && side == nil && trigger == nil && remedy == nil && minimum == nil && maximum == nil && !ongoingOnly
  }
}

/// The order of episodes by their onset.
public enum EpisodeOrder: Sendable {
  case oldestFirst, newestFirst
}

extension EpisodeFilter {
  /// A condition on the table `e`, with the values of its parameters in their order.
  typealias Condition = (sql: SQL, values: [(any Bindable)?])

  /// `WHERE …` on the table `e` with what is asked for, or nothing.
  func condition(dayStart: DayStart) -> Condition {
    let conditions = conditions(dayStart: dayStart)
    guard let first = conditions.first else { return ("", []) }
    return conditions.dropFirst().reduce(("WHERE" + first.sql, first.values)) { joined, next in
      (joined.sql + "AND" + next.sql, joined.values + next.values)
    }
  }

  /// A condition for each thing that is asked for. What is not asked for costs nothing, and what lies in another table
  /// is read once from its index instead of once an episode.
  private func conditions(dayStart: DayStart) -> [Condition] {
    var conditions: [Condition] = []
    if from != nil || to != nil { conditions.append(ofDays(dayStart: dayStart)) }
    if let place {
      conditions.append(
        side == nil
          ? ("e.id IN (SELECT episode_id FROM episode_place WHERE word_id = ?)", [place.id])
          : ("e.id IN (SELECT episode_id FROM episode_place WHERE word_id = ? AND side IN (?, ?))", [place.id] + sides))
    } else if side != nil {
      conditions.append(("e.id IN (SELECT episode_id FROM episode_place WHERE side IN (?, ?))", sides))
    }
    if let trigger {
      conditions.append(("e.id IN (SELECT episode_id FROM episode_trigger WHERE word_id = ?)", [trigger.id]))
    }
    if let remedy {
      conditions.append(
        ("e.id IN (SELECT episode_id FROM remedy_use WHERE word_id = ? AND episode_id IS NOT NULL)", [remedy.id]))
    }
    if minimum != nil || maximum != nil {
      conditions.append(("e.id IN (" + EpisodeFilter.ofIntensity + ")", Array(repeating: minimum ?? 0, count: 3)))
    }
    if let maximum {
      conditions.append(("e.id NOT IN (" + EpisodeFilter.ofIntensity + ")", Array(repeating: maximum + 1, count: 3)))
    }
    if ongoingOnly { conditions.append(("e.ongoing = 1", [])) }
    return conditions
  }

  /// The first and the last onset as instants, wide enough for any offset and day start, so that the index of onsets
  /// helps; then by their local times, and by how much days begin after midnight.
  private func ofDays(dayStart: DayStart) -> Condition {
    // Offsets lie within 18 hours, and days begin up to 12 hours after midnight.
    let reach = 108_000
    let first = from.map { $0.number * 86_400 } ?? -4_000_000_000
    let last = to.map { ($0.number + 1) * 86_400 - 1 } ?? 400_000_000_000
    return (
      """
      e.onset_at BETWEEN ? AND ?
      AND e.onset_at + e.onset_offset - iif(e.onset_precision = 'minute', ?, 0) BETWEEN ? AND ?
      """, [first - reach, last + reach, dayStart.minuteOfDay * 60, first, last]
    )
  }

  /// The episodes with an intensity of their own, of a place or of a reading that is so high, or higher.
  private static let ofIntensity: SQL = """
    SELECT id FROM episode WHERE intensity >= ?
    UNION ALL
    SELECT episode_id FROM episode_place WHERE intensity >= ?
    UNION ALL
    SELECT episode_id FROM reading WHERE intensity >= ?
    """

  /// The sides that count.
  private var sides: [(any Bindable)?] {
    let otherSide: Side? = side == .left || side == .right ? .both : side
    return [side?.rawValue, otherSide?.rawValue]
  }
}
