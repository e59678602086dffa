import Foundation
import Testing

@testable import twinge

struct SetupTests {
  /// A home of its own, with a program to be set up.
  private func withHome(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      bench.environment = ["HOME": bench.folder.path, "SHELL": "/bin/zsh"]
      bench.executable = bench.folder.appendingPathComponent("program").path
      try Data("one".utf8).write(to: bench.folder.appendingPathComponent("program"))
      try body(&bench)
    }
  }

  private func everything(in bench: Bench) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: bench.folder.path).sorted()
  }

  private func read(_ path: String, in bench: Bench) throws -> String {
    try String(contentsOf: bench.folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func itPutsEverythingInPlaceAndTakesItAway() throws {
    try withHome { bench in
      let before = try everything(in: bench)
      #expect(try bench.run("setup").code == 0)
      let program = bench.folder.appendingPathComponent(".local/bin/twinge").path
      let mode = try FileManager.default.attributesOfItem(atPath: program)[.posixPermissions] as? Int
      #expect(mode == 0o755)
      let names = try everything(in: bench)
      for page in ManualPage.all { #expect(names.contains(".local/share/man/man1/\(page.file)")) }
      for shell in Shell.allCases { #expect(names.contains(".local/\(shell.completionPath)")) }
      #expect(!names.contains { $0.hasSuffix(".part") })
      #expect(try bench.run("setup --remove").code == 0)
      #expect(try everything(in: bench) == [".local"] + before)
    }
  }

  @Test func aSecondTimePutsTheNewerVersionInPlace() throws {
    try withHome { bench in
      _ = try bench.run("setup")
      let names = try everything(in: bench)
      try Data("two".utf8).write(to: bench.folder.appendingPathComponent("program"))
      #expect(try bench.run("setup").code == 0)
      #expect(try read(".local/bin/twinge", in: bench) == "two")
      #expect(try everything(in: bench) == names)
    }
  }

  @Test func aDryRunDoesNothing() throws {
    try withHome { bench in
      let before = try everything(in: bench)
      #expect(try bench.run("setup --dry-run --shell").output.hasPrefix("Would set up Twinge"))
      #expect(try everything(in: bench) == before)
      _ = try bench.run("setup")
      let after = try everything(in: bench)
      #expect(try bench.run("setup --remove --dry-run").output.hasPrefix("Would remove"))
      #expect(try everything(in: bench) == after)
    }
  }

  @Test func itLeavesWhatIsNotItsOwn() throws {
    try withHome { bench in
      _ = try bench.run("log 7 neck --journal \(bench.folder.path)/.local/share/twinge/journal.sqlite")
      try FileManager.default.createDirectory(
        at: bench.folder.appendingPathComponent(".local/bin"), withIntermediateDirectories: true)
      try Data("other".utf8).write(to: bench.folder.appendingPathComponent(".local/bin/other"))
      let before = try everything(in: bench)
      _ = try bench.run("setup")
      try Data("mine".utf8).write(to: bench.folder.appendingPathComponent(".local/share/man/man1/twinge-log.1"))
      let run = try bench.run("setup --remove")
      #expect(run.errors.hasSuffix("/.local/share/man/man1/twinge-log.1 was changed since, so it was kept.\n"))
      let left = Set(try everything(in: bench)).subtracting(before)
      #expect(
        left == [".local/share/man", ".local/share/man/man1", ".local/share/man/man1/twinge-log.1"])
    }
  }

  @Test func aFileOfSomeoneElseIsNotReplaced() throws {
    try withHome { bench in
      let bin = bench.folder.appendingPathComponent("p/bin")
      try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
      try Data("other".utf8).write(to: bin.appendingPathComponent("twinge"))
      let before = try everything(in: bench)
      let run = try bench.run(["setup", "--prefix", bench.folder.path + "/p"])
      #expect(run.errors.contains("already exists and is not from setup, so nothing was changed."))
      #expect(run.code == 1)
      #expect(try everything(in: bench) == before)
    }
  }

  @Test func theLineInTheStartFileComesOnceAndGoesAlone() throws {
    try withHome { bench in
      let mine = "# mine\nalias ll='ls -l'"
      try Data(mine.utf8).write(to: bench.folder.appendingPathComponent(".zshrc"))
      #expect(try bench.run("setup").errors.contains(".local/bin/twinge setup --shell\n"))
      _ = try bench.run("setup --shell")
      _ = try bench.run("setup --shell")
      let lines = try read(".zshrc", in: bench).split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines[2].contains("# twinge setup"))
      #expect(try bench.run("setup").errors.isEmpty)
      _ = try bench.run("setup --remove")
      #expect(try read(".zshrc", in: bench) == mine)
    }
  }

  @Test(
    arguments: ["", "x", "x\n", "x\r\n", "x\r\ny", "\n", "x\n\n", "\u{FEFF}x", "x\\\n", "x\\"],
    ["/bin/bash", "/bin/zsh", "/bin/fish"])
  func `a start file comes back to the byte`(content: String, shell: String) throws {
    try withHome { bench in
      bench.environment["SHELL"] = shell
      let path = ["/bin/bash": ".bashrc", "/bin/zsh": ".zshrc"][shell] ?? ".config/fish/config.fish"
      // A link to a file elsewhere, as people keep their dotfiles.
      let file = bench.folder.appendingPathComponent("dotfile")
      let link = bench.folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (Data(content.utf8) + [0xFF]).write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(try bench.run("setup --shell").code == 0)
      let lines = try Data(contentsOf: file).split(separator: 0x0A)
      #expect(lines.last?.starts(with: (shell == "/bin/fish" ? "fish_add_path" : "PATH=").utf8) == true)
      #expect(try bench.run("setup --remove").code == 0)
      #expect(try Data(contentsOf: file) == Data(content.utf8) + [0xFF])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    }
  }

  @Test func `a start file that setup made goes, unless more was written to it`() throws {
    try withHome { bench in
      let file = bench.folder.appendingPathComponent(".zshrc")
      _ = try bench.run("setup --shell")
      _ = try bench.run("setup --remove")
      #expect(!FileManager.default.fileExists(atPath: file.path))
      _ = try bench.run("setup --shell")
      let added = try Data(contentsOf: file)
      try (added + Data("mine\n".utf8)).write(to: file)
      _ = try bench.run("setup --remove")
      #expect(try read(".zshrc", in: bench) == "mine\n")
      // Behind a line that had no end, what came since keeps its line break.
      try Data("first".utf8).write(to: file)
      _ = try bench.run("setup --shell")
      try (Data(contentsOf: file) + Data("mine\n".utf8)).write(to: file)
      _ = try bench.run("setup --remove")
      #expect(try read(".zshrc", in: bench) == "first\nmine\n")
    }
  }

  @Test func `the command that is proposed is one that a shell takes as it is meant`() throws {
    try withHome { bench in
      let prefix = bench.folder.path + "/a;touch HARM;b $(touch HARM) 'c"
      let run = try bench.run(["setup", "--prefix", prefix])
      let proposed = try #require(run.errors.split(separator: "\n").last?.components(separatedBy: "add it: ").last)
      #expect(
        try ShellLine.split(proposed) == ["\(prefix)/bin/twinge", "setup", "--shell", "--prefix", prefix])
      #expect(proposed.hasPrefix((prefix + "/bin/twinge").quotedForShell))
    }
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{2028}b"])
  func `a folder with a line break in its name is refused`(name: String) throws {
    try withHome { bench in
      let before = try everything(in: bench)
      for more in [[], ["--remove"], ["--dry-run"]] {
        let run = try bench.run(["setup", "--prefix", bench.folder.path + "/" + name] + more)
        #expect(run.errors == "The folder's name has a line break. Give another folder: --prefix FOLDER\n")
        #expect(run.code == 64)
      }
      #expect(try everything(in: bench) == before)
    }
  }

  @Test(arguments: ["/bin/dash", ""])
  func withAnyOtherShellThePersonIsToldOfThePath(shell: String) throws {
    try withHome { bench in
      bench.environment["SHELL"] = shell
      let run = try bench.run("setup --shell")
      #expect(run.errors.hasSuffix("To type just twinge, add \(bench.folder.path)/.local/bin to PATH.\n"))
      #expect(run.code == 0)
      #expect(try everything(in: bench).contains(".local/bin/twinge"))
    }
  }

  @Test func aPrefixThatIsAFileIsRefused() throws {
    try withHome { bench in
      let run = try bench.run(["setup", "--prefix", bench.folder.path + "/program"])
      #expect(run.errors == "\(bench.folder.path)/program is a file. Give a folder: --prefix FOLDER\n")
      let below = try bench.run(["setup", "--prefix", bench.folder.path + "/program/below"])
      #expect(below.errors.contains("cannot be written, so nothing was set up."))
      #expect(below.code == 1)
    }
  }

  @Test func whereNothingWasSetUpNothingIsTakenAway() throws {
    try withHome { bench in
      let run = try bench.run("setup --remove")
      #expect(run.errors.hasPrefix("Twinge is not set up under "))
      #expect(run.code == 2)
    }
  }

  /// A list that was meddled with leads to nothing outside of the prefix.
  @Test func aListThatLeadsElsewhereIsNotFollowed() throws {
    try withHome { bench in
      _ = try bench.run("setup")
      let list = bench.folder.appendingPathComponent(".local/\(SetupManifest.path)")
      let sum = SetupFile.sum(Array("one".utf8))
      try Data((String(contentsOf: list, encoding: .utf8) + "\(sum) ../program\n").utf8).write(to: list)
      _ = try bench.run("setup --remove")
      #expect(try everything(in: bench).contains("program"))
    }
  }

  @Test func theVersionNamesWhatTheJournalNeeds() throws {
    try Bench.with { bench in
      let version = try bench.run("--version").output
      #expect(version.contains(/^twinge \d+\.\d+\.\d+ \(SQLite 3\.\d+\.\d+, journal schema \d+\)\n$/))
    }
  }
}
