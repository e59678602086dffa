extension TriggerAnalysis {
  /// One finding for each trigger: the window that was chosen beforehand, in the order of ``findings``. Sentences,
  /// pictures and pages all speak of this one.
  public var leading: [TriggerFinding] { findings.filter(\.isPrimary) }
}
