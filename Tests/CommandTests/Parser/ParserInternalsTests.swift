import ArgumentParser
import Testing

@testable import twinge

/// If a newer parser tells things otherwise, it shows here first.
struct ParserInternalsTests {
  @Test func `a command has the name that is typed`() {
    #expect(ParserInternals.name(of: CheckInCommand.self) == "checkin")
    #expect(ParserInternals.name(of: GuideCommand.self) == "guide")
  }

  @Test func `a line is parsed by the command that it names, or by the default one`() throws {
    #expect(try ParserInternals.command(["list", "--json"]) is List)
    #expect(try ParserInternals.command(["report", "week"]) is ReportWeek)
    #expect(try ParserInternals.command(["--json"]) is Status)
    #expect(throws: (any Error).self) { try ParserInternals.command(["nothing"]) }
  }

  /// In a debug build, the parser ends the process at a declaration that it cannot take.
  @Test func `every command is declared as the parser demands`() throws {
    #expect(try Twinge.parseAsRoot([]) is Status)
  }

  @Test func `arguments are listed with what they take`() throws {
    let arguments = ParserInternals.arguments(of: Log.self)
    let at = try #require(arguments.option(named: "--at"))
    #expect(at.kind == .option && at.value == "<when>" && at.isOptional && !at.isRepeating)
    let words = try #require(arguments.places.first)
    #expect(words.isRepeating && words.completion == .journal)
    #expect(arguments.option(named: "--journal")?.completion == .files)
    #expect(arguments.option(named: "--color")?.allValues == ["auto", "always", "never"])
  }

  @Test func `an error names the value that it is about`() {
    do {
      _ = try Twinge.parseAsRoot(["list", "--color", "alwys"])
      Issue.record("The parser took a colour that does not exist.")
    } catch {
      let message = Twinge.message(for: error)
      #expect(ParserInternals.isRefused("alwys", in: message))
      #expect(!ParserInternals.isRefused("auto", in: "nothing"))
    }
  }
}
