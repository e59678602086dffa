public import Journal

extension Vocabulary {
  /// The vocabulary as in the journal's own JSON.
  public var json: JSON {
    func list(_ kind: Word.Kind) -> JSON {
      .array(words.filter { $0.kind == kind }.map { $0.json(aliases: aliases(of: $0)) })
    }
    return .object(["places": list(.place), "triggers": list(.trigger), "remedies": list(.remedy)])
  }
}
