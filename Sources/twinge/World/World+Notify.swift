extension World {
  /// Shows a line on the person's desktop, with whatever the system has for it.
  ///
  /// - Returns: `false` if nothing can.
  @Sendable static func showOnDesktop(_ text: String) -> Bool { runShell(notifier, with: text) }

  /// cron knows nothing of the desktop: the person's own bus is where systemd puts it.
  private static let notifier = """
    exec >/dev/null 2>&1
    if command -v osascript; then
      exec osascript -e 'on run words' -e 'display notification (item 1 of words) with title "Twinge"' -e 'end run' "$1"
    fi
    command -v notify-send || exit 1
    bus=/run/user/$(id -u)/bus
    if [ -z "$DBUS_SESSION_BUS_ADDRESS" ] && [ -S "$bus" ]; then export DBUS_SESSION_BUS_ADDRESS="unix:path=$bus"; fi
    exec notify-send --app-name=Twinge Twinge "$1"
    """
}
