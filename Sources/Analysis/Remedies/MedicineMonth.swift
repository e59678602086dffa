public import Journal

/// How near the days with a medicine are to the days a month at which overuse is looked at in headache (ICHD-3, 8.2):
/// 15 for simple analgesics and NSAIDs, 10 for triptans, opioids and combinations.
public struct MedicineMonth: Equatable, Sendable {
  public let medicine: Word
  /// Of the last 30 days those with at least one dose.
  public let days: Int
  /// Days a month.
  public let line: Int

  public static let length = 30
  /// So many days before the line it is near.
  static let nearness = 3

  /// - Parameters:
  ///   - diary: of the 30 days at least.
  ///   - day: the last of them.
  /// - Returns: `nil` for a remedy without such a line, and where the days are not near it.
  public init?(_ medicine: Word, in diary: Diary, until day: Day) {
    guard let line = Self.line(of: medicine) else { return nil }
    let uses = diary.uses(on: day - Self.length + 1...day).filter { $0.use.remedy == medicine }
    let days = Set(uses.map(\.day)).count
    guard days >= line - Self.nearness else { return nil }
    (self.medicine, self.days, self.line) = (medicine, days, line)
  }

  private static let simple: Set = [
    "ibuprofen", "naproxen", "paracetamol", "acetaminophen", "aspirin", "diclofenac", "ketoprofen", "celecoxib",
    "etoricoxib", "indometacin", "meloxicam", "metamizole",
  ]
  private static let strong: Set = ["codeine", "co-codamol", "tramadol", "ergotamine", "excedrin"]

  /// The name may be followed by a strength.
  private static func line(of medicine: Word) -> Int? {
    guard medicine.wordClass == "medicine" else { return nil }
    let names = medicine.name.lowercased().split { $0 == " " || $0 == "+" || $0 == "/" }.map(String.init)
    let isSimple = names.count(where: simple.contains)
    if isSimple > 1 || names.contains(where: { strong.contains($0) || $0.hasSuffix("triptan") }) { return 10 }
    return isSimple == 1 ? 15 : nil
  }
}
