// What the C libraries call by different names, or only one of them has.

extension sigaction {
  /// Does nothing at a signal but end the call that waits.
  public static var endingCalls: sigaction {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in }
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = { _ in }
    #else
      action.__sigaction_u.__sa_handler = { _ in }
    #endif
    return action
  }
}

extension fd_set {
  /// The set of descriptors that holds standard input alone, which is the first bit.
  public static var standardInput: fd_set {
    var set = fd_set()
    #if canImport(Glibc)
      set.__fds_bits.0 = 1
    #else
      set.fds_bits.0 = 1
    #endif
    return set
  }
}

#if canImport(Glibc)
  /// The limit on the size of core files.
  public let coreFileSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
#else
  /// The limit on the size of core files.
  public let coreFileSize = RLIMIT_CORE
#endif

/// The path of the file that this process runs; `nil` if the system does not say.
public func runningProgram() -> String? {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var path = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  #else
    return "/proc/self/exe"
  #endif
}

/// Whether a file lies on a disk of this machine; `nil` where the system does not say so of a path (Linux).
public func isOnLocalDisk(_ path: String) -> Bool? {
  #if canImport(Darwin)
    var system = statfs()
    return statfs(path, &system) != 0 || system.f_flags & UInt32(MNT_LOCAL) != 0
  #else
    return nil
  #endif
}

/// Waits until a file's bytes are on the disk itself. macOS lets `fsync` return while they are in the drive's cache.
///
/// - Returns: 0, or -1 with `errno` set.
public func syncToDisk(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    // Not every file system knows the stronger call.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}

/// When a file was written last, in seconds since 1970-01-01T00:00:00Z.
public func modificationTime(_ status: stat) -> Int {
  #if canImport(Darwin)
    status.st_mtimespec.tv_sec
  #else
    status.st_mtim.tv_sec
  #endif
}

/// Whether a file's contents are with a cloud and not on this machine: reading them would wait for the network.
public func isInCloudOnly(_ status: stat) -> Bool {
  #if canImport(Darwin)
    status.st_flags & UInt32(SF_DATALESS) != 0
  #else
    false
  #endif
}
