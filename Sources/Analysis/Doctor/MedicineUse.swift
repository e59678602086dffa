internal import Journal

/// What was taken of a medicine in a period.
public struct MedicineUse: Equatable, Sendable {
  public let medicine: String
  /// Days with at least one dose.
  public let days: Int
  public let doses: Int
  /// Doses as they were written, without repeats.
  public let written: [String]
  /// The sums of the doses with an amount, by unit, that of most doses first.
  public let totals: [Total]
  /// The most doses in one day.
  public let mostInADay: Int

  /// What doses in one unit add up to.
  public struct Total: Equatable, Sendable {
    public let unit: DoseUnit
    /// How many doses have an amount in the unit.
    public let doses: Int
    public let amount: Double
    /// The most in one day.
    public let mostInADay: Double
  }
}

extension MedicineUse {
  /// Medicines used on most days first.
  static func all(of uses: [DayOfUse]) -> [MedicineUse] {
    Dictionary(grouping: uses, by: \.use.remedy.name).map(MedicineUse.init)
      .sorted { ($1.days, $0.medicine) < ($0.days, $1.medicine) }
  }

  private init(_ medicine: String, _ uses: [DayOfUse]) {
    self.medicine = medicine
    let byDay = Dictionary(grouping: uses, by: \.day)
    days = byDay.count
    doses = uses.count
    mostInADay = byDay.values.map(\.count).max() ?? 0
    written = uses.compactMap(\.use.dose?.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    totals = DoseUnit.allCases.compactMap { unit in
      let amounts = byDay.values.map { uses in uses.compactMap { $0.use.dose?.amount(in: unit) } }
      let sums = amounts.map { $0.reduce(0, +) }
      let doses = amounts.reduce(0) { $0 + $1.count }
      return doses == 0
        ? nil : Total(unit: unit, doses: doses, amount: sums.reduce(0, +), mostInADay: sums.max() ?? 0)
    }.sorted { $0.doses > $1.doses }
  }
}

/// A unit in which doses can be added up.
public enum DoseUnit: String, CaseIterable, Sendable {
  case milligram = "mg"
  case millilitre = "ml"
  case tablet, capsule, drop, puff, patch

  /// The unit and what one of it is in it: a gram is 1,000 mg. `nil`: a unit that is not known.
  fileprivate static func named(_ name: String) -> (unit: DoseUnit, factor: Double)? {
    switch name.lowercased() {
    case "mg", "milligram", "milligrams": (.milligram, 1)
    case "g", "gram", "grams": (.milligram, 1000)
    case "µg", "μg", "ug", "mcg", "microgram", "micrograms": (.milligram, 0.001)
    case "ml", "millilitre", "millilitres", "milliliter", "milliliters": (.millilitre, 1)
    case "tablet", "tablets", "tab", "tabs", "pill", "pills": (.tablet, 1)
    case "capsule", "capsules", "cap", "caps": (.capsule, 1)
    case "drop", "drops": (.drop, 1)
    case "puff", "puffs": (.puff, 1)
    case "patch", "patches": (.patch, 1)
    default: nil
    }
  }
}

extension Dose {
  /// `nil`: the dose has no amount, or one in another unit. A number without a unit is none.
  fileprivate func amount(in unit: DoseUnit) -> Double? {
    guard let amount, let (own, factor) = self.unit.flatMap(DoseUnit.named), own == unit else { return nil }
    return amount * factor
  }
}
