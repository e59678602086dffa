/// What people call a place that hurts, a suspected trigger or a remedy.
public struct Word: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case place, trigger, remedy
  }

  /// Shared, because each episode holds several words, and an analysis all of the episodes.
  private var fields: Shared<Fields>

  private struct Fields: Equatable, Sendable {
    var id: Int
    var kind: Kind
    var name: String
    var wordClass: String?
    var isBuiltIn = false
    var trackedFrom: Day?
    var isRetired = false
    var firstName: String?
  }

  public init(id: Int = 0, kind: Kind, name: String, wordClass: String? = nil) {
    fields = Shared(Fields(id: id, kind: kind, name: name, wordClass: wordClass))
  }

  /// 0 until the word is stored.
  public var id: Int {
    get { fields.value.id }
    set { fields.value.id = newValue }
  }

  public var kind: Kind { fields.value.kind }

  public var name: String {
    get { fields.value.name }
    set { fields.value.name = newValue }
  }

  /// What it belongs to, such as `posture` or `medicine`; see ``Word/Kind/classes``.
  public var wordClass: String? {
    get { fields.value.wordClass }
    set { fields.value.wordClass = newValue }
  }

  public var isBuiltIn: Bool {
    get { fields.value.isBuiltIn }
    set { fields.value.isBuiltIn = newValue }
  }

  /// The first day for which a check-in asks for this trigger; `nil`: not asked for.
  public var trackedFrom: Day? {
    get { fields.value.trackedFrom }
    set { fields.value.trackedFrom = newValue }
  }

  /// Stays in the history and is no longer offered.
  public var isRetired: Bool {
    get { fields.value.isRetired }
    set { fields.value.isRetired = newValue }
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
    get { fields.value.firstName ?? Vocabulary.folded(name) }
    set { fields.value.firstName = newValue }
  }

  /// Whether the identity is more than a guess by the name.
  package var hasIdentity: Bool { fields.value.firstName != nil }
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
