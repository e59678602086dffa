import LibC

/// The program, its manual and its completions below a prefix.
struct Installation {
  /// An absolute path without a slash at its end.
  let prefix: String
  private var manifest: SetupManifest

  /// - Throws: ``Failure`` if the prefix leads to a file.
  init(prefix: String) throws(Failure) {
    self.prefix = prefix
    var status = stat()
    if stat(prefix, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw Failure("\(prefix) is a file.", hint: "Give a folder: --prefix FOLDER", code: .usage)
    }
    manifest = try SetupManifest(prefix: prefix)
  }

  /// What an earlier setup wrote, in the order of the paths.
  var files: [String] { manifest.sums.keys.sorted() }

  private func full(_ path: String) -> String { "\(prefix)/\(path)" }

  // MARK: Setting up

  /// Fails before anything is written if a file of someone else's would be lost.
  func check(_ files: [SetupFile]) throws(Failure) {
    for file in files where manifest.sums[file.path] == nil {
      var status = stat()
      guard lstat(full(file.path), &status) == 0 else { continue }
      let isSame = (try? SetupFile.bytes(of: full(file.path)))?.elementsEqual(file.bytes) ?? false
      guard isSame else {
        throw Failure(
          "\(full(file.path)) already exists and is not from setup, so nothing was changed.",
          hint: "Move it, or give another folder with --prefix.")
      }
    }
  }

  /// Puts every file in its place once all of them are whole, and takes away those of an older version that are no
  /// longer needed.
  mutating func set(_ files: [SetupFile]) throws(Failure) {
    try check(files)
    let before = manifest
    manifest.sums = [:]
    for file in files { manifest.sums[file.path] = file.sum }
    var drafts: [DraftFile] = []
    do {
      for path in files.map(\.path) + [SetupManifest.path] { makeFolders(above: path) }
      for file in files + [manifest.file] {
        let draft = try DraftFile(full(file.path), mode: file.mode)
        drafts.append(draft)
        try draft.write(file.bytes)
        try draft.finish()
      }
    } catch {
      for draft in drafts { draft.discard() }
      for folder in manifest.folders.reversed() where !before.folders.contains(folder) { rmdir(full(folder)) }
      throw Failure(
        "\(prefix) cannot be written, so nothing was set up.",
        hint: "Check its permissions and the disk, or give a folder of your own with --prefix.")
    }
    // The manifest comes last: what it names is there.
    try DraftFile.publish(drafts)
    for (path, sum) in before.sums where manifest.sums[path] == nil { _ = take(path, sum) }
  }

  /// Makes the folders above a file that are missing, and remembers those below the prefix.
  private mutating func makeFolders(above path: String) {
    let made = FilePath.makeFolders(above: full(path), mode: 0o755).filter { $0.hasPrefix(prefix + "/") }
    manifest.folders += made.map { String($0.dropFirst(prefix.count + 1)) }
  }

  // MARK: Taking away

  /// Takes away what setup wrote, unless it was changed since, and the folders that it made, if they are empty.
  ///
  /// - Returns: what was taken, and what was left because it was changed.
  func remove() -> (taken: [String], left: [String]) {
    let results = files.map { (path: $0, isTaken: take($0, manifest.sums[$0] ?? "")) }
    unlink(full(SetupManifest.path))
    // A folder with anything else in it stays: rmdir does not touch it.
    for folder in manifest.folders.sorted().reversed() { rmdir(full(folder)) }
    return (results.filter(\.isTaken).map(\.path), results.filter { !$0.isTaken }.map(\.path))
  }

  private func take(_ path: String, _ sum: String) -> Bool {
    guard let bytes = try? SetupFile.bytes(of: full(path)) else { return access(full(path), F_OK) != 0 }
    return SetupFile.sum(bytes) == sum && unlink(full(path)) == 0
  }
}
