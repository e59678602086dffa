import Journal
import TestSupport
import Testing

@testable import Exchange

struct ImportedFileTests {
  private static let table = """
    date,pain
    2026-11-01,0
    """

  private static func rows(_ count: Int) -> String {
    (0..<count).reduce(into: table) { table, row in
      table += "\n\(((Day(iso: "2023-01-01") ?? Day(number: 0)) + row).iso),\(1 + row % 10)"
    }
  }

  private func read(_ text: String, takeEpisodes: (([Episode]) throws -> Void)? = nil) throws -> ImportedJournal {
    try ImportedFile(
      ImportSource(Array(text.utf8)), as: .mapped(ColumnMap("onset=date,intensity=pain")), zone: berlin, now: now,
      takeEpisodes: takeEpisodes
    ).journal
  }

  @Test(arguments: [0, 1, 499, 500, 501, 1201])
  func `episodes that somebody takes come in parts and in order, and no other are kept`(count: Int) throws {
    let text = Self.rows(count)
    let whole = try read(text)
    var taken: [Episode] = []
    var largest = 0
    let rest = try read(text) { part in
      taken += part
      largest = max(largest, part.count)
    }
    #expect(taken == whole.episodes)
    #expect(taken.count == count)
    #expect(largest <= 500)
    #expect(rest.episodes.isEmpty)
    #expect(rest.checkIns == whole.checkIns)
    #expect(rest.uuids == whole.uuids)
    #expect(rest.uuids.isSuperset(of: taken.map { UInt128(uuid: $0.uuid) }))
  }

  @Test func `no day is clear that has an episode, though that was handed over long ago`() throws {
    let text =
      "date,pain\n2023-01-01,7\n" + Self.rows(600).split(separator: "\n").dropFirst(2).joined(separator: "\n")
      + "\n2023-01-01,0\n"
    let rest = try read(text) { _ in }
    #expect(rest.checkIns.first { $0.day.iso == "2023-01-01" }?.hurt == true)
  }

  @Test func `what somebody cannot take ends the reading`() throws {
    struct Full: Error {}
    #expect(throws: Full.self) { try read(Self.rows(600)) { _ in throw Full() } }
  }
}
