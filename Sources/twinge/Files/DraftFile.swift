import JournalStore
import LibC

/// A private file that replaces an older one only once it is complete.
struct DraftFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32

  /// - Parameter mode: who may do what with it; by default it is for the person alone.
  /// - Throws: ``Failure`` if it cannot be made.
  init(_ path: String, mode: mode_t = 0o600) throws(Failure) {
    self.path = path
    draft = "\(path).\(World.current.random() % 1_000_000_000).part"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DraftFile.notWritable(path) }
    // The process's umask may have removed more permissions.
    fchmod(descriptor, mode)
  }

  func write(_ bytes: [UInt8]) throws(Failure) { try World.writeAll(bytes, to: descriptor) }

  /// Waits until every byte is on the disk.
  func finish() throws(Failure) {
    guard syncToDisk(descriptor) == 0 else { throw DraftFile.notWritable(path) }
  }

  /// Puts the file in its place, or leaves nothing behind. This is durable once ``settle()`` has returned.
  func publish() throws(Failure) {
    close(descriptor)
    guard rename(draft, path) == 0 else {
      unlink(draft)
      throw DraftFile.notWritable(path)
    }
  }

  /// Puts all files in their places, one after the other. After a failure, the remaining ones leave nothing behind.
  static func publish(_ drafts: [DraftFile]) throws(Failure) {
    for (index, draft) in drafts.enumerated() {
      do {
        try draft.publish()
      } catch {
        for rest in drafts[(index + 1)...] { rest.discard() }
        throw error
      }
    }
  }

  /// Writes a file completely, or leaves nothing behind.
  ///
  /// - Parameter body: is given what writes to it.
  /// - Throws: ``Failure``, and what the body throws.
  static func replace(
    _ path: String, mode: mode_t = 0o600, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws -> DraftFile {
    let draft = try DraftFile(path, mode: mode)
    do {
      try body { try draft.write($0) }
      try draft.finish()
    } catch {
      draft.discard()
      throw error
    }
    try draft.publish()
    return draft
  }

  /// Waits until the file's name is on the disk, and those of others in its folder.
  func settle() throws(Failure) {
    do {
      try syncFolder(of: path)
    } catch {
      throw Failure(
        "\(path) was written, but the disk did not confirm that it is safe.", hint: "Check the disk and try again.")
    }
  }

  /// Leaves nothing behind.
  func discard() {
    close(descriptor)
    unlink(draft)
  }

  static func notWritable(_ path: String) -> Failure {
    Failure("\(path) could not be written.", hint: "Check the path, its permissions and the disk.")
  }
}
