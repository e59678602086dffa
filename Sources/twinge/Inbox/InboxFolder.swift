import Journal
import LibC

/// The folder into which a phone writes entries, one file each. It is only ever read: nothing in it is changed, moved
/// or deleted, since the phone and the cloud between them own it.
struct InboxFolder {
  let path: String

  /// A file by what the folder says of it, without a look into it.
  struct Item: Equatable {
    let name: String
    /// When it was written last, in seconds since 1970-01-01T00:00:00Z.
    let modified: Int
    /// Bytes.
    let size: Int
    /// Why it is not read; `nil`: it is.
    let obstacle: Obstacle?

    /// By this a file is known again.
    var identity: String { UUIDv7.text(milliseconds: modified * 1000, content: "\(size) \(name)") }
  }

  /// Why a file is left alone.
  enum Obstacle: String, CaseIterable {
    case notDownloaded = "it has not been downloaded yet"
    case notAFile = "it is not a plain file"
    case tooLarge = "it is larger than 1 MB, which no entry is"
    case empty = "it is empty, perhaps still being written"
    case fresh = "it was written just now, perhaps not to its end"

    /// Whether the file is an entry that only has to arrive.
    var isWaiting: Bool { [.notDownloaded, .empty, .fresh].contains(self) }
  }

  private static let largest = 1 << 20
  /// For so many seconds a file counts as being written.
  private static let settling = 3

  /// The files in the order of their names. Hidden ones do not count, but for those that iCloud leaves as a stub, nor
  /// do folders within.
  ///
  /// - Throws: ``Failure`` if the folder cannot be read.
  func items() throws(Failure) -> [Item] {
    guard let directory = opendir(path) else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Failure("Folder not found.", hint: "Name the folder that your phone writes to.")
        : Failure("The folder cannot be read.", hint: "Check its permissions.")
    }
    defer { closedir(directory) }
    var items: [Item] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasPrefix("."), !name.hasSuffix(".icloud") { continue }
      if let item = item(name) { items.append(item) }
    }
    return items.sorted { $0.name < $1.name }
  }

  private func item(_ name: String) -> Item? {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    let modified = modificationTime(status)
    let obstacle: Obstacle? =
      if status.st_mode & S_IFMT != S_IFREG {
        .notAFile
      } else if name.hasSuffix(".icloud") || isInCloudOnly(status) {
        // Reading it would wait for the network, perhaps for ever.
        .notDownloaded
      } else if status.st_size == 0 {
        .empty
      } else if status.st_size > Self.largest {
        .tooLarge
      } else if abs(time(nil) - modified) < Self.settling {
        .fresh
      } else {
        nil
      }
    return Item(name: name, modified: modified, size: Int(status.st_size), obstacle: obstacle)
  }

  /// - Throws: ``Failure`` if it cannot be read, or is not text.
  func text(of item: Item) throws(Failure) -> String {
    let bytes = try InputFile("\(path)/\(item.name)").start(Self.largest)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("The file is not UTF-8 text.", hint: "Save it as UTF-8.", code: .usage)
    }
    return text
  }
}
