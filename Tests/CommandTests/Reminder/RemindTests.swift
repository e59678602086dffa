import Foundation
import Testing

@testable import twinge

struct RemindTests {
  /// A program at a path with everything in it that a scheduler could trip over.
  private func with(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      let folder = bench.folder.appendingPathComponent("my 100% $HOME \"q\" 'x' <&>")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n".utf8).write(to: folder.appendingPathComponent("twinge"))
      bench.executable = folder.appendingPathComponent("twinge").path
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.executable ?? "")
      bench.environment["HOME"] = bench.folder.path
      try body(&bench)
    }
  }

  private func command(_ bench: Bench) -> [String] {
    [bench.executable ?? "", "remind", "--now", "--journal", bench.journal]
  }

  /// Hands a script to a shell in which the scheduler's own programs only write down what they are told. They are
  /// functions: a file just written may be busy still when it is run.
  private func shell(_ script: String, in bench: Bench) throws -> String {
    let tools = """
      crontab() { if [ "$1" = - ]; then cat > ~/new && mv ~/new ~/crontab; else cat ~/crontab; fi; }
      systemctl() { echo "$@"; }
      launchctl() { echo "$@"; }

      """
    return try run("/bin/sh", ["-c", tools + script], ["HOME": bench.folder.path, "PATH": "/usr/bin:/bin"])
  }

  private func run(_ program: String, _ arguments: [String], _ environment: [String: String]? = nil) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func read(_ path: String, in bench: Bench) throws -> String {
    try String(contentsOf: bench.folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// What the lines say of taking it away.
  private func removal(_ script: String) throws -> String {
    try #require(script.split(separator: "\n").first { $0.hasPrefix("#   ") }).dropFirst(4).description
  }

  @Test func cronGetsOneLineAndKeepsItsOthers() throws {
    try with { bench in
      let others = "MAILTO=me\n5 4 * * 0 backup\n"
      try Data(others.utf8).write(to: bench.folder.appendingPathComponent("crontab"))
      let script = try bench.run("remind --cron").output
      _ = try shell(try bench.run("remind --cron --at 7am").output, in: bench)
      let said = try shell(script, in: bench)
      #expect(said == "From now on, cron asks for the check-in every day at 21:00.\n")
      let crontab = try read("crontab", in: bench)
      #expect(crontab.hasPrefix(others + "0 21 * * * "))
      #expect(crontab.split(separator: "\n").count == 3)
      // What cron hands to its shell: behind five fields, with a percent sign only where it is escaped.
      let fields = try #require(crontab.split(separator: "\n").last).split(separator: " ", maxSplits: 5)
      #expect(fields[5].firstMatch(of: /[^\\]%/) == nil)
      let line = String(fields[5]).replacing("\\%", with: "%")
      #expect(try shell("printf '%s\\n' " + line, in: bench) == command(bench).joined(separator: "\n") + "\n")
      _ = try shell(removal(script), in: bench)
      #expect(try read("crontab", in: bench) == others)
    }
  }

  @Test func systemdGetsATimerAndWhatItCalls() throws {
    try with { bench in
      let script = try bench.run("remind --systemd --at 21:30").output
      let said = try shell(script, in: bench)
      #expect(said.contains("--user enable twinge.timer\n"))
      let folder = ".config/systemd/user"
      #expect(try read("\(folder)/twinge.timer", in: bench).contains("OnCalendar=*-*-* 21:30:00\n"))
      let service = try read("\(folder)/twinge.service", in: bench)
      #expect(service.contains("100%% $HOME \\\"q\\\" 'x' <&>/twinge\" \"remind\" \"--now\" \"--journal\" "))
      if FileManager.default.fileExists(atPath: "/usr/bin/systemd-analyze") {
        let path = bench.folder.appendingPathComponent(folder).path
        let faults = try run(
          "/usr/bin/systemd-analyze", ["verify", "--man=no", "\(path)/twinge.timer", "\(path)/twinge.service"])
        #expect(!faults.contains("twinge."))
        let next = try run("/usr/bin/systemd-analyze", ["calendar", "*-*-* 21:30:00"])
        #expect(next.contains("Normalized form: *-*-* 21:30:00"))
      }
      _ = try shell(removal(script), in: bench)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(bench.folder.path)/\(folder)") == [])
    }
  }

  @Test func launchdGetsAPropertyList() throws {
    try with { bench in
      let script = try bench.run("remind --launchd --at 9:05pm").output
      _ = try shell(script, in: bench)
      let file = bench.folder.appendingPathComponent("Library/LaunchAgents/twinge.remind.plist")
      let list = try PropertyListSerialization.propertyList(from: Data(contentsOf: file), format: nil)
      let job = try #require(list as? [String: Any])
      #expect(job["ProgramArguments"] as? [String] == command(bench))
      #expect(job["StartCalendarInterval"] as? [String: Int] == ["Hour": 21, "Minute": 5])
      _ = try shell(removal(script), in: bench)
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func theUsualJournalIsNotNamed() throws {
    try with { bench in
      bench.environment["TWINGE_JOURNAL"] = ""
      let script = try bench.run("remind --cron").output
      #expect(!script.contains("--journal"))
      #expect(try bench.run("remind --cron --journal here.sqlite").output.contains("/here.sqlite"))
    }
  }

  @Test(arguments: [
    ("--at evening", "--at: that is not a time of day. Write it like 21:00 or 9pm.\n"),
    ("--at 25:00", "--at: that is not a time of day. Write it like 21:00 or 9pm.\n"),
    (
      "--cron --systemd",
      "--cron and --systemd cannot be used together. Use one, or neither for this machine's default.\n"
    ),
  ])
  func whatCannotBeIsRefused(options: String, told: String) throws {
    try with { bench in
      let run = try bench.run("remind \(options)")
      #expect(run == Run(errors: told, code: 64))
    }
  }

  @Test func aPersonIsToldThatNothingIsDoneYet() throws {
    try with { bench in
      bench.typed = []
      let told = try bench.run("remind").errors
      #expect(told.contains("Nothing is installed yet."))
      let json = try bench.run("remind --json")
      #expect(json.errors.isEmpty)
    }
  }

  @Test func itRemindsUntilTheCheckInIsDone() throws {
    try with { bench in
      let text = "No check-in yet today: twinge checkin"
      #expect(try bench.run("remind --now") == Run(output: text + "\n"))
      bench.hasDesktop = true
      #expect(try bench.run("remind --now") == Run(notices: [text]))
      _ = try bench.run("checkin --clear")
      #expect(try bench.run("remind --now") == Run())
      bench.hasDesktop = false
      #expect(try bench.run("remind --now") == Run())
      bench.now = "2026-11-22T21:00:00+01:00"
      #expect(try bench.run("remind --now") == Run(output: text + "\n"))
    }
  }

  /// The built program finds what shows a line on the desktop, with as little around it as cron gives.
  @Test func theDesktopIsFound() throws {
    try Program.with { program in
      let tool = program.folder.appendingPathComponent("notify-send")
      try FileManager.default.createSymbolicLink(atPath: tool.path, withDestinationPath: "/bin/true")
      let path = "\(program.folder.path):/usr/bin:/bin"
      #if os(Linux)
        #expect(try program.run(["remind", "--now"], ["PATH": path]) == Run())
        try FileManager.default.removeItem(at: tool)
        #expect(
          try program.run(["remind", "--now"], ["PATH": program.folder.path]).output.contains("No check-in yet today"))
        let line = try program.run(["remind", "--cron"]).output
        #expect(line.contains("\n0 21 * * * \(program.path) remind --now # twinge remind\n"))
      #endif
    }
  }
}
