extension Vocabulary {
  /// A word that every journal begins with.
  public struct BuiltIn: Sendable {
    public let kind: Word.Kind
    public let name: String
    public let wordClass: String?
    public let aliases: [String]
  }

  /// The words that every journal begins with: places from the back outwards, then triggers, then remedies.
  public static let builtIn: [BuiltIn] = places + triggers + remedies

  private static let places = [
    place("lower back", "lumbar", "low back", "quadratus lumborum", "QL"),
    place("mid back", "middle back", "thoracic spine"),
    place("upper back", "trapezius", "traps"),
    place("between the shoulder blades", "rhomboid", "rhomboids"),
    place("shoulder blade", "scapula"),
    place("neck", "nape"),
    place("shoulder", "shoulders"),
    place("jaw"),
    place("head", "temple", "forehead"),
    place("chest", "breastbone"),
    place("ribs", "rib", "ribcage"),
    place("abdomen", "belly", "stomach", "tummy"),
    place("flank"),
    place("pelvis"),
    place("hip", "hips"),
    place("tailbone"),
    place("buttock", "buttocks", "glutes", "piriformis"),
    place("groin"),
    place("leg", "legs"),
    place("thigh", "thighs", "quadriceps", "quads"),
    place("hamstring", "hamstrings"),
    place("knee", "knees"),
    place("calf", "calves", "gastrocnemius"),
    place("shin", "shins"),
    place("ankle", "ankles"),
    place("foot", "feet", "sole"),
    place("toes", "toe"),
    place("arm", "arms"),
    place("upper arm", "biceps", "triceps"),
    place("elbow", "elbows"),
    place("forearm", "forearms"),
    place("wrist", "wrists"),
    place("hand", "hands", "fingers", "finger"),
    place("thumb", "thumbs"),
  ]

  private static let triggers = [
    trigger("lifting", "strain", "heavy lifting"),
    trigger("twisting", "strain"),
    trigger("pushing or pulling", "strain", "pushing", "pulling"),
    trigger("sudden movement", "strain"),
    trigger("hard exercise", "strain", "workout", "sport", "running"),
    trigger("overuse", "strain"),
    trigger("repetitive movement", "strain"),
    trigger("awkward posture", "posture", "bad posture"),
    trigger("slouching", "posture"),
    trigger("long sitting", "posture", "sitting", "desk", "driving"),
    trigger("phone posture", "posture"),
    trigger("awkward sleep position", "posture"),
    trigger("inactivity", "inactivity"),
    trigger("weak core", "inactivity"),
    trigger("dehydration", "nutrition"),
    trigger("low minerals", "nutrition", "potassium", "calcium", "magnesium"),
    trigger("heat", "nutrition", "hot weather"),
    trigger("stress", "stress"),
    trigger("anxiety", "stress"),
    trigger("poor sleep", "sleep", "bad sleep"),
    trigger("fatigue", "sleep", "tiredness"),
    trigger("fall or injury", "injury", "injury"),
    trigger("old injury", "injury"),
    BuiltIn(kind: .trigger, name: "menstruation", wordClass: nil, aliases: ["period", "menses"]),
    trigger("underlying condition", "condition", "herniated disc", "spinal stenosis", "arthritis"),
  ]

  private static let remedies = [
    remedy("ice", "cold", "cold pack"),
    remedy("heat", "heat", "heat pack", "heating pad", "hot water bottle"),
    remedy("warm bath", "heat", "hot bath", "hot shower", "warm shower"),
    remedy("stretching", "movement"),
    remedy("walking", "movement"),
    remedy("light exercise", "movement"),
    remedy("yoga", "movement"),
    remedy("rest", "rest"),
    remedy("massage", "manual"),
    remedy("foam rolling", "manual", "foam roller"),
    remedy("tens", "manual", "TENS unit"),
    remedy("physical therapy", "manual", "physiotherapy"),
    remedy("chiropractic", "manual"),
    remedy("deep breathing", "relaxation"),
    remedy("meditation", "relaxation"),
    remedy("water", "nutrition"),
    remedy("minerals", "nutrition", "electrolytes"),
    remedy("magnesium", "nutrition"),
    remedy("ibuprofen", "medicine", "advil", "nurofen", "motrin", "brufen"),
    remedy("naproxen", "medicine", "aleve", "naprosyn"),
    remedy("diclofenac", "medicine", "voltaren", "voltarol"),
    remedy("aspirin", "medicine"),
    remedy("paracetamol", "medicine", "acetaminophen", "tylenol", "panadol"),
    remedy("muscle relaxant", "medicine", "cyclobenzaprine", "flexeril"),
  ]

  private static func place(_ name: String, _ aliases: String...) -> BuiltIn {
    BuiltIn(kind: .place, name: name, wordClass: nil, aliases: aliases)
  }

  private static func trigger(_ name: String, _ wordClass: String, _ aliases: String...) -> BuiltIn {
    BuiltIn(kind: .trigger, name: name, wordClass: wordClass, aliases: aliases)
  }

  private static func remedy(_ name: String, _ wordClass: String, _ aliases: String...) -> BuiltIn {
    BuiltIn(kind: .remedy, name: name, wordClass: wordClass, aliases: aliases)
  }
}
