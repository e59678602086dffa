internal import Journal

/// Columns of the table `episode` that belong together. ``all`` is the one order in which they are read and written.
struct EpisodeColumns: Sendable {
  private let names: [StaticString]
  private let values: @Sendable (Episode) -> [(any Bindable)?]
  /// Takes what a row says, from this column on.
  private let take: @Sendable (Row, Int32, inout Episode) -> Void

  private init(
    _ names: StaticString..., values: @escaping @Sendable (Episode) -> [(any Bindable)?],
    take: @escaping @Sendable (Row, Int32, inout Episode) -> Void
  ) {
    (self.names, self.values, self.take) = (names, values, take)
  }

  /// All but the id.
  private static let all =
    [
      EpisodeColumns("uuid") {
        [$0.uuid]
      } take: {
        $2.uuid = $0.text($1)
      },
      EpisodeColumns("onset_at", "onset_offset", "onset_precision") {
        [$0.onset.seconds, $0.onset.utcOffset, $0.onset.precision.rawValue]
      } take: {
        if let onset = $0.momentIfAny($1) { $2.onset = onset }
      },
      EpisodeColumns("ongoing", "end_at", "end_offset", "end_precision") {
        let end = $0.end.moment
        return [$0.isOngoing, end?.seconds, end?.utcOffset, end?.precision.rawValue]
      } take: {
        $2.end = $0.bool($1) ? .ongoing : $0.momentIfAny($1 + 1).map(Episode.End.at) ?? .unknown
      },
      EpisodeColumns("intensity") {
        [$0.intensity]
      } take: {
        $2.intensity = $0.intIfAny($1, in: Episode.scale)
      },
    ]
    + EpisodeField.all.map { field in
      EpisodeColumns(field.column) {
        [$0[field]]
      } take: {
        $2[field] = $0.textIfAny($1)
      }
    } + [
      EpisodeColumns("note") {
        [$0.note]
      } take: {
        $2.note = $0.textIfAny($1)
      },
      EpisodeColumns("recorded_at", "recorded_offset") {
        [$0.recordedAt.seconds, $0.recordedAt.utcOffset]
      } take: {
        $2.recordedAt = $0.recorded($1)
      },
      EpisodeColumns("source") {
        [$0.source]
      } take: {
        $2.source = $0.textIfAny($1)
      },
    ]

  /// With the number of their first column in ``select``, where the id comes first.
  private static let numbered: [(first: Int32, columns: EpisodeColumns)] = {
    var first: Int32 = 1
    return all.map { columns in
      defer { first += Int32(columns.names.count) }
      return (first, columns)
    }
  }()

  private static let names = all.flatMap(\.names)

  /// What a query for ``episode(_:)`` begins with; the table is called `e`.
  static let select: SQL = "SELECT e.id, " + SQL(list: names) + "FROM episode e"

  /// A row has ``values(of:)``, then the id.
  static let insertion = Insertion(
    into: "episode (" + SQL(list: names) + ", id)",
    row: "(" + SQL(list: Array(repeating: "?", count: names.count + 1)) + ")")

  /// Binds ``values(of:)``, then the id.
  static let update: SQL = "UPDATE episode SET" + SQL(list: names, each: "= ?") + "WHERE id = ?"

  static func values(of episode: Episode) -> [(any Bindable)?] { all.flatMap { $0.values(episode) } }

  /// The episode of a row, without its lists.
  ///
  /// - Parameter row: of ``select``.
  static func episode(_ row: Row) -> Episode {
    let unknown = Moment(seconds: 0, utcOffset: 0)
    var episode = Episode(uuid: "", onset: unknown, recordedAt: unknown)
    episode.id = row.int(0)
    for (first, columns) in numbered { columns.take(row, first, &episode) }
    return episode
  }
}
