internal import Analysis
internal import Journal

/// The blocks of a trial, one per row: the remedies in the order in which they were drawn, with their outcomes.
struct TrialChart {
  let analysis: TrialAnalysis

  init(_ analysis: TrialAnalysis) { self.analysis = analysis }

  private var trial: Trial { analysis.trial }

  private var blocks: [[TrialSlot]] {
    let count = (analysis.slots.last?.block ?? -1) + 1
    return (0..<count).map { block in analysis.slots.filter { $0.block == block } }
  }

  private var unit: String { trial.unit == .episode ? "points of relief" : "pain days a week" }

  private var legend: String {
    "A \(trial.remedy.name), B \(trial.other?.name ?? "going without"); \(unit), no number: not measured"
  }

  private func number(_ slot: TrialSlot, missing: String) -> String {
    guard let tenths = slot.tenths else { return missing }
    return trial.unit == .episode ? "\(tenths / 10)" : decimal(Double(tenths) / 10)
  }

  /// One row per arm.
  func table(_ sentences: TrialSentences) -> Document.Table {
    Document.Table(
      caption: "What was drawn, and the result",
      columns: ["", "drawn", "measured", trial.unit == .episode ? "mean relief" : "mean days"],
      rows: Trial.Arm.allCases.map { arm in
        let slots = analysis.slots(of: arm)
        return [
          sentences.name(arm), "\(slots.count)", "\(slots.count { $0.tenths != nil })", sentences.mean(arm),
        ]
      })
  }

  /// `nil` before the first draw.
  var figure: Document.Figure? {
    guard !analysis.slots.isEmpty else { return nil }
    return Document.Figure(
      title: "Blocks", description: description, svg: svg, lines: lines(missing: "·"), asciiLines: lines(missing: "-"),
      legend: legend)
  }

  private var description: String {
    blocks.enumerated().map { index, slots in
      let told = slots.map { "\($0.allocation.arm.rawValue) \(number($0, missing: "not measured"))" }
      return "Block \(index + 1): \(told.joined(separator: ", "))."
    }.joined(separator: " ") + " \(legend)."
  }

  private func lines(missing: String) -> [String] {
    blocks.enumerated().map { index, slots in
      let cells = slots.map { "\($0.allocation.arm.rawValue) " + number($0, missing: missing) }
      return "  \(padded("\(index + 1)", to: 2))  "
        + cells.map { $0 + String(repeating: " ", count: max(0, 5 - displayWidth($0))) }.joined().trimmedEnd
    }
  }

  private static let (left, cell, row) = (56.0, 50.0, 28.0)

  private var svg: Element {
    let note = SVG.note(legend)
    let foot = Double(blocks.count) * Self.row
    var svg = SVG(
      id: "trial", title: "Blocks", description: description, height: foot + 8 + Double(note.count) * 16)
    for (index, slots) in blocks.enumerated() {
      let y = Double(index) * Self.row
      svg.text("Block \(index + 1)", x: 0, y: y + 17, "faint")
      for (place, slot) in slots.enumerated() {
        let x = Self.left + Double(place) * Self.cell
        let isA = slot.allocation.arm == .a
        svg.rectangle(x: x, y: y + 2, width: Self.cell - 4, height: Self.row - 6, isA ? "v2" : "v0")
        svg.text(
          "\(slot.allocation.arm.rawValue) \(number(slot, missing: "·"))", x: x + Self.cell / 2 - 2, y: y + 17,
          isA ? "on-v2" : nil, anchor: .middle)
      }
    }
    for (index, line) in note.enumerated() { svg.text(line, x: 0, y: foot + 16 + Double(index) * 16, "faint") }
    return svg.element
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
