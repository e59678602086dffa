public import Journal

extension RemedyUse {
  /// `ibuprofen 400mg`.
  public var text: String {
    remedy.name + (dose.map { " " + $0.text } ?? "")
  }

  /// `heat 7→4 after 30 min`; `nil` if nothing is known of what it did.
  public var relief: String? {
    var parts: [String] = []
    if let before, let after {
      parts.append("\(before)→\(after)" + (afterMinutes.map { " after \(TimeSpan(minutes: $0))" } ?? ""))
    } else if let after {
      parts.append("to \(after)" + (afterMinutes.map { " after \(TimeSpan(minutes: $0))" } ?? ""))
    }
    if let helped { parts.append("helped: \(helped.rawValue)") }
    return parts.isEmpty ? nil : "\(remedy.name) \(parts.joined(separator: ", "))"
  }
}

/// What a remedy did, as our own table has it: `heat 7→4 after 30 min, helped: yes`.
struct ReliefText {
  /// In plain signs.
  var name = ""
  var before: Int?
  var after: Int?
  var afterMinutes: Int?
  var helped: Helped?

  /// - Returns: `nil` for any other form.
  init?(_ text: String) {
    var rest = text.plain
    if let (head, tail) = rest.splitAtLast("helped: "), let helped = Helped(rawValue: tail) {
      self.helped = helped
      rest = head.hasSuffix(", ") ? String(head.dropLast(2)) : head.trimmed
    }
    if let (head, tail) = rest.splitAtLast(" after "), let duration = try? TimeSpan(tail),
      (0...525_600).contains(duration.minutes)
    {
      afterMinutes = duration.minutes
      rest = head
    } else if let (head, tail) = rest.splitAtLast(" after "), tail == "0 min" {
      afterMinutes = 0
      rest = head
    }
    if let (head, tail) = rest.splitAtLast(" "), let numbers = ReliefText.numbers(tail) {
      after = numbers.after
      before = numbers.before
      rest = head
      if before == nil {
        // "heat to 4"
        guard rest.hasSuffix(" to") else { return nil }
        rest = String(rest.dropLast(3))
      }
    }
    guard !rest.trimmed.isEmpty, after != nil || (helped != nil && afterMinutes == nil) else { return nil }
    name = rest
  }

  /// `7→4`, or `4` alone.
  private static func numbers(_ text: String) -> (before: Int?, after: Int)? {
    let parts = text.split(separator: "→", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let after = parts.last.flatMap({ $0 }), Episode.scale.contains(after)
    else { return nil }
    if parts.count == 1 { return (nil, after) }
    guard let before = parts[0], Episode.scale.contains(before) else { return nil }
    return (before, after)
  }

  /// `ibuprofen 400mg`: a built-in name and what follows it, else the dose from the first word that begins with a digit.
  static func nameAndDose(_ text: String) -> (name: String, dose: String?) {
    let folded = text.plain.lowercased()
    let known = Vocabulary.builtIn.filter { $0.kind == .remedy && folded.hasPrefix($0.name + " ") }
    if let name = known.max(by: { $0.name.count < $1.name.count })?.name {
      return (String(text.prefix(name.count)), String(text.dropFirst(name.count)).trimmed)
    }
    let words = text.split { $0.plain == " " }
    guard let index = words.firstIndex(where: { $0.first?.isNumber ?? false }), index > 0 else { return (text, nil) }
    return (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
  }
}

extension String {
  /// The text before and after the last place where the separator stands.
  func splitAtLast(_ separator: String) -> (String, String)? {
    var end = endIndex
    while let start = index(end, offsetBy: -separator.count, limitedBy: startIndex) {
      if self[start...].hasPrefix(separator) {
        return (String(self[..<start]), String(self[start...].dropFirst(separator.count)))
      }
      guard end > startIndex else { return nil }
      end = index(before: end)
    }
    return nil
  }
}
