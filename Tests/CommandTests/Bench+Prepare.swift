import Foundation
import Synchronization
import Testing

extension Bench {
  /// Journals by the commands that made them: what many tests begin with is made once.
  private static let prepared = Mutex<[[String]: Data]>([:])

  /// Puts the journal in place that these commands make.
  func prepare(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    let key = [environment["TWINGE_NOW"] ?? now] + lines
    let file = URL(fileURLWithPath: journal)
    if let data = Self.prepared.withLock({ $0[key] }) { return try data.write(to: file) }
    for line in lines {
      let run = try run(line)
      #expect(run.code == 0, "\(line)")
    }
    let data = try Data(contentsOf: file)
    Self.prepared.withLock { $0[key] = data }
  }
}
