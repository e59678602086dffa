import Journal

/// A row of a list that belongs to an episode.
struct TidyItem<Value> {
  let episode: Int
  let value: Value
}

private func episodeColumn<Value>() -> TidyColumn<TidyItem<Value>> {
  TidyColumn("episode", "The episode it belongs to", values: "as in episodes.csv") { .number($0.episode) }
}

extension TidyColumn where Row == Episode {
  static var all: [TidyColumn] {
    let fields = EpisodeField.all.map { field in
      TidyColumn<Episode>(
        field.column.description, field.meaning, unit: field.unit, values: TidyValues.values(of: field)
      ) { .word($0[field]) }
    }
    return [
      TidyColumn("episode", "The episode's number in the journal", values: "1 or more") { .number($0.id) },
      TidyColumn("onset", "When it began", values: TidyValues.time) { .word($0.onset.iso8601) },
      TidyColumn("onset_precision", "How precisely the onset is known", values: TidyValues.list(Precision.self)) {
        .word($0.onset.precision.rawValue)
      },
      TidyColumn("end", "When it ended; blank if ongoing or not known", values: TidyValues.time) { .word($0.endText) },
      TidyColumn(
        "end_precision", "How precisely the end is known; minute: the length is known to the minute",
        values: TidyValues.list(Precision.self)
      ) {
        .word($0.end.moment?.precision.rawValue)
      },
      TidyColumn("ongoing", "Whether it had not ended when this was written", values: TidyValues.answer) {
        .answer($0.isOngoing)
      },
      TidyColumn(
        "duration_minutes", "How long it lasted, if known to the minute", unit: "minutes", values: TidyValues.count
      ) {
        .number($0.minutes)
      },
      TidyColumn("intensity", "The worst known intensity", unit: "points", values: TidyValues.scale) {
        .number($0.worst)
      },
    ] + fields + [
      TidyColumn("note", "The person's note; blank in an anonymous export") { .text($0.note) },
      TidyColumn("recorded_at", "When this version was written down", values: TidyValues.recorded) {
        .word($0.recordedAt.iso8601)
      },
    ]
  }
}

extension TidyColumn where Row == TidyItem<Episode.Place> {
  static var all: [TidyColumn] {
    [
      episodeColumn(),
      TidyColumn("place", "A place that hurt") { .text($0.value.word.name) },
      TidyColumn("side", "Its side", values: TidyValues.list(Side.self) + ", or blank") {
        .word($0.value.side?.rawValue)
      },
      TidyColumn("intensity", "The place's own worst", unit: "points", values: TidyValues.scale) {
        .number($0.value.intensity)
      },
    ]
  }
}

extension TidyColumn where Row == TidyItem<Sensation> {
  static var all: [TidyColumn] {
    [
      episodeColumn(),
      TidyColumn("sensation", "How it felt", values: TidyValues.list(Sensation.self)) { .word($0.value.rawValue) },
    ]
  }
}

extension TidyColumn where Row == TidyItem<Word> {
  static var all: [TidyColumn] {
    [
      episodeColumn(),
      TidyColumn("trigger", "A trigger that the person suspects") { .text($0.value.name) },
      TidyColumn("class", "The kind of trigger", values: TidyValues.classes(.trigger)) {
        .text($0.value.wordClass)
      },
    ]
  }
}

extension TidyColumn where Row == TidyItem<Episode.WarningAnswer> {
  static var all: [TidyColumn] {
    [
      episodeColumn(),
      TidyColumn(
        "warning_sign", "A warning sign that the person was asked about; one without a row was not answered",
        values: TidyValues.list(WarningSign.self)
      ) {
        .word($0.value.sign.rawValue)
      },
      TidyColumn("present", "Whether the person said yes", values: TidyValues.answer) {
        .answer($0.value.isPresent)
      },
      TidyColumn("meaning", "The meaning of the sign") { .text($0.value.sign.meaning) },
    ]
  }
}

extension TidyColumn where Row == TidyItem<Episode.Reading> {
  static var all: [TidyColumn] {
    [
      episodeColumn(),
      TidyColumn("at", "When the reading was taken", values: TidyValues.time) { .word($0.value.at.iso8601) },
      TidyColumn("at_precision", "How precisely the time is known", values: TidyValues.list(Precision.self)) {
        .word($0.value.at.precision.rawValue)
      },
      TidyColumn("intensity", "How bad it was then", unit: "points", values: TidyValues.scale) {
        .number($0.value.intensity)
      },
    ]
  }
}
