public import Journal

/// What is said first when a person said yes to a warning sign. The text is fixed.
public enum WarningText {
  /// - Returns: `nil` if there are none.
  public static func advice(for signs: [WarningSign]) -> String? {
    guard !signs.isEmpty else { return nil }
    let said = "You said yes to: \(signs.map(\.meaning).joined(separator: "; "))."
    return signs.contains(where: \.isEmergency)
      ? "\(said) This can be an emergency. Call your emergency number now, or have someone take you to an emergency "
        + "department now."
      : "\(said) Have a doctor look at this soon: call one today."
  }
}
