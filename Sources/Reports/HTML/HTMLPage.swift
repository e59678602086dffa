internal import Mustache

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
    Self.template.render(PageValues(document, style: Self.style, policy: Self.policy, isOnePage: isOnePage))
  }

  /// The page's only style, in full.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  /// The SHA-256 of ``style``, which is the only style that a browser applies; a test keeps it right.
  static let styleHash = "3dg5EcvJT1/2uaMpDOsH2VEyHYsuq8LCYuXh3kkCVVc="

  static let policy = "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"

  private static let template: MustacheTemplate = {
    MustacheContentTypes.register(PageText(), named: "TWINGE")
    let source = String(decoding: PackageResources.page_mustache, as: UTF8.self)
    do {
      return try MustacheTemplate(string: source)
    } catch {
      preconditionFailure("page.mustache is part of the program, and is read by its tests: \(error)")
    }
  }()
}

/// How text is written into a page, whatever it holds.
private struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String { markup(text) }
}
