import LibC

/// How far something has come, on standard error: only on a terminal, and only if it takes longer than a second.
final class ProgressLine {
  private let verb: String
  private let total: Int
  private let begun = time(nil)
  private var percent = -1
  private var text = ""

  private init(_ verb: String, of total: Int) {
    self.verb = verb
    self.total = total
  }

  /// Runs the body, which tells how much is done; at its end nothing of the line is left.
  ///
  /// - Parameters:
  ///   - verb: what is done: `Reading`.
  ///   - total: how much there is to do; 0 if that is not known.
  static func with<T>(_ verb: String, of total: Int, _ body: (@escaping (Int) -> Void) throws -> T) rethrows -> T {
    let line = ProgressLine(verb, of: total)
    defer { line.erase() }
    return try body(line.show)
  }

  private func show(_ done: Int) {
    let world = World.current
    guard world.isErrorTerminal, total > 0, time(nil) - begun > 1 else { return }
    let percent = min(100, done * 100 / total)
    guard percent != self.percent else { return }
    self.percent = percent
    let filled = percent / 5
    // Short enough for a terminal of 40 columns.
    text =
      "\(verb) [\(String(repeating: "#", count: filled))\(String(repeating: ".", count: 20 - filled))] \(percent) %"
    world.complain("\r" + text)
  }

  private func erase() {
    if !text.isEmpty { World.current.complain("\r\(String(repeating: " ", count: text.count))\r") }
  }
}
