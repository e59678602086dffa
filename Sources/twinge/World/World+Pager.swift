import LibC

extension World {
  /// Shows text through the person's pager, so that what is longer than the screen can be read from its beginning.
  ///
  /// - Returns: `false` if there is none, the person wants none, or all of it fits.
  static func showInPager(_ text: String, rows: Int) -> Bool {
    let own = getenv("PAGER").map { String(cString: $0) }
    guard own != "", own != "cat", text.utf8.count(where: { $0 == 0x0A }) >= rows else { return false }
    // What a pager needs to leave styles alone, and to be gone where all fits after all.
    setenv("LESS", "FRX", 0)
    guard let pipe = popen(own ?? "less", "w") else { return false }
    // Whoever has seen enough closes the pager, and with it the pipe.
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    fputs(text, pipe)
    // 127: the shell found no such program.
    return pclose(pipe) >> 8 != 127
  }
}
