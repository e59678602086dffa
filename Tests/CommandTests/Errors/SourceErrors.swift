import Foundation

/// The errors that stand in the sources, read as text: the only way to have all of them without provoking each.
enum SourceErrors {
  /// One place in the sources that makes a `Failure`.
  struct Entry {
    let file: String
    /// The sentences of which one is the message; "…" stands for a part that varies.
    let messages: [String]
    let hints: [String]
    let messageCode: String
    let hintCode: String
    /// The code of what is put into the message and the hint.
    let insertions: [String]
  }

  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  private static func texts(of module: String) throws -> [(file: String, text: String)] {
    let folder = sources.appendingPathComponent(module)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
      .map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
  }

  /// Every call in the program that makes a `Failure` from sentences.
  static func failures() throws -> [Entry] {
    try texts(of: "twinge").flatMap { file, text in
      text.matches(of: /\bFailure\(/).compactMap { match in
        let parts = CodeReader(text[match.range.upperBound...]).parts
        guard let message = parts.first, let hint = parts.first(where: { $0.code.hasPrefix("hint:") }) else {
          return nil
        }
        return Entry(
          file: file, messages: message.literals, hints: hint.literals, messageCode: message.code,
          hintCode: String(hint.code.dropFirst(5)).trimmingCharacters(in: .whitespaces),
          insertions: message.insertions + hint.insertions)
      }
    }
  }

  /// The sentences of a module that tells the faults of files.
  static func sentences(of module: String) throws -> [String] {
    try texts(of: module).flatMap { _, text in
      text.split(separator: "\n").filter { !$0.contains(/^\s*\/\//) }
        .flatMap { CodeReader($0).whole.literals }
        .filter { $0.contains(" ") && $0.contains(/[a-z]{3}/) && $0.hasSuffix(".") }
    }
  }
}

/// Reads Swift as far as strings and brackets go.
struct CodeReader {
  struct Part {
    var code = ""
    var literals: [String] = []
    var insertions: [String] = []
  }

  private(set) var parts: [Part] = [Part()]

  /// All of it as one part.
  var whole: Part {
    Part(code: "", literals: parts.flatMap(\.literals), insertions: parts.flatMap(\.insertions))
  }

  /// - Parameter text: from behind an opening bracket; what follows the closing one is left alone.
  init(_ text: Substring) {
    var rest = text
    var depth = 0
    while let character = rest.popFirst() {
      if character == "\"" {
        let literal = CodeReader.literal(&rest)
        parts[parts.count - 1].literals.append(literal.text)
        parts[parts.count - 1].insertions += literal.insertions
        parts[parts.count - 1].code += "\"\(literal.text)\""
        continue
      }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth < 0 { break }
      if character == ",", depth == 0 {
        parts.append(Part())
      } else if !(character.isWhitespace && (parts.last?.code.isEmpty ?? true)) {
        parts[parts.count - 1].code.append(character)
      }
    }
  }

  /// Reads a literal to its end. What is put into it becomes "…".
  private static func literal(_ rest: inout Substring) -> (text: String, insertions: [String]) {
    var text = ""
    var insertions: [String] = []
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard let escaped = rest.popFirst(), escaped == "(" else {
        text.append(rest.startIndex > rest.base.startIndex ? rest.base[rest.base.index(before: rest.startIndex)] : "?")
        continue
      }
      var depth = 1
      var insertion = ""
      while depth > 0, let inner = rest.popFirst() {
        if inner == "\"" { insertion += literal(&rest).text }
        if inner == "(" { depth += 1 }
        if inner == ")" { depth -= 1 }
        insertion.append(inner)
      }
      insertions.append(String(insertion.dropLast()))
      text += "…"
    }
    return (text, insertions)
  }
}
