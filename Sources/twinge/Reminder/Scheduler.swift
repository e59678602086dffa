import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What runs a command at a time of day.
enum Scheduler: String, EnumerableFlag {
  case cron, systemd, launchd

  static func help(for value: Scheduler) -> ArgumentHelp? {
    value == usual ? "For \(value.rawValue), which this machine has." : "For \(value.rawValue)."
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
