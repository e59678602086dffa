public import Journal

extension Episode.Place {
  /// `lower back (left) 7`.
  public var text: String {
    word.name + (side.map { " (\($0.rawValue))" } ?? "") + (intensity.map { " \($0)" } ?? "")
  }
}

/// Places as our own table has them: `lower back (left) 7`.
enum PlaceText {
  /// - Parameter items: of the list. A place that stands there twice counts once.
  static func places(_ items: [String]) -> [Episode.Place] {
    var seen: Set<[String]> = []
    return items.compactMap { item in
      var name = item.plain
      var intensity: Int?
      if let space = name.lastIndex(of: " "), let number = Int(name[name.index(after: space)...]),
        Episode.scale.contains(number), space > name.startIndex
      {
        intensity = number
        name = String(name[..<space])
      }
      var side: Side?
      for candidate in Side.allCases where name.hasSuffix(" (\(candidate.rawValue))") {
        side = candidate
        name = String(name.dropLast(candidate.rawValue.count + 3))
        break
      }
      // The name alone stays as typed; a plain sign takes the place of one scalar.
      name = String(item.unicodeScalars.prefix(name.unicodeScalars.count))
      guard seen.insert([Vocabulary.folded(name), side?.rawValue ?? ""]).inserted else { return nil }
      return Episode.Place(word: Word(kind: .place, name: name), side: side, intensity: intensity)
    }
  }
}
