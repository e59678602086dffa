import JournalStore
import LibC
import Reports

/// Tells whether a journal lies on another machine's disk, where locks may not hold: two programs at once could then
/// damage it.
enum NetworkDisk {
  /// Says so beside the result of a command, if somebody is there to read it.
  static func warn(after command: some JournalCommand) {
    guard World.current.isErrorTerminal, !command.options.json, let path = try? command.options.journalFile.path,
      holds(path)
    else { return }
    remark(
      command.options.layout.wrap(
        "The journal is on a network disk, where two programs at once can damage it. Keep it on this machine instead "
          + "(--journal), and copy it there: twinge backup FILE"))
  }

  private static func holds(_ path: String) -> Bool {
    if let isLocal = isOnLocalDisk(path) { return !isLocal }
    var status = stat()
    guard stat(path, &status) == 0, let mounts = fopen("/proc/self/mountinfo", "re") else { return false }
    defer { fclose(mounts) }
    var table = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&table, 1, table.count, mounts)
    // Linux packs the two numbers of a device into one.
    let number = UInt64(status.st_dev)
    let major = number >> 8 & 0xfff | number >> 32 & ~0xfff
    let minor = number & 0xff | number >> 12 & ~0xff
    return isNetwork(device: "\(major):\(minor)", mounts: String(decoding: table[..<count], as: UTF8.self))
  }

  /// - Parameters:
  ///   - device: numbers of a file's device, `0:52`.
  ///   - mounts: the lines of `/proc/self/mountinfo`: the third field is the device, the one behind the dash the type.
  static func isNetwork(device: String, mounts: String) -> Bool {
    mounts.split(separator: "\n").contains { line in
      let fields = line.split(separator: " ")
      guard fields.count > 4, fields[2] == device, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { return false }
      return types.contains(String(fields[dash + 1]))
    }
  }

  private static let types: Set = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "lustre", "9p", "davfs", "fuse.sshfs",
    "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs", "fuse.gvfsd-fuse",
  ]
}
