import Journal

extension TidyColumn where Row == Trial {
  static var all: [TidyColumn] {
    [
      TidyColumn("trial", "The trial's number", values: "1 or more") { .number($0.id) },
      TidyColumn("unit", "The unit of one draw", values: TidyValues.list(Trial.Unit.self)) { .word($0.unit.rawValue) },
      TidyColumn(
        "outcome", "What is compared: points of relief, or pain days a week",
        values: TidyValues.list(Trial.Outcome.self)
      ) {
        .word($0.unit.outcome.rawValue)
      },
      TidyColumn("remedy_a", "The remedy of arm A") { .text($0.remedy.name) },
      TidyColumn("remedy_b", "The remedy of arm B; blank: none") { .text($0.other?.name) },
      TidyColumn("blocks", "How many blocks are planned", values: "1 to 100") { .number($0.blocks) },
      TidyColumn("started_at", "When it began", values: TidyValues.recorded) { .word($0.startedAt.iso8601) },
      TidyColumn("stopped_at", "When the person stopped it before its planned end", values: TidyValues.recorded) {
        .word($0.stoppedAt?.iso8601)
      },
      TidyColumn("peeks", "How often the person looked at the result before the end", values: TidyValues.count) {
        .number($0.peeks.count)
      },
      TidyColumn("reason", "Why, in the person's words; blank in an anonymous export") { .text($0.reason) },
      TidyColumn("recorded_at", "When this version was written down", values: TidyValues.recorded) {
        .word($0.recordedAt.iso8601)
      },
    ]
  }
}

/// One allocation of a trial.
struct TidyAllocation {
  let trial: Trial
  let number: Int
  let allocation: Trial.Allocation
  /// The number of the episode it was drawn for.
  let episode: Int?
}

extension TidyColumn where Row == TidyAllocation {
  static var all: [TidyColumn] {
    [
      TidyColumn("trial", "The trial", values: "as in trials.csv") { .number($0.trial.id) },
      TidyColumn("allocation", "Its place in the order", values: "1 or more") { .number($0.number) },
      TidyColumn("arm", "The arm drawn", values: TidyValues.list(Trial.Arm.self)) {
        .word($0.allocation.arm.rawValue)
      },
      TidyColumn("remedy", "The remedy of the arm; blank: none") {
        .text($0.trial.remedy(of: $0.allocation.arm)?.name)
      },
      TidyColumn("told_at", "When it was drawn, before the outcome was known", values: TidyValues.recorded) {
        .word($0.allocation.toldAt.iso8601)
      },
      TidyColumn("before", "Intensity when it was drawn; blank for a week", unit: "points", values: TidyValues.scale) {
        .number($0.allocation.before)
      },
      TidyColumn("episode", "The episode it was drawn for; blank for a week", values: "as in episodes.csv, or blank") {
        .number($0.episode)
      },
      TidyColumn(
        "left", "Why the person did not keep to it, if that was said", values: TidyValues.list(Trial.Departure.self)
      ) {
        .word($0.allocation.left?.rawValue)
      },
    ]
  }
}
