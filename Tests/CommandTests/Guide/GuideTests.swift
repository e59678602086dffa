import Foundation
import Journal
import Testing

@testable import Reports
@testable import twinge

struct GuideTests {
  @Test(arguments: GuideTopic.allCases, [40, 80, 200])
  func aPageFitsItsColumns(topic: GuideTopic, columns: Int) {
    let page = Document(topic).text(TextLayout(columns: columns))
    let tooWide = page.split(separator: "\n").filter { line in
      displayWidth(String(line)) > columns && line.split(separator: " ").count > 1
    }
    #expect(tooWide.isEmpty)
    #expect(page.hasPrefix(topic.title))
    #expect(page.contains("Sources\n"))
    #expect(page.contains("not medical advice"))
  }

  @Test(arguments: GuideTopic.allCases)
  func aTopicIsWhole(topic: GuideTopic) {
    #expect(!topic.summary.isEmpty && topic.summary.count < 60)
    #expect(!topic.sources.isEmpty)
    #expect(topic.rawValue == topic.title.lowercased().replacing(" ", with: "-"))
    // Blank lines set the blocks apart, and nothing else does.
    #expect(!topic.body.contains("\n\n\n") && !topic.body.hasPrefix("\n") && !topic.body.hasSuffix("\n"))
    for part in topic.body.split(separator: "\n\n") where part.hasPrefix("- ") {
      #expect(part.split(separator: "\n").allSatisfy { $0.hasPrefix("- ") })
    }
  }

  /// No dose, no order about medicines.
  @Test(arguments: GuideTopic.allCases)
  func noTopicAdvisesOnDoses(topic: GuideTopic) {
    let text = topic.body.lowercased()
    for word in [" mg", "tablets a day", "times a day", "you have ", "stop taking", "start taking", "no red flags"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: WarningSign.allCases)
  func everyWarningSignIsInTheGuide(sign: WarningSign) throws {
    let parts = GuideTopic.warningSigns.body.components(separatedBy: "## Call a doctor soon")
    #expect(parts.count == 2)
    #expect(parts[sign.isEmergency ? 0 : 1].contains("- \(sign.meaning)\n"))
  }

  @Test(arguments: Word.Kind.trigger.classes)
  func everyClassOfTriggersHasATopic(name: String) {
    #expect(GuideTopic(triggerClass: name) != nil)
  }

  @Test func aClassOfThePersonsHasNone() {
    #expect(GuideTopic(triggerClass: "mine") == nil)
  }
}
