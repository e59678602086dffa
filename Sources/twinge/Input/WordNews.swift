import Journal

/// Words that a command added, and those of them that may be a slip.
struct WordNews {
  var added: [Word] = []
  var lookAlikes: [LookAlike] = []

  /// - Parameter isDryRun: nothing was stored; then there is nothing to join, either.
  func announce(isDryRun: Bool = false) {
    for word in added {
      remark("\(isDryRun ? "Would add" : "Added") the \(word.kind.rawValue) \"\(word.name)\".")
    }
    if !isDryRun { for alike in lookAlikes { remark(alike.advice) } }
  }
}
