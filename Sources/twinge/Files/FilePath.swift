import LibC

/// Paths of files, and the folders that lead to them.
enum FilePath {
  /// The path from the root; one that is given from where the program runs is joined to that folder's.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return "/" + path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// The path without links in it; as it is if it leads nowhere.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes the folders above a file that are missing. One that cannot be made shows when the file is written.
  ///
  /// - Returns: those that were made, outer ones first.
  @discardableResult
  static func makeFolders(above path: String, mode: mode_t) -> [String] {
    var made: [String] = []
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if mkdir(folder, mode) == 0 { made.append(String(folder.dropLast())) }
    }
    return made
  }
}
