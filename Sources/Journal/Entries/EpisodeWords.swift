// The closed lists of words that an episode may hold. What is open lies in the vocabulary.

/// The side of a place.
public enum Side: String, CaseIterable, Sendable {
  case left, right, both, middle
}

/// How it feels.
public enum Sensation: String, CaseIterable, Sendable {
  case cramp, knot, sharp, dull, tight, burning, stabbing, throbbing, shooting, pulling, aching, tingling
}

/// Whether it was there all the time or came and went.
public enum Pattern: String, CaseIterable, Sendable {
  case constant, intermittent
}

/// Where it came from: built up by repetition or posture, or one event.
public enum Origin: String, CaseIterable, Sendable {
  case strain, injury
}

/// The person's own word for what a remedy did.
public enum Helped: String, CaseIterable, Sendable {
  case yes, some, no, worse
}
