import Testing

@testable import twinge

struct CopyRotationTests {
  private func copies(_ days: [String]) -> [String] { days.map { "journal.backup-\($0)-030000.sqlite" } }

  @Test func theNewestOfEachDayWeekAndMonthStays() throws {
    let rotation = try CopyRotation("2,2,3")
    let names = copies(["20260830", "20260915", "20260930", "20261101", "20261109", "20261115", "20261119", "20261120"])
    #expect(
      rotation.superfluous(names, of: "journal.sqlite")
        == copies(["20260915", "20261101", "20261109"]))
  }

  @Test func ofADayTheLastOneStays() throws {
    let names = ["journal.backup-20261120-030000.sqlite", "journal.backup-20261120-210000.sqlite"]
    #expect(try CopyRotation("7,5,12").superfluous(names, of: "journal.sqlite") == [names[0]])
  }

  @Test(arguments: [
    "journal.sqlite", "journal.backup-2026112-0300000.sqlite", "journal.backup-20261320-030000.sqlite",
    "other.backup-20261120-030000.sqlite", "journal.backup-20261120-030000.txt",
    "journal.before-restore-20261120-030000.sqlite",
  ])
  func whatIsNoCopyOfTheJournalIsLeftAlone(name: String) throws {
    let names = [name] + copies(["20261121", "20261122"])
    #expect(try !CopyRotation("1,0,0").superfluous(names, of: "journal.sqlite").contains(name))
  }

  @Test(arguments: ["", "7", "7,5", "7,5,12,1", "0,5,12", "7,x,12", "-1,5,12"])
  func whatIsNoRotation(text: String) {
    #expect(throws: Failure.self) { try CopyRotation(text) }
  }
}
