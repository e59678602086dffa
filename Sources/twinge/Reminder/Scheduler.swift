import ArgumentParser
import LibC

/// What runs a command at a time of day.
enum Scheduler: String, EnumerableFlag {
  case cron, systemd, launchd

  static func help(for value: Scheduler) -> ArgumentHelp? {
    switch value {
    case .cron: "For cron (default if neither of the others is there)."
    case .systemd: "For systemd (default where it runs)."
    case .launchd: "For launchd (default on macOS)."
    }
  }

  /// The one that fits this machine.
  static var usual: Scheduler {
    #if canImport(Darwin)
      .launchd
    #else
      access("/run/systemd/system", F_OK) == 0 ? .systemd : .cron
    #endif
  }
}
