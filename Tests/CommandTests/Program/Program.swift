import Foundation

@testable import twinge

/// The built program, copied to a folder of its own, with an empty home and no environment but what a test gives.
struct Program: Sendable {
  let folder: URL

  var home: String { folder.appendingPathComponent("home").path }
  var path: String { folder.appendingPathComponent("moved").path }

  static func with(_ body: (Program) throws -> Void) throws {
    let program = try make()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    try body(program)
  }

  /// The built program, copied away from the build folder by a process of its own: while this one has the copy open to
  /// write, another test may start a program, which inherits that for a moment, and nobody can run a file that is open
  /// to be written.
  private static let moved = Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("twinge-tested-\(getpid())")
    let copy = Process()
    copy.executableURL = URL(fileURLWithPath: "/bin/cp")
    copy.arguments = [built.path, file.path]
    try copy.run()
    copy.waitUntilExit()
    atexit {
      unlink(FileManager.default.temporaryDirectory.appendingPathComponent("twinge-tested-\(getpid())").path)
    }
    return file
  }

  private static func make() throws -> Program {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("twinge-\(UUID().uuidString)")
    let program = Program(folder: folder)
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    // One copy outside of the build folder serves all tests; each has a link to it at a path of its own.
    try FileManager.default.linkItem(at: moved.get(), to: URL(fileURLWithPath: program.path))
    return program
  }

  /// The test bundle lies beside the program that it was built with.
  private static var built: URL { built("twinge") }

  private static func built(_ name: String) -> URL {
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    var folder = URL(fileURLWithPath: bundle)
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent(name)
  }

  func run(_ arguments: [String], _ environment: [String: String] = [:], input: String = "") throws -> Run {
    try launch(path, arguments, environment, input: input)
  }

  /// Runs another program that was built with this one.
  func runSample(_ name: String, _ arguments: [String], _ environment: [String: String]) throws -> Run {
    try launch(Program.built(name).path, arguments, environment)
  }

  /// Runs a script in which `$0` is the program.
  func shell(_ script: String) throws -> Run {
    try launch("/bin/bash", ["-c", script, path], ["PATH": "/usr/bin:/bin"])
  }

  /// Streams go through files: a pipe that nobody reads while the program runs would stop it.
  private func launch(
    _ executable: String, _ arguments: [String], _ environment: [String: String], input: String = ""
  ) throws -> Run {
    let files = ["in", "out", "err"].map { folder.appendingPathComponent("\($0)-\(UUID().uuidString)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": home].merging(environment) { _, own in own }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), code: process.terminationStatus)
  }
}
