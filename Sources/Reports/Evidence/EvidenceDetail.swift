/// How much of an analysis is shown.
public enum EvidenceDetail: Sendable {
  /// What stands out, in a few lines: all analyses fit one screen.
  case brief
  /// What can be said in words, on a screen of its own.
  case usual
  /// Everything that was tried, with counts and p-values.
  case full
}
