import Testing

@testable import Journal

struct WarningSignTests {
  @Test(arguments: WarningSign.allCases)
  func aNameIsOneLowerCaseWord(sign: WarningSign) {
    #expect(!sign.rawValue.isEmpty)
    #expect(sign.rawValue.allSatisfy { $0.isASCII && $0.isLowercase })
  }

  @Test func everySignHasItsOwnMeaning() {
    #expect(Set(WarningSign.allCases.map(\.meaning)).count == WarningSign.allCases.count)
  }

  @Test func signsOfDamageToNervesHeartOrBrainAreEmergencies() {
    #expect(
      WarningSign.allCases.filter(\.isEmergency) == [
        .legs, .saddle, .bladder, .sexual, .chest, .accident, .thunderclap,
      ])
  }
}
