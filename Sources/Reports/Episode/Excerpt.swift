public import Journal

/// The line of a note in which something was found, short enough for two lines of a terminal.
public struct Excerpt: Sendable {
  private let parts: [MarkedText.Part]

  public init(_ note: MarkedText) {
    var line: [MarkedText.Part] = []
    search: for part in note.parts {
      let lines = part.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, text) in lines.enumerated() {
        if index > 0 {
          if line.contains(where: \.isHit) { break search }
          line = []
        }
        line.append(MarkedText.Part(String(text), isHit: part.isHit))
      }
    }
    parts = line
  }

  /// - Parameter first: what the first line begins with; the second has as many blanks.
  public func text(_ layout: TextLayout, first: String) -> String {
    let indent = String(repeating: " ", count: displayWidth(first))
    // What a line loses where a word does not fit is left free.
    let room = max(20, (layout.columns - indent.count) * 2 - 16)
    // Invisible letters stand for the escapes, which would count as columns.
    let marked = shortened(to: room).map { $0.isHit ? "\u{2061}\($0.text)\u{2062}" : $0.text }.joined()
    let lines = layout.wrap(marked, first: first, rest: indent)
    return lines.replacing("\u{2061}", with: layout.isColored ? TextLayout.boldStyle : "")
      .replacing("\u{2062}", with: layout.isColored ? TextLayout.endOfStyle : "")
  }

  /// The parts around the first hit, cut at both ends to the room.
  private func shortened(to room: Int) -> [MarkedText.Part] {
    guard parts.reduce(0, { $0 + displayWidth($1.text) }) > room, let hit = parts.firstIndex(where: \.isHit) else {
      return parts
    }
    let lead = parts[..<hit].map(\.text).joined()
    var before = ""
    for word in lead.split(separator: " ", omittingEmptySubsequences: false).reversed() {
      guard displayWidth(before) + displayWidth(String(word)) < room / 3 else { break }
      before = before.isEmpty ? String(word) : "\(word) \(before)"
    }
    if lead.hasSuffix(" "), !before.hasSuffix(" ") { before += " " }
    var kept = [MarkedText.Part((before.count < lead.count ? "… " : "") + before)]
    var left = room - displayWidth(before)
    for part in parts[hit...] {
      var text = ""
      for character in part.text {
        let width = displayWidth(String(character))
        guard left >= width else {
          // No word is cut, unless it is what was found.
          if !part.isHit, let space = text.lastIndex(of: " ") { text = String(text[...space]) }
          return kept + [MarkedText.Part(text, isHit: part.isHit), MarkedText.Part("…")]
        }
        text.append(character)
        left -= width
      }
      kept.append(MarkedText.Part(text, isHit: part.isHit))
    }
    return kept
  }
}
