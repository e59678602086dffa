import Testing

@testable import twinge

struct GlobalOptionsTests {
  @Test(arguments: [
    (["list"], ["list"]),
    (["--journal", "x", "list"], ["list", "--journal", "x"]),
    (["--journal=x", "--json", "--color", "never", "list"], ["list", "--journal=x", "--json", "--color", "never"]),
    (["--json", "log", "7", "--", "neck"], ["log", "7", "--json", "--", "neck"]),
    (["--version"], ["--version"]),
    (["--journal"], ["--journal"]),
    ([], []),
  ])
  func optionsBeforeTheCommandHoldForIt(typed: [String], parsed: [String]) {
    #expect(GlobalOptions.movedBehind(typed) == parsed)
  }
}
