import Testing

@testable import Reports

struct ElementTests {
  @Test func `text and attribute values are escaped`() {
    let hostile = "<b title='&\"'>\u{1B}\u{202E}"
    let text = Element(
      "p", ["title": hostile, "class": nil], children: [.text(hostile), .element(Element(empty: "br", [:]))])
    let escaped = "&lt;b title=&#39;&amp;&quot;&#39;&gt;\\e\\u{202e}"
    #expect(text.markup == "<p title=\"\(escaped)\">\(escaped)<br/></p>")
  }

  @Test func `an element without content keeps its end tag, one that never has any does not`() {
    #expect(Element("span", ["class": "line"], children: []).markup == "<span class=\"line\"></span>")
    #expect(Element(empty: "path", ["d": "M0 0"]).markup == "<path d=\"M0 0\"/>")
  }

  @Test func `lines are elements on lines of their own`() {
    #expect(
      Element("ul", lines: [Element("li", text: "a"), Element("li", text: "b")]).markup
        == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")
    #expect(Element("main", lines: []).markup == "<main>\n</main>")
  }

  @Test func `only a style is written as it is`() {
    #expect(
      Element("style", children: [.style("a > b { color: red; }")]).markup == "<style>a > b { color: red; }</style>")
  }

  @Test func `an attribute is found by its name`() {
    let svg = Element("svg", ["viewBox": "0 0 360 184"], children: [])
    #expect(svg["viewBox"] == "0 0 360 184")
    #expect(svg["class"] == nil)
  }
}
