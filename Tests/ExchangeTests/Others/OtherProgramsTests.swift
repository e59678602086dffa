import Journal
import Testing

@testable import Exchange

@Suite struct MigraineBuddyTests {
  static let table = """
    "Date","Time Period","Description","Notes"
    "11/21/24","Ongoing","Attack started","Still going,
    on"

    "#","Started","Lasted","Start UTC Offset (min)","End UTC Offset (min)","Pain Level","Potential Triggers","Symptoms","Pain Positions","Helpful Medication","Unsure Medication","Unhelpful Non Drug Relief Methods","Notes"
    "1","11/16/24 13:12","1d 02h 15m","60","120","9","Alcohol, Sleep","Throbbing pain","Right Eye, Left Neck","Oxygen","No medication","Pacing","Woke me up"
    "2","11/17/24 2:05","00h 00m","-300","-300","2","","","","","","",""
    """

  @Test func takesAttacks() throws {
    let episodes = try read(Self.table, .migraineBuddy).episodes
    #expect(episodes.map(\.onset.iso8601) == ["2024-11-16T13:12:00+01:00", "2024-11-17T02:05:00-05:00"])
    #expect(episodes.map(\.minutes) == [1575, nil])
    #expect(episodes.map(\.intensity) == [9, 2])
    #expect(episodes[0].places.map(\.word.name) == ["head", "neck"])
    #expect(episodes[0].places.map(\.side) == [.right, .left])
    #expect(episodes[0].triggers.map(\.name) == ["Alcohol", "Sleep"])
    #expect(episodes[0].sensations == [.throbbing])
    #expect(episodes[0].remedies.map(\.remedy.name) == ["Oxygen", "Pacing"])
    #expect(episodes[0].remedies.map(\.helped) == [.yes, .no])
    #expect(episodes[0].note?.hasPrefix("Woke me up\nSymptoms: Throbbing pain") == true)
    #expect(episodes[1].note == nil)
    #expect(ImportFormat.detect(Array(Self.table.utf8)) == .migraineBuddy)
  }

  @Test func tellsWhereFaultsAre() {
    #expect(places(Self.table + "\n\"3\",\"20/11/24 1:00\",\"\",\"\",\"\",\"14\",,,,,,,", .migraineBuddy) == ["8:5"])
    #expect(places(Self.table + "\n\"3\",\"11/20/24 1:00\",\"\",\"\",\"\",\"14\",,,,,,,", .migraineBuddy) == ["8:30"])
  }

  @Test func survivesDamageOfAnyKind() { survivesDamage(Self.table, .migraineBuddy, seed: 5) }
}

@Suite struct HeadiTests {
  static let table = """
    _id,pain,start_date,end_date,duration,strength,medication,medication_amount
    1,Migraine,1700000000000,1700003600000,3600000,7,Ibuprofen,2
    2,Migraine,1700100000000,null,0,3,null,0
    """

  @Test func takesEntries() throws {
    let episodes = try read(Self.table, .headi).episodes
    #expect(episodes.map(\.onset.iso8601) == ["2023-11-14T23:13:00+01:00", "2023-11-16T03:00:00+01:00"])
    #expect(episodes.map(\.minutes) == [60, nil])
    #expect(episodes.map(\.intensity) == [7, 3])
    #expect(episodes.map { $0.remedies.map(\.remedy.name) } == [["Ibuprofen"], []])
    #expect(episodes[0].remedies[0].dose?.text == "2")
    #expect(ImportFormat.detect(Array(Self.table.utf8)) == .headi)
    #expect(places(Self.table + "\n3,My, pain,1,2,3,4,5,6", .headi) == ["4:22"])
  }

  @Test func survivesDamageOfAnyKind() { survivesDamage(Self.table, .headi, seed: 6) }
}

@Suite struct ClusterHeadacheTrackerTests {
  static let table = """
    start_time,end_time,intensity,medication,triggers,notes,barometric_pressure
    2024-11-16 13:12:00,2024-11-16 14:02:00,8,"oxygen 15 min, sumatriptan",alcohol,Right eye,1013.2
    2024-11-17 13:12:00,,5,,,,
    """

  @Test func takesLogs() throws {
    let episodes = try read(Self.table, .clusterHeadacheTracker).episodes
    #expect(episodes.map(\.onset.iso8601) == ["2024-11-16T13:12:00+01:00", "2024-11-17T13:12:00+01:00"])
    #expect(episodes.map(\.minutes) == [50, nil])
    #expect(episodes[1].end == .unknown)
    #expect(episodes[0].remedies.map(\.remedy.name) == ["oxygen", "sumatriptan"])
    #expect(episodes[0].note == "Right eye\nBarometric pressure: 1013.2 hPa")
    #expect(ImportFormat.detect(Array(Self.table.utf8)) == .clusterHeadacheTracker)
    #expect(places(Self.table + "\n2024-11-17 13:12,2024-11-17 13:00,5,,,,", .clusterHeadacheTracker) == ["4:18"])
  }

  @Test func survivesDamageOfAnyKind() { survivesDamage(Self.table, .clusterHeadacheTracker, seed: 7) }
}
