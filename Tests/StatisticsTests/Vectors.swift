import Foundation
import Testing

/// Inputs and outputs of every statistic, checked against R 4.2.2 (survival, epitools, circular), scipy, statsmodels,
/// lifelines, pymannkendall and astropy.
///
/// An infinite number is the string "inf".
indirect enum Vector: Decodable, Sendable {
  case missing
  case number(Double)
  case text(String)
  case list([Vector])
  case group([String: Vector])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = text == "inf" ? .number(.infinity) : .text(text)
    } else if let list = try? container.decode([Vector].self) {
      self = .list(list)
    } else {
      self = .group(try container.decode([String: Vector].self))
    }
  }

  private static let all = read("vectors.json")
  /// Those of the trial of one, from its reference implementation; big numbers are strings.
  static let trial = read("trial-vectors.json")

  private static func read(_ name: String) -> Vector {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return (try? JSONDecoder().decode(Vector.self, from: Data(contentsOf: file))) ?? .missing
  }

  /// What stands under the names, one within the other.
  static func at(_ path: String...) throws -> Vector {
    try path.reduce(all) { vector, name in
      guard case .group(let members) = vector else { throw Missing(name: name) }
      return try #require(members[name], "no vector \(name)")
    }
  }

  struct Missing: Error {
    let name: String
  }

  subscript(_ name: String) -> Vector {
    get throws {
      guard case .group(let members) = self, let member = members[name] else { throw Missing(name: name) }
      return member
    }
  }

  /// `nil` stands for a value that is undefined.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var list: [Vector] {
    if case .list(let list) = self { list } else { [] }
  }

  var group: [String: Vector] {
    if case .group(let group) = self { group } else { [:] }
  }

  var numbers: [Double] { list.compactMap(\.number) }
  var counts: [Int] { numbers.map { Int($0) } }
  var flags: [Bool] { numbers.map { $0 == 1 } }
}

/// Whether a number is another to within a share of it; undefined is only undefined, infinite only infinite.
func isClose(_ computed: Double?, _ expected: Double?, within tolerance: Double = 1e-6) -> Bool {
  guard let computed, let expected else { return computed == nil && expected == nil }
  return computed == expected || abs(computed - expected) <= tolerance * max(abs(expected), 1e-300)
}
