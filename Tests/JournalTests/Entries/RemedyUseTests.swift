import Testing

@testable import Journal

struct RemedyUseTests {
  @Test(
    arguments: [
      ("400mg", 400, "mg"), ("400 mg", 400, "mg"), ("  400  mg ", 400, "mg"), ("2 tablets", 2, "tablets"),
      ("20 min", 20, "min"),
      ("1.5 tablets", 1.5, "tablets"), ("0.5 l", 0.5, "l"), ("2", 2, nil), ("75 µg", 75, "µg"),
      ("1 heat pack", 1, "heat pack"),
      ("10 Tropfen", 10, "Tropfen"), ("1,5 g", 1.5, "g"), ("1/2 tablet", 0.5, "tablet"), ("one tablet", 1, "tablet"),
      ("half a tablet", 0.5, "tablet"), ("Two patches", 2, "patches"),
      // From a phone.
      ("４００mg", 400, "mg"), ("1.5\u{A0}tablets", 1.5, "tablets"), ("half\u{A0}a\u{202F}tablet", 0.5, "tablet"),
    ] as [(String, Double, String?)])
  func anAmountAndAUnitAreRead(written: String, amount: Double, unit: String?) throws {
    let dose = try #require(Dose(written))
    #expect(dose.amount == amount)
    #expect(dose.unit == unit)
  }

  @Test(arguments: [
    "a", "some", "½ tablet", "1/0 tablet", "1/2/3 tablet", "1.2.3 mg", "400. mg", "0 mg", "-2 mg", "+2 mg",
    "2-3 tablets",
    "2 × 400 mg", "5%", "٤٠٠ mg", "nan", "inf mg", ".", "😖",
    String(repeating: "9", count: 400) + " mg",
  ])
  func anythingElseIsKeptAsWritten(written: String) {
    #expect(Dose(written) == Dose(text: written, amount: nil, unit: nil))
  }

  @Test(arguments: [" 400 mg\n", "400 mg"])
  func theTextIsKeptWithoutTheWhiteSpaceAround(written: String) {
    #expect(Dose(written)?.text == "400 mg")
  }

  @Test(arguments: ["", " ", "\t\n"])
  func aBlankIsNoDose(written: String) {
    #expect(Dose(written) == nil)
  }
}
