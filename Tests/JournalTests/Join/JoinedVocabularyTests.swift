import Testing

@testable import Journal

struct JoinedVocabularyTests {
  private func key(_ identity: String) -> EntryKey { .word(.trigger, identity: identity) }

  /// Takes a word as it is in one journal, with its spellings.
  private func take(
    _ identity: String, _ name: String, aliases: [String] = [], at: Int = 0, into vocabulary: inout JoinedVocabulary
  ) {
    var word = Word(kind: .trigger, name: name)
    word.identity = identity
    let stamps = at == 0 ? [] : [Stamp(entry: "", part: Stamp.rest, at: at)]
    vocabulary.join(key(identity), EntryVersion(values: word.parts, recordedAt: nil, stamps: stamps))
    for text in [name] + aliases {
      vocabulary.join(
        .spelling(.trigger, folded: Vocabulary.folded(text)),
        EntryVersion(
          values: [SpellingPart.name: SpellingPart.value(text: text, of: identity)], recordedAt: nil, stamps: stamps))
    }
  }

  private func bury(_ identity: String, at: Int, into other: String?, in vocabulary: inout JoinedVocabulary) {
    let stamp = Stamp(entry: "", part: Stamp.whole, at: at, isGone: true, mergedInto: other)
    vocabulary.join(key(identity), EntryVersion(values: [:], recordedAt: nil, stamps: [stamp]))
  }

  @Test func `a word that was renamed on one machine is the same word`() {
    var vocabulary = JoinedVocabulary()
    take("lifting", "lifting", into: &vocabulary)
    take("lifting", "Carrying", aliases: ["lifting"], at: 5, into: &vocabulary)
    vocabulary.settle(referenced: [])
    #expect(vocabulary.words[key("lifting")]?.values["name"] == "Carrying")
    #expect(vocabulary.meaning(.spelling(.trigger, folded: "carrying"))?.word == key("lifting"))
  }

  @Test func `two words of one name become one`() {
    var vocabulary = JoinedVocabulary()
    take("gardening", "gardening", at: 3, into: &vocabulary)
    take("lifting", "gardening", aliases: ["lifting"], at: 5, into: &vocabulary)
    vocabulary.settle(referenced: [])
    #expect(vocabulary.current(key("gardening")) == key("lifting"))
    #expect(vocabulary.current(key("lifting")) == key("lifting"))
  }

  @Test func `words that were joined to each other on two machines stay as one of them`() {
    var vocabulary = JoinedVocabulary()
    take("a", "a", into: &vocabulary)
    take("b", "b", into: &vocabulary)
    bury("a", at: 5, into: "b", in: &vocabulary)
    bury("b", at: 6, into: "a", in: &vocabulary)
    vocabulary.settle(referenced: [])
    #expect(vocabulary.current(key("a")) == key("a"))
    #expect(vocabulary.current(key("b")) == key("a"))
  }

  @Test func `a word that is gone comes back where an entry refers to it`() {
    var vocabulary = JoinedVocabulary()
    take("wind", "wind", at: 3, into: &vocabulary)
    bury("wind", at: 5, into: nil, in: &vocabulary)
    var unused = vocabulary
    unused.settle(referenced: [])
    #expect(unused.current(key("wind")) == nil)
    #expect(unused.meaning(.spelling(.trigger, folded: "wind")) == nil)
    vocabulary.settle(referenced: [key("wind")])
    #expect(vocabulary.current(key("wind")) == key("wind"))
    #expect(vocabulary.meaning(.spelling(.trigger, folded: "wind"))?.text == "wind")
  }

  @Test func `a word that was joined to one that is gone is a word again where an entry refers to it`() {
    var vocabulary = JoinedVocabulary()
    take("stress", "stress", into: &vocabulary)
    bury("stress", at: 5, into: "gardening", in: &vocabulary)
    bury("gardening", at: 9, into: nil, in: &vocabulary)
    vocabulary.settle(referenced: [key("stress")])
    #expect(vocabulary.current(key("stress")) == key("stress"))
    #expect(vocabulary.meaning(.spelling(.trigger, folded: "stress"))?.word == key("stress"))
  }

  @Test func `where the other one comes back as well, it stays joined to it`() {
    var vocabulary = JoinedVocabulary()
    for name in ["gardening", "stress"] { take(name, name, into: &vocabulary) }
    bury("gardening", at: 5, into: "stress", in: &vocabulary)
    bury("stress", at: 9, into: nil, in: &vocabulary)
    vocabulary.settle(referenced: [key("gardening"), key("stress")])
    #expect(vocabulary.current(key("gardening")) == key("stress"))
  }
}
