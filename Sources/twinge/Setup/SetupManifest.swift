import LibC

/// The list of what `setup` has put under a prefix, so that it takes away nothing else.
struct SetupManifest: Equatable {
  /// Below the prefix. Not beside the journal: that folder is the person's.
  static let path = "lib/twinge/setup"

  /// The sum of each file by its path.
  var sums: [String: String] = [:]
  /// The folders that were not there before, outer ones first.
  var folders: [String] = []

  /// What an earlier setup wrote down; empty if there was none.
  init(prefix: String) throws(Failure) {
    let file = "\(prefix)/\(SetupManifest.path)"
    guard access(file, F_OK) == 0 else { return }
    let text = String(decoding: try SetupFile.bytes(of: file), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      // A path that leads out of the prefix is not from here.
      guard parts.count == 2, !parts[1].hasPrefix("/"), !parts[1].split(separator: "/").contains("..") else { continue }
      if parts[0] == "folder" { folders.append(parts[1]) } else { sums[parts[1]] = parts[0] }
    }
  }

  var file: SetupFile {
    let lines = sums.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" } + folders.map { "folder \($0)" }
    return SetupFile(
      path: SetupManifest.path, bytes: Array(lines.map { $0 + "\n" }.joined().utf8), mode: 0o644)
  }
}
