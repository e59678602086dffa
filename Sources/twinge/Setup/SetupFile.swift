import LibC

/// A file that `setup` puts under the prefix.
struct SetupFile {
  /// Below the prefix: `bin/twinge`.
  let path: String
  let bytes: [UInt8]
  let mode: mode_t

  /// All that belongs to this version.
  ///
  /// - Throws: ``Failure`` if the running program cannot be read.
  static func all() throws(Failure) -> [SetupFile] {
    guard let path = World.current.executable() else {
      throw Failure("Twinge cannot find its own program file.", hint: "Copy it by hand.")
    }
    var files = [SetupFile(path: "bin/twinge", bytes: try bytes(of: path), mode: 0o755)]
    for page in ManualPage.all {
      files.append(SetupFile(path: "share/man/man1/\(page.file)", bytes: Array(page.text.utf8), mode: 0o644))
    }
    for shell in Shell.allCases {
      files.append(
        SetupFile(path: shell.completionPath, bytes: Array(shell.completionScript.utf8), mode: 0o644))
    }
    return files
  }

  /// A sum by which a file that was changed is told from one that was not.
  var sum: String { SetupFile.sum(bytes) }

  static func sum(_ bytes: [UInt8]) -> String {
    // FNV-1a, 64 bits.
    let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(sum, radix: 16)
  }

  /// - Throws: ``Failure`` if it cannot be read.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    while true {
      let more = try file.read(1 << 20)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }
}

extension Shell {
  /// Where the shell, or bash's package of completions, looks below a prefix.
  var completionPath: String {
    switch self {
    case .bash: "share/bash-completion/completions/twinge"
    case .zsh: "share/zsh/site-functions/_twinge"
    case .fish: "share/fish/vendor_completions.d/twinge.fish"
    }
  }
}
