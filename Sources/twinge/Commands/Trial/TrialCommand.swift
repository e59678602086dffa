import ArgumentParser

struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "Try two remedies against each other, in an order drawn by lot.",
    discussion: """
      Example: twinge trial start heat ice --per episode

      A diary cannot say which remedy helps: what is used at the worst of the pain is followed by less of it anyway. \
      A trial can, because chance decides which remedy comes first. What is sensible to try: twinge guide trial
      """,
    subcommands: [
      TrialStatus.self, TrialStart.self, TrialNext.self, TrialLeave.self, TrialPlanCommand.self, TrialStop.self,
      TrialReport.self,
    ],
    defaultSubcommand: TrialStatus.self)
}
