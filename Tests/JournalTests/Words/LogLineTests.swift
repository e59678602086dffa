import Testing

@testable import Journal

struct LogLineTests {
  /// As tables write it: `7 | lower back | calf=4`.
  private func shown(_ line: LogLine) -> String {
    let intensity = line.intensity.map { "\($0)" } ?? "-"
    return ([intensity] + line.places.map { $0.text + ($0.intensity.map { "=\($0)" } ?? "") }).joined(separator: " | ")
  }

  @Test(arguments: [
    ("7 lower back left, left calf=4", "7 | lower back left | left calf=4"),
    ("7", "7"), ("0", "0"), ("10", "10"), ("07", "7"), ("7/10", "7"), ("7/10 neck", "7 | neck"),
    ("+7 neck", "7 | neck"),
    ("neck", "- | neck"), ("lower back left, calf=4", "- | lower back left | calf=4"), ("calf=0", "- | calf=0"),
    ("7 neck,calf,jaw", "7 | neck | calf | jaw"), ("calf = 4", "- | calf=4"), ("calf=4/10", "- | calf=4"),
    ("", "-"), ("  \n ", "-"), ("  7   neck  ", "7 | neck"), ("7\tneck", "7 | neck"),
    ("5 linker Rücken, 首=3", "5 | linker Rücken | 首=3"), ("neck 😖", "- | neck 😖"), ("5 l5 disc", "5 | l5 disc"),
  ])
  func understood(written: String, line: String) throws {
    #expect(shown(try LogLine(written)) == line)
  }

  @Test(arguments: [
    ("11", LogLineError.intensityOutOfRange), ("-1", .intensityOutOfRange), ("11/10", .intensityOutOfRange),
    ("100 neck", .intensityOutOfRange), ("calf=11", .intensityOutOfRange), ("calf=-1", .intensityOutOfRange),
    ("7.5", .intensityNotWhole), ("7,5", .emptyPlace), ("7.5 neck", .intensityNotWhole),
    ("seven", .intensityNotWhole), ("Seven neck", .intensityNotWhole), ("7-8 neck", .intensityNotWhole),
    ("7/11", .intensityNotWhole), ("7neck", .intensityNotWhole), ("calf=", .intensityNotWhole),
    ("calf=four", .intensityNotWhole), ("calf=4=5", .intensityNotWhole), ("99999999999999999999", .intensityNotWhole),
    ("7 neck 5", .intensityBehindPlace), ("neck, calf 4", .intensityBehindPlace),
    ("7 neck,", .emptyPlace), ("7 neck,,calf", .emptyPlace), (",", .emptyPlace), ("7, neck", .emptyPlace),
    ("7 , neck", .emptyPlace), ("7 =4", .emptyPlace),
  ])
  func refused(written: String, reason: LogLineError) {
    #expect(throws: reason) { try LogLine(written) }
  }

  @Test(arguments: [
    ("lower back left", "lower back", Side.left), ("left lower back", "lower back", .left),
    ("LEFT calf", "calf", .left),
    ("calf  Right", "calf", .right), ("both knees", "knees", .both), ("neck middle", "neck", .middle),
    ("left  upper   arm", "upper arm", .left), ("left calf right", "left calf", .right),
    ("neck", "neck", nil), ("left", "left", nil), ("lower  back", "lower back", nil), ("leftover", "leftover", nil),
  ])
  func aSideStandsAtEitherEnd(written: String, name: String, side: Side?) throws {
    let phrase = try #require(try LogLine(written).places.first)
    #expect(phrase.nameAndSide.name == name)
    #expect(phrase.nameAndSide.side == side)
  }

  @Test(arguments: [
    ("lower back left", "lower back", Side.left, nil), ("left calf=4", "calf", .left, 4),
    ("QL right", "lower back", .right, nil),
    ("left calves", "calf", .left, nil), ("hams both", "hamstring", .both, nil),
    // A word for a side that is part of a known name is no side.
    ("middle back", "mid back", nil, nil), ("middle back left=3", "mid back", .left, 3),
  ])
  func placesOfTheVocabulary(written: String, name: String, side: Side?, intensity: Int?) throws {
    let place = try #require(try LogLine(written).places.first?.places(in: .everyJournals).first)
    #expect(place.word.name == name)
    #expect(place.side == side)
    #expect(place.intensity == intensity)
  }

  @Test(arguments: [
    ("left calf right calf", ["calf left", "calf right"]), ("calf left and neck", ["calf left", "neck"]),
    ("neck lower back", ["neck", "lower back"]), ("calf l", ["calf left"]),
    ("r knee & l hip", ["knee right", "hip left"]),
    ("neck + jaw", ["neck", "jaw"]), ("between the shoulder blades", ["between the shoulder blades"]),
  ])
  func `several places need no comma`(written: String, places: [String]) throws {
    let found = try LogLine(written).places.flatMap { try $0.places(in: .everyJournals) }
    #expect(found.map { $0.word.name + ($0.side.map { " \($0.rawValue)" } ?? "") } == places)
  }

  @Test func `a side between two places could belong to either`() throws {
    let phrase = try #require(try LogLine("lower back left calf").places.first)
    let readings = ["lower back, calf left", "lower back left, calf"]
    #expect(throws: VocabularyError.ambiguous(.place, text: "lower back left calf", candidates: readings)) {
      try phrase.places(in: .everyJournals)
    }
  }

  @Test(arguments: [("neck 5", 5), ("lower back left 7/10", 7), ("calf 0", 0)])
  func `the intensity may come last`(written: String, intensity: Int) throws {
    #expect(try LogLine(written).intensity == intensity)
  }

  @Test func anUnknownPlaceIsRefusedWithoutItsSide() throws {
    let phrase = try #require(try LogLine("lowr back left").places.first)
    #expect(throws: VocabularyError.unknown(.place, text: "lowr back", nearest: ["lower back"])) {
      try phrase.places(in: .everyJournals)
    }
  }

  @Test(arguments: [LogLineError.intensityOutOfRange, .intensityNotWhole, .intensityBehindPlace, .emptyPlace])
  func `errors are sentences`(error: LogLineError) {
    #expect(error.description.hasSuffix("."))
  }
}
