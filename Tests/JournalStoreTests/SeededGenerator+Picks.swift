import Statistics
import TestSupport

extension SeededGenerator {
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  mutating func pick<T>(_ values: [T]) -> T { values[int(0...values.count - 1)] }

  /// A few of them, none twice, in any order.
  mutating func some<T>(_ values: [T], upTo most: Int) -> [T] {
    Array(values.shuffled(using: &self).prefix(int(0...most)))
  }

  mutating func uuid() -> String {
    let text = (0..<32).map { _ in pick(Array("0123456789abcdef")) }
    return [text[0..<8], text[8..<12], text[12..<16], text[16..<20], text[20...]].map { String($0) }
      .joined(separator: "-")
  }
}
