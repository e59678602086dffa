import Journal

/// What a table counts intensities in.
enum IntensityScale: Hashable, Sendable {
  /// 0 to 10, as the journal does.
  case points
  /// Another range, whose ends are no pain and the worst.
  case range(ClosedRange<Double>)
  /// Words, each with what it stands for.
  case words([String: Int])

  /// `0-4`, or `mild 2/moderate 5/severe 8`.
  init?(_ text: String) {
    let ends = text.split(separator: "-").map { String($0).cellNumber }
    if ends.count == 2, let low = ends[0], let high = ends[1], low < high {
      self = .range(low...high)
      return
    }
    var words: [String: Int] = [:]
    for entry in text.split(separator: "/") {
      let parts = entry.split(separator: " ")
      guard parts.count >= 2, let points = parts.last.flatMap({ Int($0) }), Episode.scale.contains(points)
      else { return nil }
      words[Vocabulary.folded(parts.dropLast().joined(separator: " "))] = points
    }
    guard !words.isEmpty else { return nil }
    self = .words(words)
  }

  /// - Returns: the intensity, and whether half a point was rounded; `nil` for what is none of the scale.
  func intensity(_ text: String) -> (points: Int, isRounded: Bool)? {
    switch self {
    case .words(let words): return words[Vocabulary.folded(text)].map { ($0, false) }
    case .range(let range):
      guard let number = text.cellNumber, range.contains(number) else { return nil }
      let share = (number - range.lowerBound) / (range.upperBound - range.lowerBound)
      return (Int((share * 10).rounded()), false)
    case .points:
      let text = text.hasSuffix("/10") ? String(text.dropLast(3)) : text
      guard let number = text.cellNumber, (0...10).contains(number), number * 2 == (number * 2).rounded()
      else { return nil }
      return (Int(number.rounded()), number != number.rounded())
    }
  }
}

extension String {
  /// A number as tables hold it: `7`, `7.5`, `7,5`, `1,234`.
  var cellNumber: Double? {
    let text = trimmed
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return Double(text).flatMap { $0.isFinite ? $0 : nil } }
    // Groups of three digits are thousands; with the groups of two kinds, the comma is no decimal one either.
    if parts.count > 2 || text.contains(".") || parts[1].prefix(while: \.isNumber).count == 3 {
      return Double(parts.joined())
    }
    return Double(parts.joined(separator: "."))
  }
}
