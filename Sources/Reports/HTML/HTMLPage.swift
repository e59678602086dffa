/// A report as one file for a browser: nothing is loaded from elsewhere, and nothing in it runs.
public struct HTMLPage: Sendable {
  private let document: Document
  private let isOnePage: Bool

  /// - Parameter isOnePage: printed, it takes one sheet of A4 or Letter: small letters, two columns.
  public init(_ document: Document, isOnePage: Bool = false) {
    self.document = document
    self.isOnePage = isOnePage
  }

  /// The whole file.
  public var text: String {
    let density = isOnePage ? PageDensity.fitting(document).style : nil
    let page = Element("html", ["lang": "en", "class": density], lines: [head, body])
    return "<!DOCTYPE html>\n" + page.markup + "\n"
  }

  /// The page's only style, in full.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  /// The SHA-256 of ``style``, which is the only style that a browser applies; a test keeps it right.
  static let styleHash = "nQpZ5ImdIa01jUXxVeocCMApZU2dxMKh/ok89gumEFs="

  static let policy = "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"

  private var head: Element {
    Element(
      "head",
      lines: [
        Element(empty: "meta", ["charset": "utf-8"]),
        Element(empty: "meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
        Element(empty: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Element(empty: "meta", ["name": "color-scheme", "content": "light dark"]),
        Element(empty: "meta", ["name": "referrer", "content": "no-referrer"]),
        Element("title", text: document.title), Element("style", children: [.style(Self.style)]),
      ])
  }

  private var body: Element {
    Element(
      "body",
      lines: [
        header, Element("main", lines: document.sections.map { Element("section", lines: $0) }),
        Element("footer", children: [.element(Element("p", text: document.footer))]),
      ])
  }

  /// Alerts come first, wherever they are in the document.
  private var header: Element {
    let alerts = document.blocks.compactMap { block -> Element? in
      guard case .paragraph(let text, .alert) = block else { return nil }
      let sign = Element("span", ["class": "sign", "aria-hidden": "true"], text: "!")
      return Element(
        "div", ["class": "alert", "role": "note", "aria-label": "Important"],
        children: [.element(Element("p", children: [.element(sign), .text(text)]))])
    }
    let subtitle = document.subtitle.map { Element("p", ["class": "subtitle"], text: $0) }
    return Element("header", lines: [Element("h1", text: document.title)] + [subtitle].compactMap { $0 } + alerts)
  }
}
