internal import LibC

/// Waits until the name of a file is on the disk: to sync the file itself does not promise that.
///
/// - Throws: ``StoreError/disk`` if the disk answers with an error.
public func syncFolder(of path: String) throws(StoreError) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  // What may not be read cannot be synced; SQLite takes it likewise.
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  // Some file systems do not know how to sync a folder.
  guard syncToDisk(descriptor) == 0 || errno == EINVAL else { throw .disk }
}
