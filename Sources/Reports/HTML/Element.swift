/// An element of a page, or of a picture in it. Names are the program's; text and values of attributes may be anyone's,
/// and are escaped when the element is written.
struct Element: Equatable, Sendable {
  private let name: String
  private let attributes: [Attribute]
  /// `nil`: the element is closed where it begins, as `<path/>`.
  private let children: [Node]?

  private struct Attribute: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// What an element holds.
  enum Node: Equatable, Sendable {
    case text(String)
    case element(Element)
    case lineBreak
    /// A style as it is: the one text that a browser does not take for markup.
    case style(String)
  }

  private init(name: StaticString, attributes: KeyValuePairs<StaticString, String?>, children: [Node]?) {
    self.name = name.description
    self.attributes = attributes.compactMap { name, value in
      value.map { Attribute(name: name.description, value: $0) }
    }
    self.children = children
  }

  /// - Parameter attributes: in order; `nil` leaves an attribute out.
  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], children: [Node]) {
    self.init(name: name, attributes: attributes, children: children)
  }

  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String) {
    self.init(name: name, attributes: attributes, children: [.text(text)])
  }

  /// An element whose tags and children have a line each.
  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], lines: [Element]) {
    let children: [Node] = [.lineBreak] + lines.flatMap { [.element($0), .lineBreak] }
    self.init(name: name, attributes: attributes, children: children)
  }

  /// An element that never has children.
  init(empty name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    self.init(name: name, attributes: attributes, children: nil)
  }

  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension Element {
  /// The element as a browser reads it.
  var markup: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    text += "<" + name
    for attribute in attributes { text += " \(attribute.name)=\"\(escaped(attribute.value))\"" }
    guard let children else {
      text += "/>"
      return
    }
    text += ">"
    for child in children {
      switch child {
      case .lineBreak: text += "\n"
      case .text(let words): text += escaped(words)
      case .element(let element): element.write(to: &text)
      case .style(let style): text += style
      }
    }
    text += "</\(name)>"
  }
}
