import Journal

/// A small text file from a phone: a time on the first line, then entries, one a line.
struct InboxFile {
  /// When it was written.
  let time: Moment
  /// Whether the file says so itself; else it is its own time.
  let saysTime: Bool
  let lines: [Line]

  struct Line: Equatable {
    /// Counts from 1.
    let number: Int
    let text: String
    /// How often the same line stands before it.
    let repetition: Int
  }

  /// - Parameters:
  ///   - modified: when the file was written last, in seconds since 1970-01-01T00:00:00Z.
  ///   - zone: where the person lives, for a time without an offset.
  init(_ text: String, modified: Int, zone: Zone) {
    let own = zone.moment(at: modified)
    var lines: [Line] = []
    var repetitions: [String: Int] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let text = String(line).trimmed
      guard !text.isEmpty else { continue }
      lines.append(Line(number: index + 1, text: text, repetition: repetitions[text, default: 0]))
      repetitions[text, default: 0] += 1
    }
    let first = lines.first.flatMap { InboxFile.time($0.text, TimeParser(now: own, zone: zone)) }
    time = first ?? own
    saysTime = first != nil
    self.lines = first == nil ? lines : Array(lines.dropFirst())
  }

  /// - Returns: `nil` if the line is more than a time.
  private static func time(_ text: String, _ parser: TimeParser) -> Moment? {
    Moment(iso8601: text.plain) ?? (try? parser.parse(text))?.moment
  }

  /// By this an entry is known again, in whatever file it stands.
  func identity(of line: Line) -> String {
    let again = line.repetition == 0 ? "" : " \(line.repetition)"
    return UUIDv7.text(milliseconds: time.seconds * 1000, content: Vocabulary.folded(line.text) + again)
  }
}
