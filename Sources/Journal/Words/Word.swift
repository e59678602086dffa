/// What people call a place that hurts, a suspected trigger or a remedy.
public struct Word: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case place, trigger, remedy
  }

  /// 0 until the word is stored.
  public var id = 0
  public var kind: Kind
  public var name: String
  /// What it belongs to, such as `posture` or `medicine`; see ``Word/Kind/classes``.
  public var wordClass: String?
  public var isBuiltIn = false
  /// The first day for which a check-in asks for this trigger; `nil`: not asked for.
  public var trackedFrom: Day?
  /// Stays in the history and is no longer offered.
  public var isRetired = false
  private var firstName: String?

  public init(id: Int = 0, kind: Kind, name: String, wordClass: String? = nil) {
    self.id = id
    self.kind = kind
    self.name = name
    self.wordClass = wordClass
  }

  /// By what nearly always tells words apart: analyses look many up.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(name)
  }
}

extension Word {
  /// What the word was called first, case-folded: by this, two journals know it for the same word.
  public var identity: String {
    get { firstName ?? Vocabulary.folded(name) }
    set { firstName = newValue }
  }

  /// Whether the identity is more than a guess by the name.
  package var hasIdentity: Bool { firstName != nil }
}

extension Word.Kind {
  /// The classes that words of this kind may belong to.
  public var classes: [String] {
    switch self {
    case .place: []
    case .trigger: ["strain", "posture", "inactivity", "nutrition", "stress", "sleep", "injury", "condition"]
    case .remedy: ["cold", "heat", "movement", "manual", "relaxation", "nutrition", "medicine", "rest"]
    }
  }
}
