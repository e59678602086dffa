import Testing

@testable import twinge

struct NetworkDiskTests {
  /// As Linux lists them, with optional fields before the dash and without.
  private static let mounts = """
    25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    31 25 0:52 / /home/me/nas rw,relatime shared:9 master:2 - nfs4 nas:/home rw,vers=4.2
    32 25 0:53 / /home/me/work rw,nosuid - fuse.sshfs me@work: rw
    33 25 0:54 / /home/me/secret rw - fuse.gocryptfs /home/me/.secret rw
    34 25 0:55 broken
    """

  @Test(arguments: [
    ("254:0", false), ("0:52", true), ("0:53", true), ("0:54", false), ("0:55", false), ("0:5", false), ("", false),
  ])
  func networkDisksAreToldByTheirType(device: String, isNetwork: Bool) {
    #expect(NetworkDisk.isNetwork(device: device, mounts: NetworkDiskTests.mounts) == isNetwork)
  }
}
