import Exchange
import JournalStore
import LibC
import Reports

/// The folder of a tidy export.
struct OutputFolder {
  private let path: String

  /// - Throws: ``Failure`` if the path is empty or leads to something else.
  init(_ path: String) throws(Failure) {
    guard !path.isEmpty else {
      throw Failure("--tidy is empty.", hint: "Name a folder.", code: .usage)
    }
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("--tidy takes a folder, and that is a file.", hint: "Name a folder.", code: .usage)
    }
    self.path = path
  }

  /// Calls the body with what writes the bytes of each of the files, and puts the files in their places once all of
  /// them are whole. The folder is made for the person alone if it is not there.
  ///
  /// Of existing files, only those of an earlier export are replaced.
  ///
  /// - Throws: ``Failure``, and what the body throws; then no file is there in part.
  func write(_ files: [TidyExport.File], _ body: (([[UInt8]]) throws -> Void) throws -> Void) throws {
    for file in files where try !isReplaceable(file) {
      throw Failure(
        "\(path) already has a \(file.name) that is not from an export, or was changed since.",
        hint: "Use another folder, or move that file.", code: .usage)
    }
    let isNew = mkdir(path, 0o700) == 0
    // The process's umask may have removed more permissions.
    if isNew { chmod(path, 0o700) }
    var drafts: [DraftFile] = []
    do {
      for file in files { drafts.append(try DraftFile(place(of: file))) }
      try body { pieces in
        for (draft, bytes) in zip(drafts, pieces) where !bytes.isEmpty { try draft.write(bytes) }
      }
      for draft in drafts { try draft.finish() }
    } catch {
      for draft in drafts { draft.discard() }
      if isNew { rmdir(path) }
      throw error
    }
    try DraftFile.publish(drafts)
    try drafts.last?.settle()
    if isNew { try syncFolder(of: path.hasSuffix("/") ? String(path.dropLast()) : path) }
  }

  private func place(of file: TidyExport.File) -> String {
    path.hasSuffix("/") ? path + file.name : "\(path)/\(file.name)"
  }

  /// Whether nothing is there, or a file that begins as an export does.
  private func isReplaceable(_ file: TidyExport.File) throws(Failure) -> Bool {
    let place = place(of: file)
    var status = stat()
    guard lstat(place, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    var start = try InputFile(place).start(file.header.utf8.count + 5)[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    return start.starts(with: Array((file.header + "\r\n").utf8))
  }
}
