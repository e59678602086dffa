import Journal
import Testing

@testable import twinge

/// How remedies and doses are told apart on a command line.
struct RemedyPhraseTests {
  private func read(_ arguments: [String]) throws -> [String] {
    try RemedyPhrase.all(arguments: arguments).map { $0.name + ($0.dose.map { "|\($0.text)" } ?? "") }
  }

  @Test(arguments: [
    (["heat"], ["heat"]), (["warm", "bath"], ["warm bath"]), (["warm bath"], ["warm bath"]),
    (["ibuprofen=400mg"], ["ibuprofen|400mg"]), (["ibuprofen", "400mg"], ["ibuprofen|400mg"]),
    (["ibuprofen", "400", "mg"], ["ibuprofen|400 mg"]), (["ibuprofen 400 mg"], ["ibuprofen|400 mg"]),
    (["ibuprofen=400mg", "heat=20min"], ["ibuprofen|400mg", "heat|20min"]),
    (["ibuprofen=400mg", "heat"], ["ibuprofen|400mg", "heat"]),
    (["ibuprofen", "400mg", "heat", "20min"], ["ibuprofen|400mg", "heat|20min"]),
    (["ibuprofen 400mg,", "warm", "bath"], ["ibuprofen|400mg", "warm bath"]),
    (["heat=20 min", "ice"], ["heat|20 min", "ice"]), (["ibuprofen", "=", "400mg"], ["ibuprofen|400mg"]),
    (["ibuprofen=half a tablet"], ["ibuprofen|half a tablet"]), (["none"], []), (["n"], []),
  ])
  func `remedies and doses are told apart`(arguments: [String], expected: [String]) throws {
    #expect(try read(arguments) == expected)
  }

  @Test(arguments: [["ibuprofen=lots"], ["ibuprofen", "400"], ["ibuprofen="], ["=400mg"], ["400mg"], ["heat,,ice"]])
  func `a dose without a unit, or without a remedy, is refused`(arguments: [String]) {
    #expect(throws: Failure.self) { try read(arguments) }
  }
}
