import ArgumentParser
import Exchange
import Journal

/// What an export leaves out before it goes to others.
struct RedactionOptions: ParsableArguments {
  @Flag(help: "Leave out the notes, and replace your own words by place 1, trigger 2 …")
  var anonymous = false

  @Flag(help: "Leave out the doses.")
  var withoutDoses = false

  func redaction(_ vocabulary: Vocabulary) -> Redaction {
    Redaction(
      isAnonymous: anonymous, leavesOutDoses: withoutDoses, vocabulary: vocabulary, key: World.current.random())
  }

  /// Says what still tells of the person: nobody should take the file for more anonymous than it is.
  func remarkOnWhatStays() {
    guard anonymous else { return }
    let doses = withoutDoses ? "" : ", doses"
    remark("Dates, times, intensities\(doses) and built-in words are still in it. They may be enough to recognise you.")
  }
}
