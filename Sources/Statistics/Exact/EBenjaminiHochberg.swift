/// Which of several e-values are flagged so that of all that is flagged a share of at most `share` is expected to be
/// false, however they depend on each other (Wang and Ramdas, 2022): the k greatest, for the greatest k of which the
/// k-th reaches n / (share · k).
public func eBenjaminiHochberg(_ eValues: [Double], share: Double) -> [Bool] {
  let ordered = eValues.sorted(by: >)
  let total = Double(eValues.count)
  let flagged = ordered.indices.last { ordered[$0] * share * Double($0 + 1) >= total }
  guard let flagged else { return eValues.map { _ in false } }
  return eValues.map { $0 >= ordered[flagged] }
}
