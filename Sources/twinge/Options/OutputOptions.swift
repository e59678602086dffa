import ArgumentParser
import JournalStore
import LibC

/// Where a report or an export goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("A file (default, and -: standard output).", valueName: "file"), completion: .file())
  var named: String?

  /// The file; `nil`: standard output. A file of the name "-" is "./-".
  var file: String? { named == "-" ? nil : named }

  /// Calls the body, which reads the journal, with what writes to standard output, or to the file. A file is made for
  /// the person alone, and takes the place of an older one only once it is whole.
  ///
  /// - Throws: ``Failure``, and what the body throws.
  func write(_ options: GlobalOptions, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard let file else {
      let output = PatientOutput()
      try body(output.write)
      return try output.finish()
    }
    guard try !options.journalFile.isSame(as: file) else {
      throw Failure("-o is the journal itself.", hint: "Name another file.", code: .usage)
    }
    var status = stat()
    if stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A pipe or a device is written to as it is.
      let descriptor = open(file, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw DraftFile.notWritable(file) }
      defer { close(descriptor) }
      var held: [[UInt8]] = []
      try body { held.append($0) }
      for piece in held { try World.writeAll(piece, to: descriptor) }
      return
    }
    try DraftFile.replace(file, body).settle()
  }

  /// Writes a file that must not be there yet, for the person alone.
  static func writeNew(_ bytes: [UInt8], to file: String) throws(Failure) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DraftFile.notWritable(file) }
    defer { close(descriptor) }
    try World.writeAll(bytes, to: descriptor)
  }
}
