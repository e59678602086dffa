/// Standard output while the journal is open: whoever reads it may be a pager, which takes its time, and must not keep
/// others from writing to the journal meanwhile.
///
/// Bytes go out as fast as they are read. Once the reader has let the program wait for half a second in all, what is left
/// is held in memory, and goes out when the journal is closed again.
final class PatientOutput {
  private var held: [[UInt8]] = []
  /// Milliseconds.
  private var patience: Int32 = 500

  /// As much as a pipe that can be written to is sure to take at once.
  private static let step = 4096

  func write(_ bytes: [UInt8]) throws {
    let world = World.current
    guard world.outputMayWait else { return try world.output(bytes) }
    var rest = bytes[...]
    while !rest.isEmpty, patience > 0 {
      let waited = world.waitForOutput(patience)
      patience -= waited.milliseconds
      guard waited.isReady else {
        patience = 0
        break
      }
      try world.output(Array(rest.prefix(PatientOutput.step)))
      rest = rest.dropFirst(PatientOutput.step)
    }
    if !rest.isEmpty { held.append(Array(rest)) }
  }

  /// Writes what was held.
  func finish() throws {
    for piece in held { try World.current.output(piece) }
    held = []
  }
}
