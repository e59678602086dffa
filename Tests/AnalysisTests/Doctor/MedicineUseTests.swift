import Journal
import TestSupport
import Testing

@testable import Analysis

struct MedicineUseTests {
  private func medicine(_ doses: [(day: String, dose: String?)]) -> MedicineUse? {
    MedicineUse.all(
      of: doses.map { iso, dose in
        var use = use("ibuprofen", at: "\(iso) 08:00", wordClass: "medicine")
        use.dose = dose.flatMap(Dose.init)
        return DayOfUse(use: use, day: day(iso))
      }
    ).first
  }

  @Test func `doses in one unit are added up`() throws {
    let taken = try #require(
      medicine([("2026-11-18", "400mg"), ("2026-11-18", "400 mg"), ("2026-11-18", "0.4 g"), ("2026-11-20", "600mg")]))
    #expect(taken.days == 2 && taken.doses == 4 && taken.mostInADay == 3)
    #expect(
      taken.totals == [MedicineUse.Total(unit: .milligram, doses: 4, amount: 1800, mostInADay: 1200)])
    #expect(taken.written == ["400mg", "400 mg", "0.4 g", "600mg"])
  }

  @Test func `a number without a unit and a unit that is not known are no amounts`() throws {
    let taken = try #require(
      medicine([("2026-11-18", "400"), ("2026-11-18", "a handful"), ("2026-11-19", nil), ("2026-11-20", "2 tablets")]))
    #expect(taken.doses == 4)
    #expect(taken.totals == [MedicineUse.Total(unit: .tablet, doses: 1, amount: 2, mostInADay: 2)])
  }
}
