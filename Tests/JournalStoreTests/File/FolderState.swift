import Foundation

/// Everything that a command could have changed in a folder: names, contents, modes, times.
struct FolderState: Equatable {
  private struct Entry: Equatable {
    let bytes: Data?
    let mode: Int?
    let modified: Date?
  }

  private let entries: [String: Entry]

  init(_ folder: String) throws {
    var entries: [String: Entry] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      entries[name] = Entry(
        bytes: FileManager.default.contents(atPath: path), mode: attributes[.posixPermissions] as? Int,
        modified: attributes[.modificationDate] as? Date)
    }
    self.entries = entries
  }

  var names: [String] { entries.keys.sorted() }

  /// The contents alone.
  func bytes(of name: String) -> Data? { entries[name]?.bytes }

  func mode(of name: String) -> Int? { entries[name]?.mode }
}

extension String {
  /// The folder of a path.
  var folder: String { (self as NSString).deletingLastPathComponent }
}
