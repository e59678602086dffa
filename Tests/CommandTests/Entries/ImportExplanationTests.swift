import Foundation
import Testing

@testable import twinge

/// What `import FILE --explain` says before anything is saved.
struct ImportExplanationTests {
  private func explained(_ text: String, _ options: [String] = []) throws -> Run {
    var explained: Run?
    try Bench.with { bench in
      let file = bench.folder.appendingPathComponent("table.csv")
      try Data(text.utf8).write(to: file)
      let run = try bench.run(["import", file.path, "--explain"] + options)
      #expect(!FileManager.default.fileExists(atPath: bench.journal))
      explained = run
    }
    return try #require(explained)
  }

  private let table = """
    Date,Pain level,Where,Sleep quality
    2026-03-01,7,neck,3
    2026-03-02,0,,2
    2026-03-03,x,calf,
    2026-03-04,4,calf left,1
    2026-03-05,3,jaw,1
    2026-03-06,2,jaw,1

    """

  @Test func `columns, a map and three rows are shown`() throws {
    let run = try explained(table)
    #expect(run.code == 0)
    #expect(
      run.output == """
        Columns:
          Date: 2026-03-01 · 2026-03-02 · 2026-03-03
          Pain level: 7 · 0 · x
          Where: neck · calf · calf left
          Sleep quality: 3 · 2 · 1
        A map to start from:
          --map "onset=Date,places=Where"
        The first entries, as they would be imported:
          neck, Sun 1 Mar
          intensity and place not known, Mon 2 Mar
          calf, Tue 3 Mar
        In total, 6 episodes and 0 check-ins.

        """)
  }

  @Test func `a map of one's own is tried, and problems are counted`() throws {
    let run = try explained(table, ["--map", "onset=Date,intensity=Pain level,places=Where"])
    #expect(run.output.contains("  7/10 neck, Sun 1 Mar\n"))
    #expect(run.output.hasSuffix("In total, 4 episodes and 1 check-in.\n"))
    #expect(run.errors.hasPrefix("Rows with problems, not imported: 1.\nline 4, column 12: "))
  }

  @Test func `the same as JSON`() throws {
    let run = try explained("day,sleep\n2026-03-01,7:30\n", ["--json"])
    #expect(
      run.output == """
        {
          "columns": [
            {
              "name": "day",
              "examples": ["2026-03-01"]
            },
            {
              "name": "sleep",
              "examples": ["7:30"]
            }
          ],
          "map": "onset=day,sleep=sleep",
          "first": ["Sun 1 Mar: sleep 7 h 30 min"],
          "episodes": 0,
          "checkIns": 1
        }

        """)
  }

  @Test func `a table without a column about pain is not taken for episodes unsaid`() throws {
    let run = try explained("time,pressure (hPa)\n2026-03-01T00:00,1013.2\n")
    #expect(run.output.contains("With it every row is an episode. For a table about days, add trigger:NAME=COLUMN"))
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "The file is a ZIP archive. "), ("SQLite format 3\0", "The file is not an export. "),
    ("[{\"date\":\"2026-03-01\"}]", "This kind of JSON cannot be imported (line 1). "),
  ])
  func `what is no table has no columns`(text: String, error: String) throws {
    let run = try explained(text)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix(error))
    #expect(run.output.isEmpty)
  }

  @Test func `a table without dates says so`() throws {
    let run = try explained("name,pain\nx,7\n")
    #expect(run.output.hasSuffix("No column has a date that Twinge can read.\n"))
  }
}
