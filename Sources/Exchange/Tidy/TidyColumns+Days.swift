import Journal

/// A remedy use, and the episode that it belongs to, if any.
struct TidyUse {
  let episode: Int?
  let use: RemedyUse
}

extension TidyColumn where Row == TidyUse {
  static var all: [TidyColumn] {
    [
      TidyColumn("remedy_use", "The number of the use", values: "1 or more") { .number($0.use.id) },
      TidyColumn("episode", "The episode it belongs to; blank outside any", values: "as in episodes.csv, or blank") {
        .number($0.episode)
      },
      TidyColumn("remedy", "What was done or taken") { .text($0.use.remedy.name) },
      TidyColumn("class", "The kind of remedy", values: TidyValues.classes(.remedy)) {
        .text($0.use.remedy.wordClass)
      },
      TidyColumn("dose", "The dose as written") { .text($0.use.dose?.text) },
      TidyColumn("dose_amount", "The number that the dose begins with", values: "above 0") {
        .word($0.use.dose?.amount.map(JSON.number))
      },
      TidyColumn("dose_unit", "The unit after that number") { .text($0.use.dose?.unit) },
      TidyColumn("at", "When; blank within an episode if not known", values: TidyValues.time) {
        .word($0.use.at?.iso8601)
      },
      TidyColumn("at_precision", "How precisely the time is known", values: TidyValues.list(Precision.self)) {
        .word($0.use.at?.precision.rawValue)
      },
      TidyColumn("before", "Intensity before", unit: "points", values: TidyValues.scale) { .number($0.use.before) },
      TidyColumn("after", "Intensity after", unit: "points", values: TidyValues.scale) { .number($0.use.after) },
      TidyColumn("after_minutes", "Time from the use to the intensity after", unit: "minutes", values: TidyValues.count)
      {
        .number($0.use.afterMinutes)
      },
      TidyColumn("helped", "The person's own word for what it did", values: TidyValues.list(Helped.self)) {
        .word($0.use.helped?.rawValue)
      },
      TidyColumn("recorded_at", "When this version was written down", values: TidyValues.recorded) {
        .word($0.use.recordedAt.iso8601)
      },
    ]
  }
}

extension TidyColumn where Row == CheckIn {
  static var all: [TidyColumn] {
    [
      TidyColumn("day", "The day; a day without a row is unknown, not pain-free", values: TidyValues.day) {
        .word($0.day.iso)
      },
      TidyColumn("clear", "Whether the person said that nothing hurt; blank: not answered", values: TidyValues.answer) {
        .answer($0.hurt.map { !$0 })
      },
      TidyColumn("hurt", "Whether the person said that something hurt; blank: not answered", values: TidyValues.answer)
      {
        .answer($0.hurt)
      },
      TidyColumn("sleep_minutes", "Time slept", unit: "minutes", values: "0 to 1440") { .number($0.sleepMinutes) },
      TidyColumn("peg_pain", "PEG: pain on average in the past week", unit: "points", values: TidyValues.scale) {
        .number($0.peg?.pain)
      },
      TidyColumn(
        "peg_enjoyment", "PEG: how much pain interfered with enjoyment of life", unit: "points",
        values: TidyValues.scale
      ) {
        .number($0.peg?.enjoyment)
      },
      TidyColumn(
        "peg_activity", "PEG: how much pain interfered with general activity", unit: "points", values: TidyValues.scale
      ) {
        .number($0.peg?.activity)
      },
      TidyColumn("note", "The person's note; blank in an anonymous export") { .text($0.note) },
      TidyColumn("recorded_at", "When this version was written down", values: TidyValues.recorded) {
        .word($0.recordedAt.iso8601)
      },
    ]
  }
}

extension TidyColumn where Row == TidyAnswer {
  static var all: [TidyColumn] {
    [
      TidyColumn("day", "The day", values: "as in check_ins.csv") { .word($0.day.iso) },
      TidyColumn("trigger", "A trigger asked about; a trigger without a row was not answered") {
        .text($0.answer.trigger.name)
      },
      TidyColumn("class", "The kind of trigger", values: TidyValues.classes(.trigger)) {
        .text($0.answer.trigger.wordClass)
      },
      TidyColumn("present", "Whether it was there that day", values: TidyValues.answer) { .answer($0.answer.present) },
      TidyColumn("at", "When it was there, if known", values: TidyValues.time) {
        .word($0.answer.at?.iso8601)
      },
      TidyColumn("at_precision", "How precisely the time is known", values: TidyValues.list(Precision.self)) {
        .word($0.answer.at?.precision.rawValue)
      },
    ]
  }
}

/// One answer of a day's check-in.
struct TidyAnswer {
  let day: Day
  let answer: CheckIn.Answer
}

extension TidyColumn where Row == TidyEntry {
  static var all: [TidyColumn] {
    [
      TidyColumn("file", "A file next to this one") { .text($0.file) },
      TidyColumn("column", "One of its columns") { .text($0.column) },
      TidyColumn("meaning", "The meaning of the column") { .text($0.meaning) },
      TidyColumn("unit", "The unit of its numbers") { .text($0.unit) },
      TidyColumn("allowed_values", "The values of a cell; any cell may be blank if nothing is known") {
        .text($0.values)
      },
    ]
  }
}
