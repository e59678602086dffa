import LibC

/// A line that is typed at the terminal, or Ctrl-C.
///
/// The library's `readLine` goes on reading after a signal, and Ctrl-C has to end the question.
enum TerminalLine {
  /// - Parameter whenReady: called once Ctrl-C is listened for.
  /// - Returns: `nil` at the end of the input. A terminal that is closed while it is asked is that, and no reason to lose
  ///   what was typed before.
  /// - Throws: ``Leaving/interrupted``.
  static func read(_ whenReady: () -> Void) throws(Leaving) -> String? {
    let hangUp = signal(SIGHUP, SIG_IGN)
    defer { signal(SIGHUP, hangUp) }
    // Ctrl-C is held back but for the wait itself, so that it is never lost between two steps.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, &interrupt, &mask)
    var ending = sigaction.endingCalls
    var usual = sigaction()
    sigaction(SIGINT, &ending, &usual)
    defer {
      sigaction(SIGINT, &usual, nil)
      pthread_sigmask(SIG_SETMASK, &mask, nil)
    }
    whenReady()
    var bytes: [UInt8] = []
    while let byte = try next(mask) {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// One byte at a time: what lies behind the line belongs to whoever reads next.
  ///
  /// - Parameter mask: the signals that are held back while it waits.
  private static func next(_ mask: sigset_t) throws(Leaving) -> UInt8? {
    var mask = mask
    var input = fd_set.standardInput
    if pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &mask) < 0 { throw .interrupted }
    var byte: UInt8 = 0
    return readByte(&byte) == 1 ? byte : nil
  }

  private static func readByte(_ byte: UnsafeMutablePointer<UInt8>) -> Int {
    LibC.read(STDIN_FILENO, byte, 1)
  }
}
