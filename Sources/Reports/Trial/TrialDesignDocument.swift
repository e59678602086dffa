public import Analysis
public import Exchange
internal import Journal

extension TrialDesign {
  /// The differences to plan for, in points or in days per week.
  fileprivate static let differences = [1, 1.5, 2]

  fileprivate var noun: String { unit == .episode ? "episodes" : "weeks" }

  fileprivate var basis: String {
    let outcome = unit == .episode ? "relief varies" : "pain days vary"
    let unitOfSpread = unit == .episode ? "points" : "days"
    let source =
      measured == 0
      ? "too little is recorded to tell how much yours varies, so this assumes the usual spread of \(decimal(spread)) \(unitOfSpread)"
      : "in your journal the spread is \(decimal(spread)) \(unitOfSpread) (\(measured) \(unit == .episode ? "uses" : "weeks"))"
    return "The more \(outcome) from one time to the next, the longer a trial takes; \(source)."
  }

  fileprivate var duration: String? {
    let slots = Double(slots(difference: Self.usualDifference))
    switch unit {
    case .week: return nil
    case .episode:
      return pace.map { pace in
        "At your pace of \(decimal(pace)) episodes a week, a trial for 2 points takes about "
          + "\(Int((slots / pace).rounded(.up))) weeks."
      }
    }
  }
}

extension Document {
  /// How long a trial takes.
  ///
  /// - Parameter command: what to type for a step.
  public init(_ design: TrialDesign, command: NextStep.Wording) {
    let unit = design.unit == .episode ? "points" : "days a week"
    let table = Table(
      caption: "How many \(design.noun) a trial takes", columns: ["to see a difference of", design.noun, "blocks"],
      rows: TrialDesign.differences.map { difference in
        [
          "\(decimal(difference)) \(difference == 1 ? (design.unit == .episode ? "point" : "day a week") : unit)",
          "\(design.slots(difference: difference))", "\(design.blocks(difference: difference))",
        ]
      })
    self.init(
      title: "How many \(design.noun) a trial takes",
      blocks: [.paragraph(design.basis), .table(table)]
        + (design.duration.map { [.paragraph($0)] } ?? [])
        + (command(.startTrial(design.unit)).map { [.advice("To start one:", command: $0)] } ?? []),
      footer:
        "With that many, 8 of 10 trials find the difference if it exists. The numbers are for both remedies together.")
  }
}

extension TrialDesign {
  /// The plan as `trial plan --json` gives it.
  public var json: JSON {
    .object([
      "schema": .int(1), "unit": .string(unit.rawValue), "spread": .double(spread), "measured": .int(measured),
      "pacePerWeek": .maybe(pace),
      "plans": .array(
        Self.differences.map {
          .object([
            "difference": .double($0), "\(noun)": .int(slots(difference: $0)), "blocks": .int(blocks(difference: $0)),
          ])
        }),
    ])
  }
}
