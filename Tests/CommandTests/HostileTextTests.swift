import Foundation
import Testing

@testable import twinge

/// Words, doses and notes that a terminal would act on, through every command there is.
struct HostileTextTests {
  /// Colours, a title, a bell, and letters that run from right to left.
  private static let hostile = "\u{1B}[31m\u{1B}]0;title\u{7}\u{9B}\u{202E}\u{2066}"
  private static let place = "place" + hostile
  private static let trigger = "trigger" + hostile
  private static let remedy = "remedy" + hostile

  /// Lines for the commands that need more than their name; each other command is run as it is.
  private static let lines: [String: [[String]]] = [
    "twinge log": [["5", place, "--trigger", trigger, "--remedy", remedy], ["5", "elsewhere" + hostile]],
    "twinge start": [["4", place]],
    "twinge again": [["5"]],
    "twinge remedy": [[remedy, "--before", "7", "--after", "3"]],
    "twinge checkin": [["--with", trigger], ["--with", "unknown" + hostile]],
    "twinge list": [[], ["--place", place], ["--place", "unknown" + hostile], ["--color", "always"]],
    "twinge show": [["1"], ["unknown" + hostile]],
    "twinge search": [["hurts"], ["hurts", "--color", "always"]],
    "twinge edit": [["1", "--note", hostile], ["1", "--add-trigger", trigger]],
    "twinge delete": [["1"]],
    "twinge purge": [["1"], ["1", "--yes"]],
    "twinge why": [[trigger], ["unknown" + hostile]],
    "twinge analyze": [[], ["--detail"]],
    "twinge report week": [[], ["--plain"], ["--format", "markdown"], ["--format", "html"], ["--color", "always"]],
    "twinge report month": [[], ["--plain"], ["--format", "markdown"], ["--format", "html"]],
    "twinge report doctor": [[], ["--plain"], ["--format", "markdown"], ["--format", "html"]],
    "twinge words": [[], ["place"]],
    "twinge words add": [["place", "new" + hostile]],
    "twinge words rename": [["place", place, "other" + hostile]],
    "twinge words merge": [["trigger", trigger, "lifting"]],
    "twinge words alias": [["place", place, "alias" + hostile]],
    "twinge words retire": [["trigger", trigger]],
    "twinge words track": [[trigger]],
    "twinge words untrack": [[trigger]],
    "twinge import": [["missing" + hostile]],
    "twinge restore": [["missing" + hostile]],
    "twinge config set": [["unknown" + hostile, hostile], ["day-start", hostile]],
    "twinge guide": [[], ["unknown" + hostile]],
    "twinge help": [[], ["unknown" + hostile]],
  ]

  /// Only files are written as they are, and setting up is not done here.
  private static let left = ["twinge export csv", "twinge setup", "twinge demo", "twinge remind"]

  @Test(arguments: CommandPage.program.all.map(\.name).filter { !left.contains($0) })
  func `nothing that a terminal acts on is shown`(command: String) throws {
    for line in Self.lines[command] ?? [[]] {
      for form in [[], ["--json"]] where !(line.contains("--format") && form.contains("--json")) {
        try Bench.with { bench in
          try Self.fill(bench)
          let run = try bench.run(command.split(separator: " ").dropFirst().map(String.init) + line + form)
          let shown = (run.output + run.errors).replacing(/\u{1B}\[[012]m/, with: "")
          let unsafe = shown.unicodeScalars.filter { scalar in
            scalar != "\n"
              && (scalar.properties.generalCategory == .control
                || Self.hostile.unicodeScalars.contains(scalar) && scalar.value > 0x7F)
          }
          #expect(unsafe.isEmpty, "\(line + form)")
        }
      }
    }
  }

  /// A journal with the words, an episode, a check-in and a history.
  private static func fill(_ bench: Bench) throws {
    let file = bench.folder.appendingPathComponent("journal.json")
    try Data(journal.utf8).write(to: file)
    #expect(try bench.run(["import", file.path]).code == 0)
  }

  private static let journal = {
    let escaped = hostile.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20
        ? String(scalar)
        : "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
    }.joined()
    return """
      {"format": "twinge-journal", "version": 1, "exportedAt": "2026-11-21T09:00:00+01:00",
       "episodes": [{"id": 1, "uuid": "01a1fd43-2b00-73ba-99c0-66cbccba54f7", "onset": "2026-11-20T08:00:00+01:00",
        "onsetPrecision": "minute", "end": null, "ongoing": false, "intensity": 7,
        "places": [{"place": "place\(escaped)", "side": "left", "intensity": null}], "sensations": [],
        "triggers": ["trigger\(escaped)"],
        "remedies": [{"uuid": "01a1fd43-2b00-7711-ab8f-9f794494b58f", "remedy": "remedy\(escaped)",
         "dose": "dose\(escaped)\\nline", "at": "2026-11-20T08:10:00+01:00", "before": 7, "after": 3}],
        "readings": [], "warningSigns": [], "note": "it hurts \(escaped)\\nand hurts",
        "recordedAt": "2026-11-20T09:00:00+01:00"}],
       "checkIns": [{"day": "2026-11-19", "answers": [{"trigger": "trigger\(escaped)", "present": true}],
        "clear": true, "note": "hurts \(escaped)", "recordedAt": "2026-11-19T20:00:00+01:00"}],
       "remedyUses": [],
       "vocabulary": {"places": [{"name": "place\(escaped)"}], "triggers": [{"name": "trigger\(escaped)"}],
        "remedies": [{"name": "remedy\(escaped)"}]}}
      """
  }()
}
