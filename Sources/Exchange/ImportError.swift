/// A place in a file. Lines and columns count from 1; a column is one Unicode scalar.
struct Position: Hashable, Sendable {
  var line = 1
  var column = 1
}

/// One thing that is wrong with a file, and where. Never contains what the person wrote.
public struct ImportFault: Error, Hashable, Sendable {
  /// Counts from 1.
  public let line: Int
  /// Counts from 1, in Unicode scalars.
  public let column: Int
  /// A full sentence, with the way out.
  public let message: String

  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  init(_ position: Position, _ message: String) {
    self.init(line: position.line, column: position.column, message: message)
  }
}

extension ImportFault: CustomStringConvertible {
  /// `line 3, column 7: The intensity is not between 0 and 10.`
  public var description: String { "line \(line), column \(column): \(message)" }
}

/// Why nothing was imported from a file.
public enum ImportError: Error, Equatable {
  /// The file's first faults, at most ``mostFaults``, and how many there are in all.
  case faults([ImportFault], count: Int)
  /// The map of columns cannot be understood, for the reason given.
  case map(String)

  /// The maximum number of faults of a file that are kept.
  public static let mostFaults = 20
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .map(let reason): return reason
    case .faults(let faults, let count):
      let more = count > faults.count ? ["and \(count - faults.count) more"] : []
      let heading =
        count == 1
        ? "Nothing was imported. A problem in the file:" : "Nothing was imported. \(count) problems in the file:"
      return ([heading] + faults.map(\.description) + more).joined(separator: "\n")
    }
  }
}

/// The faults found so far.
public struct FaultList {
  /// The first of them, at most ``ImportError/mostFaults``.
  public private(set) var faults: [ImportFault] = []
  public private(set) var count = 0

  mutating func add(_ fault: ImportFault) {
    count += 1
    if faults.count < ImportError.mostFaults { faults.append(fault) }
  }

  /// - Throws: ``ImportError`` if there is any fault.
  func check() throws(ImportError) {
    if count > 0 { throw .faults(faults, count: count) }
  }
}
