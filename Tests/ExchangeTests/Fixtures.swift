import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange

let berlin = Zone.fixed(3600)

func read(_ text: String, _ format: ImportFormat) throws -> ImportedJournal {
  try ImportedFile(ImportSource(Array(text.utf8)), as: format, zone: berlin, now: now).journal
}

func read(_ bytes: [UInt8], _ format: ImportFormat) throws -> ImportedJournal {
  try ImportedFile(ImportSource(bytes), as: format, zone: berlin, now: now).journal
}

/// The faults of a file that is not taken, as `line:column`, and their sentences.
func faults(_ text: String, _ format: ImportFormat) -> [ImportFault] {
  do {
    _ = try read(text, format)
    return []
  } catch let error as ImportError {
    if case .faults(let faults, _) = error { return faults }
    return []
  } catch {
    Issue.record("not an ImportError: \(error)")
    return []
  }
}

/// `line:column` of each fault.
func places(_ text: String, _ format: ImportFormat) -> [String] {
  faults(text, format).map { "\($0.line):\($0.column)" }
}

/// Reads damaged copies of a valid file: each is taken or refused with ``ImportError``, and nothing else happens.
func survivesDamage(_ text: String, _ format: ImportFormat, copies: Int = 2000, seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<copies {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(index...)
      case 2: bytes.remove(at: index)
      default: bytes.insert(Array("\"{}[],:<>&;\n0-".utf8).randomElement(using: &random) ?? 0, at: index)
      }
    }
    do {
      _ = try read(bytes, format)
    } catch let error as ImportError {
      #expect(!error.description.isEmpty)
    } catch {
      Issue.record("not an ImportError: \(error)")
    }
  }
}
