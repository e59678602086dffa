import Testing

@testable import Journal

extension Vocabulary {
  /// What a new journal knows.
  static let everyJournals: Vocabulary = {
    let words = builtIn.enumerated().map { index, word in
      Word(id: index + 1, kind: word.kind, name: word.name, wordClass: word.wordClass)
    }
    let spellings = zip(builtIn, words).flatMap { builtIn, word in
      ([builtIn.name] + builtIn.aliases).map { Spelling(text: $0, wordID: word.id) }
    }
    return Vocabulary(words: words, spellings: spellings)
  }()
}

struct VocabularyBuiltInTests {
  @Test(arguments: Word.Kind.allCases)
  func everySpellingIsUniqueInItsKind(kind: Word.Kind) {
    let spellings = Vocabulary.builtIn.filter { $0.kind == kind }.flatMap { [$0.name] + $0.aliases }
    #expect(Set(spellings.map(Vocabulary.folded)).count == spellings.count)
  }

  @Test(arguments: Vocabulary.builtIn.map(\.name))
  func namesAreWrittenInLowerCaseWithSingleSpaces(name: String) {
    #expect(name == Vocabulary.folded(name))
  }

  @Test func classesAreThoseOfTheKind() {
    for word in Vocabulary.builtIn {
      #expect(
        word.wordClass.map(word.kind.classes.contains) ?? (word.kind == .place || word.name == "menstruation"),
        "\(word.name)")
    }
  }

  @Test(arguments: Word.Kind.allCases)
  func everyClassHasAWord(kind: Word.Kind) {
    let used = Set(Vocabulary.builtIn.filter { $0.kind == kind }.compactMap(\.wordClass))
    #expect(used == Set(kind.classes))
  }

  @Test func everySpellingFindsItsOwnWord() throws {
    for word in Vocabulary.builtIn {
      for spelling in [word.name] + word.aliases {
        #expect(try Vocabulary.everyJournals.find(spelling.uppercased(), word.kind).name == word.name)
      }
    }
  }

  @Test(arguments: [
    "lower back", "mid back", "upper back", "between the shoulder blades", "shoulder blade", "neck", "shoulder", "jaw",
    "head",
    "chest", "ribs", "abdomen", "flank", "pelvis", "hip", "buttock", "groin", "thigh", "hamstring", "knee", "calf",
    "shin",
    "ankle", "foot", "toes", "upper arm", "elbow", "forearm", "wrist", "hand",
  ])
  func places(name: String) throws {
    #expect(try Vocabulary.everyJournals.find(name, .place).name == name)
  }

  @Test(arguments: [
    ("trapezius", "upper back"), ("rhomboid", "between the shoulder blades"), ("quadratus lumborum", "lower back"),
    ("piriformis", "buttock"), ("gastrocnemius", "calf"), ("quadriceps", "thigh"),
  ])
  func musclesThatPeopleName(muscle: String, place: String) throws {
    #expect(try Vocabulary.everyJournals.find(muscle, .place).name == place)
  }

  @Test(arguments: [
    ("lifting", "strain"), ("twisting", "strain"), ("pushing or pulling", "strain"), ("sudden movement", "strain"),
    ("hard exercise", "strain"), ("overuse", "strain"), ("repetitive movement", "strain"),
    ("awkward posture", "posture"),
    ("slouching", "posture"), ("long sitting", "posture"), ("phone posture", "posture"),
    ("awkward sleep position", "posture"), ("inactivity", "inactivity"), ("weak core", "inactivity"),
    ("dehydration", "nutrition"), ("low minerals", "nutrition"), ("potassium", "nutrition"), ("calcium", "nutrition"),
    ("magnesium", "nutrition"), ("heat", "nutrition"), ("stress", "stress"), ("anxiety", "stress"),
    ("poor sleep", "sleep"),
    ("fatigue", "sleep"), ("fall or injury", "injury"), ("old injury", "injury"), ("underlying condition", "condition"),
    ("herniated disc", "condition"), ("spinal stenosis", "condition"), ("arthritis", "condition"),
  ])
  func triggers(name: String, wordClass: String) throws {
    #expect(try Vocabulary.everyJournals.find(name, .trigger).wordClass == wordClass)
  }

  @Test(arguments: [
    ("ice", "cold"), ("heat", "heat"), ("warm bath", "heat"), ("stretching", "movement"), ("walking", "movement"),
    ("light exercise", "movement"), ("yoga", "movement"), ("rest", "rest"), ("massage", "manual"),
    ("physical therapy", "manual"), ("chiropractic", "manual"), ("deep breathing", "relaxation"),
    ("meditation", "relaxation"), ("water", "nutrition"), ("minerals", "nutrition"), ("ibuprofen", "medicine"),
    ("naproxen", "medicine"), ("paracetamol", "medicine"), ("acetaminophen", "medicine"),
    ("muscle relaxant", "medicine"),
    ("cyclobenzaprine", "medicine"),
  ])
  func remedies(name: String, wordClass: String) throws {
    #expect(try Vocabulary.everyJournals.find(name, .remedy).wordClass == wordClass)
  }

  @Test(arguments: [
    ("lowr back", Word.Kind.place, "lower back"), ("sholder", .place, "shoulder"), ("hamstrng", .place, "hamstring"),
    ("ibuprofin", .remedy, "ibuprofen"), ("streching", .remedy, "stretching"), ("dehidration", .trigger, "dehydration"),
    ("liftign", .trigger, "lifting"),
  ])
  func aSlipIsOfferedTheWordMeantFirst(written: String, kind: Word.Kind, name: String) {
    #expect {
      try Vocabulary.everyJournals.find(written, kind)
    } throws: { error in
      guard case VocabularyError.unknown(_, _, let nearest) = error else { return false }
      return nearest.first == name
    }
  }
}
