/// The person leaves while something is asked: nothing is stored, and nothing is wrong.
enum Leaving: Error, Equatable {
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or the terminal was closed.
  case endOfInput
}
