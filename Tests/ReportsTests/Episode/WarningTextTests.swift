import Journal
import TestSupport
import Testing

@testable import Reports

struct WarningTextTests {
  @Test func withoutASignNothingIsSaid() {
    #expect(WarningText.advice(for: []) == nil)
  }

  @Test func anEmergency() {
    let expected =
      "You said yes to: difficulty peeing, or loss of bladder or bowel control. This can be an emergency. Call your "
      + "emergency number now, or have someone take you to an emergency department now."
    #expect(WarningText.advice(for: [.bladder]) == expected)
  }

  @Test func aSignToBeSeenSoon() {
    #expect(
      WarningText.advice(for: [.fever]) == "You said yes to: fever. Have a doctor look at this soon: call one today.")
  }

  @Test func oneEmergencyAmongOthersIsAnEmergency() throws {
    let advice = try #require(WarningText.advice(for: [.fever, .saddle, .weight]))
    #expect(
      advice.hasPrefix(
        "You said yes to: fever; numbness or tingling around the genitals or buttocks; losing weight without trying. "))
    #expect(advice.hasSuffix(" now."))
  }

  @Test(arguments: WarningSign.allCases)
  func everySignLeadsToSomeone(sign: WarningSign) throws {
    let advice = try #require(WarningText.advice(for: [sign]))
    #expect(advice.contains(sign.meaning))
    #expect(advice.contains("emergency") == sign.isEmergency)
    #expect(advice.contains("call one today") == !sign.isEmergency)
  }
}
