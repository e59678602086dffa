import ArgumentParser
import Journal

/// What can stand where a person presses Tab.
///
/// The shells only ask and show: what fits is told here, once for all three of them. Nothing of this ever changes a
/// journal, waits for another program or complains.
struct Completion: Equatable {
  struct Candidate: Equatable {
    /// The whole word, as the program would get it.
    let text: String
    /// Shown beside it where the shell can.
    var description = ""
  }

  var candidates: [Candidate] = []
  /// The name of a file or a folder is wanted, which shells complete better themselves.
  var files = Files.none

  enum Files { case none, any, folders }

  /// - Parameters:
  ///   - words: those before the cursor, without the program's name.
  ///   - current: the word at the cursor, as far as it is typed.
  init(words: [String], current: String) {
    let line = CommandLineWords(GlobalOptions.movedBehind(words))
    if let open = line.openOption {
      complete(open, of: line, current, head: "")
    } else if current.hasPrefix("--"), let sign = current.firstIndex(of: "="), !line.isTerminated {
      let name = String(current[..<sign])
      guard let option = line.option(named: name) else { return }
      complete(option, of: line, String(current[current.index(after: sign)...]), head: name + "=")
    } else if current.hasPrefix("-"), !line.isTerminated {
      candidates = line.options.filter { $0.text.hasPrefix(current) }
    } else {
      if line.positionals.isEmpty {
        candidates = line.page.subcommands.filter { $0.path.last?.hasPrefix(current) ?? false }
          .map { Candidate(text: $0.path.last ?? "", description: $0.abstract) }
      }
      if let argument = line.positional { complete(argument, of: line, current, head: "") }
      if candidates.isEmpty, files == .none, current.isEmpty, !line.isTerminated { candidates = line.options }
    }
  }

  /// Adds what the value of an argument can be. Lists are completed behind their last comma.
  ///
  /// - Parameter head: what stands in the word before the value.
  private mutating func complete(
    _ argument: CommandPage.Argument, of line: CommandLineWords, _ current: String, head: String
  ) {
    switch argument.completion {
    case .nothing: return
    case .files:
      files = .any
      return
    case .folders:
      files = .folders
      return
    case .list, .journal: break
    }
    let comma = current.lastIndex(of: ",")
    var done = comma.map { String(current[...$0]) } ?? ""
    let rest = current.dropFirst(done.count)
    done += rest.prefix { $0 == " " }
    let tail = String(rest.drop { $0 == " " })
    var earlier = argument.kind == .positional ? line.words(for: argument) : []
    if comma != nil { earlier = [] }
    var fitting: [Candidate]
    if case .list(let values) = argument.completion {
      fitting = values.filter { $0.hasPrefix(Vocabulary.folded(tail)) }.map { Candidate(text: $0) }
    } else {
      fitting = JournalCandidates.of(argument, in: line, words: earlier + [tail])
    }
    // What the list holds already need not be offered again.
    let listed = Set(done.split(separator: ",").map { Vocabulary.folded(String($0)) })
    fitting = fitting.filter { !listed.contains(Vocabulary.folded($0.text)) }
    candidates += fitting.map { Candidate(text: head + done + $0.text, description: $0.description) }
  }
}
