/// A "yes" to a fixed question that means "see someone now". Never inferred from numbers.
///
/// The questions follow the NHS page on back pain, the BASS cauda equina standards (2018), the AHCPR list
/// (Bigos, 1994) and NICE CG150 for headache.
public enum WarningSign: String, CaseIterable, Sendable {
  case legs, saddle, bladder, sexual, chest, accident
  case weakness, fever, weight, lump, night, thunderclap

  /// What the person said yes to.
  public var meaning: String {
    switch self {
    case .legs: "pain, tingling, weakness or numbness in both legs"
    case .saddle: "numbness or tingling around the genitals or buttocks"
    case .bladder: "difficulty peeing, or loss of bladder or bowel control"
    case .sexual: "a new problem with sexual function"
    case .chest: "chest pain"
    case .accident: "it began after a serious accident"
    case .weakness: "weakness or numbness that is getting worse"
    case .fever: "fever"
    case .weight: "losing weight without trying"
    case .lump: "a lump, or a change of shape"
    case .night: "pain that rest does not ease, or that is worse at night"
    case .thunderclap: "a headache that became severe within five minutes"
    }
  }

  /// Whether the sign calls for emergency care; the others call for being seen soon.
  public var isEmergency: Bool {
    switch self {
    case .legs, .saddle, .bladder, .sexual, .chest, .accident, .thunderclap: true
    case .weakness, .fever, .weight, .lump, .night: false
    }
  }
}
