internal import Analysis

/// What was taken of a medicine, in a sentence. It says nothing of what would be too much.
enum MedicineUseText {
  /// "Ibuprofen: 9 doses on 6 days, 3,600 mg; at most 3 doses and 1,200 mg in a day."
  static func sentence(_ medicine: MedicineUse) -> String {
    let taken = "\(counted(medicine.doses, "dose")) on \(counted(medicine.days, "day"))"
    let sums = medicine.totals.map { total in
      let rest = total.doses == medicine.doses ? "" : " in the \(total.doses) with an amount in \(total.unit.rawValue)"
      return amount(total.amount, total.unit) + rest
    }
    let unmeasured = medicine.totals.isEmpty ? ["amounts not recorded"] : []
    let most = ([counted(medicine.mostInADay, "dose")] + medicine.totals.map { amount($0.mostInADay, $0.unit) })
    let perDay = medicine.doses == medicine.days ? "" : "; at most \(listed(most)) in a day"
    return "\(capitalized(medicine.medicine)): \(([taken] + sums + unmeasured).joined(separator: ", "))\(perDay)."
  }

  /// `3,600 mg`, `2 tablets`, `0.5 mg`.
  static func amount(_ amount: Double, _ unit: DoseUnit) -> String {
    let thousandths = Int((amount * 1000).rounded())
    let rest = String(1000 + thousandths % 1000).dropFirst().reversed().drop { $0 == "0" }.reversed()
    let number = grouped(thousandths / 1000) + (rest.isEmpty ? "" : "." + String(rest))
    return switch unit {
    case .milligram, .millilitre: glued("\(number) \(unit.rawValue)")
    case .patch: glued("\(number) \(amount == 1 ? "patch" : "patches")")
    default: glued("\(number) \(unit.rawValue)\(amount == 1 ? "" : "s")")
    }
  }

  /// `3,600`
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    let first = digits.count % 3
    let head = first == 0 ? [] : [String(digits.prefix(first))]
    let tail = stride(from: first, to: digits.count, by: 3).map { digits.dropFirst($0).prefix(3).description }
    return (head + tail).joined(separator: ",")
  }
}
