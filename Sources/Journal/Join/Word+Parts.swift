extension Word {
  package var parts: [String: String] {
    var parts = ["name": name]
    parts["class"] = wordClass
    parts["builtIn"] = isBuiltIn ? "1" : nil
    parts["trackedFrom"] = trackedFrom?.iso
    parts["retired"] = isRetired ? "1" : nil
    return parts
  }

  /// - Returns: `nil` if there is no name.
  package init?(kind: Kind, identity: String, parts: [String: String]) {
    guard let name = parts["name"] else { return nil }
    self.init(kind: kind, name: name, wordClass: parts["class"])
    self.identity = identity
    isBuiltIn = parts["builtIn"] != nil
    trackedFrom = parts["trackedFrom"].flatMap(Day.init(iso:))
    isRetired = parts["retired"] != nil
  }
}

/// A spelling as a join sees it: one part, which word it means and how it is written.
package enum SpellingPart {
  package static let name = "means"

  package static func value(text: String, of identity: String) -> String { "\(identity)\n\(text)" }

  /// What ``value(text:of:)`` was made of.
  package static func read(_ value: String) -> (identity: String, text: String)? {
    let lines = value.split(separator: "\n", maxSplits: 1).map(String.init)
    return lines.count == 2 ? (lines[0], lines[1]) : nil
  }
}

/// A setting as a join sees it: one part.
package enum SettingPart {
  package static let name = "value"
}
