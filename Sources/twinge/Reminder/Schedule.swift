import Journal

/// A command that is to run every day, and the lines that hand it to the machine.
///
/// The lines are for a shell, so that they can be read, pasted, or piped to it; doing it again replaces what was there.
struct Schedule {
  let minuteOfDay: Int
  /// The program by its whole path, and its arguments; without control characters.
  let command: [String]

  private var hour: Int { minuteOfDay / 60 }
  private var minute: Int { minuteOfDay % 60 }

  func script(for scheduler: Scheduler) -> String {
    switch scheduler {
    case .cron: cron
    case .systemd: systemd
    case .launchd: launchd
    }
  }

  private func heading(_ name: String, remove: String) -> String {
    """
    # Asks for the check-in every day at \(minuteOfDay.clock), with \(name).
    # To remove it:
    #   \(remove)
    """
  }

  private func confirmation(_ name: String) -> String {
    "echo 'From now on, \(name) asks for the check-in every day at \(minuteOfDay.clock).'"
  }

  // MARK: cron

  /// By this the line is known again: a comment for the shell that runs it.
  private static let mark = "# twinge remind"

  private var cron: String {
    let others = "crontab -l 2>/dev/null | grep -v '\(Schedule.mark)$'"
    return """
      \(heading("cron", remove: others + " | crontab -"))
      { \(others); cat <<'END'
      \(crontabLine)
      END
      } | crontab - && \(confirmation("cron"))
      """
  }

  private var crontabLine: String {
    // For cron, a percent sign ends the command.
    let words = command.map { $0.contains(/^[\w\/.-]+$/) ? $0 : $0.inSingleQuotes }.joined(separator: " ")
    return "\(minute) \(hour) * * * \(words.replacing("%", with: "\\%")) \(Schedule.mark)"
  }

  // MARK: systemd

  private var systemd: String {
    let folder = "~/.config/systemd/user"
    let files = "\(folder)/twinge.service \(folder)/twinge.timer"
    return """
      \(heading("systemd", remove: "systemctl --user disable --now twinge.timer; rm \(files)"))
      mkdir -p \(folder)
      cat > \(folder)/twinge.service <<'END'
      [Unit]
      Description=Ask for the check-in of Twinge

      [Service]
      Type=oneshot
      ExecStart=:\(systemdWords.map(Schedule.quotedForSystemd).joined(separator: " "))
      END
      cat > \(folder)/twinge.timer <<'END'
      [Unit]
      Description=Ask for the check-in of Twinge every day

      [Timer]
      OnCalendar=*-*-* \(minuteOfDay.clock):00

      [Install]
      WantedBy=timers.target
      END
      systemctl --user daemon-reload && systemctl --user enable twinge.timer &&
        systemctl --user restart twinge.timer && \(confirmation("systemd"))
      """
  }

  /// systemd itself runs no program with quotes in its path.
  private var systemdWords: [String] {
    let isTaken = command.first.map { !$0.contains(/["'\\]/) } ?? true
    return isTaken ? command : ["/bin/sh", "-c", "exec \"$0\" \"$@\""] + command
  }

  /// The colon before the command keeps dollar signs as they are; percent signs stand for something of systemd's own.
  private static func quotedForSystemd(_ word: String) -> String {
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
    return "\"\(escaped)\""
  }

  // MARK: launchd

  private var launchd: String {
    let file = "~/Library/LaunchAgents/twinge.remind.plist"
    let stop = "launchctl bootout gui/$(id -u)/twinge.remind"
    let words = command.map { "    <string>\($0.escapedForXML)</string>" }.joined(separator: "\n")
    return """
      \(heading("launchd", remove: "\(stop); rm \(file)"))
      mkdir -p ~/Library/LaunchAgents
      cat > \(file) <<'END'
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <key>Label</key>
        <string>twinge.remind</string>
        <key>ProgramArguments</key>
        <array>
      \(words)
        </array>
        <key>StartCalendarInterval</key>
        <dict>
          <key>Hour</key>
          <integer>\(hour)</integer>
          <key>Minute</key>
          <integer>\(minute)</integer>
        </dict>
      </dict>
      </plist>
      END
      \(stop) 2>/dev/null
      launchctl bootstrap gui/$(id -u) \(file) && \(confirmation("launchd"))
      """
  }
}

extension String {
  fileprivate var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
