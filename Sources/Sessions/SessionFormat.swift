/// A form in which a session is handed on.
public enum SessionFormat: String, Hashable, Sendable, CaseIterable {
  /// The session as it is.
  case markdown = "md"
  /// A page that stands alone: no script, nothing fetched, everything escaped.
  case page = "html"
  /// A Jupyter notebook. Source: nbformat 4.5.
  case notebook = "ipynb"

  /// The form that the ending of `path` names; nil for any other ending.
  public init?(path: String) {
    let name = Array(fileName(of: path).utf8)
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
    self.init(rawValue: name[(dot + 1)...].text.lowercased())
  }
}

extension SessionFile {
  /// The session in `format`; `title` names it where its prose has no heading.
  public func text(as format: SessionFormat, title: String) -> String {
    switch format {
    case .markdown: text
    case .page: SessionPage(session: self, title: title).text
    case .notebook: SessionNotebook(session: self).text
    }
  }
}
