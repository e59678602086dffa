import Foundation
import LibC
import TestSupport
import Testing

@testable import twinge

struct InputFileTests {
  private func all(_ file: InputFile, by count: Int) throws -> String {
    var bytes: [UInt8] = []
    while case let more = try file.read(count), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [1, 3, 100])
  func `a file is read twice from its beginning`(count: Int) throws {
    try withTemporaryFolder { folder in
      try Data("seven letters".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
      let file = try InputFile(folder + "/file", isReadTwice: true)
      #expect(try file.read(5).count == 5)
      for _ in 1...2 {
        try file.rewind()
        #expect(try all(file, by: count) == "seven letters")
      }
    }
  }

  @Test(arguments: [1, 3, 100])
  func `a pipe can be read twice, though it gives its bytes only once`(count: Int) throws {
    try withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      // Opened for both, so that nothing waits for another program; what is written stays in the pipe's buffer.
      let writer = LibC.open(folder + "/pipe", O_RDWR)
      #expect(LibC.write(writer, "seven letters", 13) == 13)
      let file = try InputFile(folder + "/pipe", isReadTwice: true)
      #expect(try file.read(5).count == 5)
      LibC.close(writer)
      _ = try all(file, by: count)
      for _ in 1...2 {
        try file.rewind()
        #expect(try all(file, by: count) == "seven letters")
      }
    }
  }
}
