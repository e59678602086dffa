/// A number with one decimal at most: `4`, `4.5`, `-0.5`.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let whole = (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)"
  return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
}
