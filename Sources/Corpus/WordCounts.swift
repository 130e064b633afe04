/// How many words a document has.
public struct WordCount: Equatable, Sendable {
  /// Words on the page.
  public var page = 0
  /// Words in headline, deck and body.
  public var article = 0
}

/// How many words each document has.
public struct WordCounts: RandomAccessCollection, Equatable, Sendable {
  let page: NarrowColumn
  let article: NarrowColumn
  /// The words of all documents.
  public let total: WordCount

  init(_ counts: [WordCount]) {
    page = NarrowColumn(counts.map { UInt32(clamping: $0.page) })
    article = NarrowColumn(counts.map { UInt32(clamping: $0.article) })
    total = counts.reduce(into: WordCount()) { total, count in
      total.page += count.page
      total.article += count.article
    }
  }

  init(page: NarrowColumn, article: NarrowColumn, total: WordCount) {
    self.page = page
    self.article = article
    self.total = total
  }

  /// The first document, 0.
  public var startIndex: Int { 0 }
  /// The document behind the last.
  public var endIndex: Int { page.count }
  /// The words of a document.
  public subscript(document: Int) -> WordCount { WordCount(page: Int(page[document]), article: Int(article[document])) }
}
