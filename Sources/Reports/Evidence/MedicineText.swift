public import Analysis
internal import Journal

/// What is said when the days with a medicine near the line of overuse: a fact and where it comes from, no advice on
/// doses.
public enum MedicineText {
  public static func sentence(_ month: MedicineMonth) -> String {
    "\(capitalized(month.medicine.name)) on \(month.days) of the last \(MedicineMonth.length) days. For headache, "
      + "doctors look for overuse from \(month.line) days a month (ICHD-3). Worth telling your doctor."
  }
}
