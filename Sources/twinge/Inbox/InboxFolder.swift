import Journal
import LibC

/// The folder to which a phone writes entries, one file each. It is read-only for Twinge: nothing in it is changed,
/// moved or deleted, because it belongs to the phone and the cloud.
struct InboxFolder {
  let path: String

  /// A file as the folder lists it, without its contents.
  struct Item: Equatable {
    let name: String
    /// The time of the last change, in seconds since 1970-01-01T00:00:00Z.
    let modified: Int
    /// Bytes.
    let size: Int
    /// Why the file is not read; `nil` if it is.
    let obstacle: Obstacle?

    /// Identifies the file in later runs.
    var identity: String { UUIDv7.text(milliseconds: modified * 1000, content: "\(size) \(name)") }
  }

  /// Why a file is left alone.
  enum Obstacle: String, CaseIterable {
    case notDownloaded = "it has not been downloaded yet"
    case notAFile = "it is not a plain file"
    case tooLarge = "it is larger than 1 MB, too large for an entry"
    case empty = "it is empty, perhaps still being written"
    case fresh = "it was written just now and may not be complete"

    /// Whether the file may become readable later.
    var isWaiting: Bool { [.notDownloaded, .empty, .fresh].contains(self) }
  }

  private static let largest = 1 << 20
  /// The number of seconds during which a file counts as still being written.
  private static let settling = 3

  /// The files in the order of their names, without folders and hidden files, except for the stubs that iCloud leaves.
  ///
  /// - Throws: ``Failure`` if the folder cannot be read.
  func items() throws(Failure) -> [Item] {
    guard let names = fileNames(in: path) else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Failure("Folder not found.", hint: "Name the folder that your phone writes to.")
        : Failure("The folder cannot be read.", hint: "Check its permissions.")
    }
    return names.filter { !$0.hasPrefix(".") || $0.hasSuffix(".icloud") }.compactMap(item).sorted { $0.name < $1.name }
  }

  private func item(_ name: String) -> Item? {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    let modified = modificationTime(status)
    let obstacle: Obstacle? =
      if status.st_mode & S_IFMT != S_IFREG {
        .notAFile
      } else if name.hasSuffix(".icloud") || isInCloudOnly(status) {
        // Reading it would wait for the network, perhaps forever.
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
