/// How much text a search went through.
public struct SearchedText: Equatable, Sendable {
  /// Tokens, in the sections that were searched.
  public var tokens: Int
  /// Documents.
  public var documents: Int
  /// Which documents and sections these are; nil where only spans of them were searched.
  public var extent: Extent?

  /// Whole documents, as far as a scope reaches.
  public struct Extent: Equatable, Sendable {
    /// The documents, in order.
    public var documents: Documents
    /// The sections.
    public var scope: Scope

    /// The sections `scope` of `documents`, which stand in order.
    public init(documents: Documents, scope: Scope) {
      self.documents = documents
      self.scope = scope
    }

    /// The documents of both; nil where the sections differ.
    func joined(with other: Extent) -> Extent? {
      guard scope == other.scope else { return nil }
      return Extent(documents: documents.joined(with: other.documents), scope: scope)
    }
  }

  /// So many tokens in so many documents.
  public init(tokens: Int, documents: Int) {
    self.tokens = tokens
    self.documents = documents
  }

  static func + (left: SearchedText, right: SearchedText) -> SearchedText {
    var sum = SearchedText(tokens: left.tokens + right.tokens, documents: left.documents + right.documents)
    if let first = left.extent, let second = right.extent { sum.extent = first.joined(with: second) }
    return sum
  }
}
