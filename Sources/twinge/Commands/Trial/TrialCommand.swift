import ArgumentParser

struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "Compare two remedies on yourself, in random order.",
    discussion: """
      Example: twinge trial start heat ice --per episode

      A diary cannot say which remedy helps, because pain that is treated at its worst would have eased anyway. A \
      trial can, because chance decides which remedy comes first. What is sensible to try: twinge guide trial
      """,
    subcommands: [
      TrialStatus.self, TrialStart.self, TrialNext.self, TrialLeave.self, TrialPlanCommand.self, TrialStop.self,
      TrialReport.self,
    ],
    defaultSubcommand: TrialStatus.self)
}
