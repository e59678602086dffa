import Foundation
import Statistics
import TestSupport
import Testing

@testable import Exchange

struct JSONTests {
  @Test(arguments: [
    (JSON.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.int(0), "0"), (.int(-12), "-12"),
    (.double(4), "4"), (.double(4.5), "4.5"), (.double(-0.25), "-0.25"), (.double(1e300), "1e+300"),
    (.double(.infinity), "\"inf\""), (.double(-.infinity), "\"-inf\""), (.double(.nan), "null"),
    (.string("neck"), "\"neck\""), (.array([]), "[]"), (.object([JSON.Member]()), "{}"),
    (.maybe(nil as Int?), "null"), (.maybe(7), "7"), (.maybe(nil as String?), "null"), (.maybe("neck"), "\"neck\""),
    (.maybe(nil as Double?), "null"), (.maybe(0.5), "0.5"), (.strings(["a", "b"]), "[\"a\", \"b\"]"),
  ])
  func values(json: JSON, text: String) {
    #expect(json.text == text)
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#), ("\u{0}", #"\u0000"#),
    ("\u{1B}[31m", #"\u001b[31m"#), ("\u{7}", #"\u0007"#), ("\u{7F}", #"\u007f"#), ("\u{9B}", #"\u009b"#),
    ("\u{202E}", #"\u202e"#), ("\u{2066}", #"\u2066"#), ("\u{200F}", #"\u200f"#), ("\u{61C}", #"\u061c"#),
    ("\u{2028}", #"\u2028"#), ("\r\n", #"\r\n"#), ("é漢👩‍👩‍👧", "é漢👩‍👩‍👧"), ("/", "/"),
  ])
  func whatATerminalActsOnIsEscaped(value: String, escaped: String) {
    #expect(JSON.string(value).text == "\"\(escaped)\"")
    #expect(JSON.object([JSON.Member(name: value, value: .int(1))]).text == "{\"\(escaped)\": 1}")
  }

  @Test func membersKeepTheirOrderAndWhatHoldsNoListsStandsOnOneLine() {
    let json = JSON.object([
      "zebra": .int(1), "apple": .object(["y": .int(2), "x": .null, "none": .array([])]),
      "list": .array([.object(["b": .int(1), "a": .int(2)]), .array([.int(3)])]), "zebra": .int(4),
    ])
    let expected = """
      {
        "zebra": 1,
        "apple": {"y": 2, "x": null, "none": []},
        "list": [
          {"b": 1, "a": 2},
          [3]
        ],
        "zebra": 4
      }
      """
    #expect(json.text == expected)
  }

  @Test(arguments: [0.1, 7.083333333333333, 1e-9, 2.5e-300, 1.7976931348623157e308, -966_423.4109436878])
  func numbersLoseNothing(value: Double) {
    #expect(Double(JSON.double(value).text) == value)
  }

  @Test(arguments: 0..<300)
  func anotherReaderReadsBackWhatWasWritten(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let json = JSON.random(depth: 4, using: &random)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.text.utf8), options: .fragmentsAllowed)
    #expect(json.equals(parsed), "\(json.text)")
  }
}

extension JSON {
  fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .int(.random(in: Int.min...Int.max, using: &random))
    case 3: return .double(.random(in: -1e6...1e6, using: &random))
    case 4: return .string(random.nastyText())
    case 5:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      let count = Int.random(in: 0...4, using: &random)
      // Foundation keeps one member of a name only.
      return .object(
        (0..<count).map { Member(name: "\($0)" + random.nastyText(), value: .random(depth: depth - 1, using: &random)) }
      )
    }
  }

  /// Compares with what Foundation read.
  fileprivate func equals(_ parsed: Any) -> Bool {
    switch self {
    case .null: parsed is NSNull
    case .bool(let value): (parsed as? NSNumber)?.boolValue == value
    case .int(let value): (parsed as? NSNumber)?.intValue == value
    // Foundation's own reading of the last digits is not exact.
    case .double(let value): (parsed as? NSNumber).map { abs($0.doubleValue - value) <= abs(value) * 1e-12 } ?? false
    case .string(let value): (parsed as? String).map { Array($0.utf8) } == Array(value.utf8)
    case .array(let values):
      (parsed as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy { $0.equals($1) } } ?? false
    case .object(let members):
      (parsed as? [String: Any]).map { object in
        object.count == members.count && members.allSatisfy { $0.value.equals(object[$0.name] ?? NSNull()) }
      } ?? false
    }
  }
}
