public import Analysis
public import Exchange
internal import Journal

/// The days behind a verdict, so that it can be checked by hand.
public struct DayTableText: Sendable {
  private let table: DayTable
  private let times: MomentText
  private let layout: TextLayout

  public init(_ table: DayTable, times: MomentText, layout: TextLayout) {
    self.table = table
    self.times = times
    self.layout = layout
  }

  public var text: String {
    let name = table.trigger.name
    let usable = table.rows.filter { $0.exclusion == nil }
    var blocks = [
      layout.bold(layout.wrap("\(capitalized(name)) \(table.window.words)")) + "\n"
        + layout.wrap(
          "\(NumberText.share(usable.count, of: table.rows.count, "day")) can be used. Days are compared within the same "
            + "\(weeks), weekends with weekends\(isByCycle ? ", within a week of the cycle" : "")."
            + (table.decidedThrough.map { " Blocks that ended by \(times.day($0)) decide the verdict." } ?? ""))
    ]
    let strata = Dictionary(grouping: table.rows, by: \.stratum).sorted { $0.key < $1.key }
    blocks += strata.map { block($0.key, $0.value) }
    blocks.append(total(usable))
    blocks.append(
      layout.wrap(
        "Common causes that this allows for: weekends, changes over months\(isByCycle ? ", the menstrual cycle" : ""). "
          + "Others cannot be ruled out."
          + (isByCycle || table.isAboutCycle
            ? "" : " A menstrual cycle is allowed for once check-ins ask about it.")))
    return blocks.joined(separator: "\n\n")
  }

  private func block(_ key: DayTable.StratumKey, _ rows: [DayTable.Row]) -> String {
    let cycle = isByCycle ? ", \(key.cycleWeek == 0 ? "cycle not known" : "week \(key.cycleWeek) of the cycle")" : ""
    var lines = [layout.bold(layout.wrap("\(start(key)), \(key.isWeekend ? "weekends" : "weekdays")\(cycle)"))]
    let usable = rows.filter { $0.exclusion == nil }
    for (isExposed, isCase) in [(true, true), (false, true), (true, false), (false, false)] {
      let days = usable.filter { $0.isExposed == isExposed && $0.isCase == isCase }
      guard !days.isEmpty else { continue }
      lines.append(item("\(title(isExposed, isCase)) (\(days.count))", days.map(text)))
    }
    for exclusion in DayTable.Exclusion.allCases {
      let days = rows.filter { $0.exclusion == exclusion }
      guard !days.isEmpty else { continue }
      lines.append(layout.dim(item("left out, \(reason(exclusion)) (\(days.count))", days.map(text))))
    }
    return lines.joined(separator: "\n")
  }

  private func item(_ title: String, _ days: [String]) -> String {
    layout.wrap("\(title): \(days.joined(separator: ", "))", first: "  ", rest: "    ")
  }

  /// "Wed 7 Jan (episode 1)"
  private func text(_ row: DayTable.Row) -> String {
    glued(times.day(row.day) + (row.episode.map { " (episode \($0)\(row.isHindsight ? ", in hindsight" : ""))" } ?? ""))
  }

  private func title(_ isExposed: Bool, _ isCase: Bool) -> String {
    "\(isExposed ? "with it" : "without it"), \(isCase ? "episode" : "no episode")"
  }

  private var isByCycle: Bool { table.rows.contains { $0.stratum.cycleWeek > 0 } }

  private func reason(_ exclusion: DayTable.Exclusion) -> String {
    switch exclusion {
    case .noCheckIn: "check-ins missing in the window"
    case .notAnswered: "answer missing in the window"
    case .untimed: "a time of day is missing"
    case .inPain: table.window == .dayBefore ? "pain the day before" : "pain within the window"
    }
  }

  private func start(_ key: DayTable.StratumKey) -> String {
    guard let first = table.rows.first?.day else { return "" }
    return "\(weeks) from \(times.day(first + key.block * table.blockDays))"
  }

  private var weeks: String { counted(table.blockDays / 7, "week") }

  private func total(_ rows: [DayTable.Row]) -> String {
    let counts = [(true, true), (false, true), (true, false), (false, false)].map { isExposed, isCase in
      "\(title(isExposed, isCase)) \(rows.count { $0.isExposed == isExposed && $0.isCase == isCase })"
    }
    return layout.wrap("Total: \(counts.joined(separator: "; ")).")
  }
}

extension DayTable {
  /// The table as `why --json` gives it.
  public var json: JSON {
    .object([
      "trigger": .string(trigger.name), "window": .string(window.rawValue), "blockDays": .int(blockDays),
      "decidedThrough": .maybe(decidedThrough?.iso),
      "days": .array(
        rows.map { row in
          .object([
            "day": .string(row.day.iso), "exposed": .bool(row.isExposed),
            "exposures": .strings(row.exposures.map(\.iso8601)), "case": .bool(row.isCase),
            "episode": .maybe(row.episode), "block": .int(row.stratum.block),
            "weekend": .bool(row.stratum.isWeekend), "hindsight": .bool(row.isHindsight),
            "leftOut": .maybe(row.exclusion?.rawValue),
          ])
        }),
    ])
  }
}
