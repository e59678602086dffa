internal import Statistics

/// How the figures of an analysis are written for a person.
enum NumberText {
  /// Odds and rates above this say nothing more than that they are high.
  private static let highest = 20.0

  /// `4.4`, `0.03`, `more than 20`: two digits that count.
  static func ratio(_ value: Double) -> String {
    if value > highest { return "more than 20" }
    if value >= 1 || value == 0 { return decimal(value) }
    let hundredths = Int((value * 100).rounded())
    if hundredths == 0 { return "less than 0.01" }
    return hundredths == 100 ? "1" : "0." + (hundredths < 10 ? "0" : "") + trimmed(hundredths)
  }

  /// `1.1 to more than 20`.
  static func range(_ interval: Interval) -> String {
    glued("\(ratio(interval.lower)) to \(ratio(interval.upper))")
  }

  /// `19 %`; a share that is not 0 is not written as one.
  static func percent(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    if percent == 0, share > 0 { return glued("under 1 %") }
    if percent == 100, share < 1 { return glued("over 99 %") }
    return glued("\(percent) %")
  }

  /// `40 to 89 %`.
  static func percents(_ interval: Interval) -> String {
    glued("\(Int((interval.lower * 100).rounded())) to \(Int((interval.upper * 100).rounded())) %")
  }

  /// `6 of 31 days (19 %)`.
  static func share(_ count: Int, of total: Int, _ noun: String) -> String {
    "\(count) of \(counted(total, noun))" + (total == 0 ? "" : " (\(percent(Double(count) / Double(total))))")
  }

  /// `0.034`, `below 0.001`.
  static func p(_ value: Double) -> String {
    if value < 0.001 { return "below 0.001" }
    let thousandths = Int((value * 1000).rounded())
    return thousandths >= 1000 ? "1" : "0." + String(String(1000 + thousandths).dropFirst())
  }

  private static func trimmed(_ hundredths: Int) -> String {
    hundredths % 10 == 0 ? "\(hundredths / 10)" : "\(hundredths)"
  }
}
