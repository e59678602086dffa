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
  /// Conditions on the table `e`, for ``values``.
  var condition: SQL {
    // Written out where it is asked for, so that SQLite finds the few ongoing ones by their index.
    ongoingOnly ? EpisodeFilter.conditions + "AND e.ongoing = 1" : EpisodeFilter.conditions
  }

  private static let conditions: SQL = """
    WHERE e.onset_at BETWEEN ?1 AND ?2
      AND e.onset_at + e.onset_offset - iif(e.onset_precision = 'minute', ?5, 0) BETWEEN ?3 AND ?4
      AND (?6 IS NULL OR EXISTS (
        SELECT 1
        FROM episode_place p
        WHERE p.episode_id = e.id AND p.word_id = ?6 AND (?7 IS NULL OR p.side IN (?7, ?8))))
      AND (?7 IS NULL OR EXISTS (
        SELECT 1
        FROM episode_place p
        WHERE p.episode_id = e.id AND p.side IN (?7, ?8)))
      AND (?9 IS NULL OR EXISTS (
        SELECT 1
        FROM episode_trigger t
        WHERE t.episode_id = e.id AND t.word_id = ?9))
      AND (?10 IS NULL OR EXISTS (
        SELECT 1
        FROM remedy_use r
        WHERE r.episode_id = e.id AND r.word_id = ?10))
      AND ((?11 IS NULL AND ?12 IS NULL) OR max(
        ifnull(e.intensity, -1),
        ifnull((SELECT max(p.intensity) FROM episode_place p WHERE p.episode_id = e.id), -1),
        ifnull((SELECT max(r.intensity) FROM reading r WHERE r.episode_id = e.id), -1)
      ) BETWEEN ifnull(?11, 0) AND ifnull(?12, 10))
    """

  /// The values of ``condition``; ?13 is the limit's.
  func values(dayStart: DayStart) -> [(any Bindable)?] {
    bounds(dayStart: dayStart) + [place?.id] + sides + [trigger?.id, remedy?.id, minimum, maximum]
  }

  /// The first and the last onset as instants, wide enough for any offset and day start; then by their local times, and
  /// by how much days begin after midnight.
  func bounds(dayStart: DayStart) -> [(any Bindable)?] {
    // Offsets lie within 18 hours, and days begin up to 12 hours after midnight.
    let reach = 108_000
    let first = from.map { $0.number * 86_400 } ?? EpisodeFilter.earliest
    let last = to.map { ($0.number + 1) * 86_400 - 1 } ?? EpisodeFilter.latest
    return [first - reach, last + reach, first, last, dayStart.minuteOfDay * 60]
  }

  /// The sides that count.
  var sides: [(any Bindable)?] {
    let otherSide: Side? = side == .left || side == .right ? .both : side
    return [side?.rawValue, otherSide?.rawValue]
  }

  private static let earliest = -4_000_000_000
  private static let latest = 400_000_000_000
}
