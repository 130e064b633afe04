public import Chronology
public import Prose

/// What the articles of a segment say of themselves, and their texts, as columns.
///
/// A class, so that a copy is one reference and not one for each column.
public final class ArticleTable: Sendable {
  /// The documents' ids.
  public let names: StringColumn
  /// The documents in byte order of their ids.
  let byName: Packed<UInt32>
  /// The paths of the files.
  public let files: CodedTexts
  /// The line of the record and 1; 0 for a page.
  let record: NarrowColumn
  /// The byte that exported offsets count from.
  let origin: NarrowColumn
  /// The texts, one after the other.
  let texts: Packed<UInt8>
  /// Where each text begins, and behind them the end.
  let textStarts: Packed<UInt64>
  /// The fields that are words.
  public let headline: StatedTexts
  /// Who published the page.
  public let outlet: StatedTexts
  /// Where the text first came from.
  public let origins: StatedTexts
  /// Who wrote it.
  public let byline: StatedTexts
  /// The address.
  public let url: StatedTexts
  /// The publication dates.
  public let date: StatedDates
  /// The dates that are not the publication date.
  let decoys: DecoyTable
  /// The other fields of records.
  public let extra: ExtraTable
  private let keptDates = KeptDates()

  init(
    names: StringColumn, byName: Packed<UInt32>, files: CodedTexts, record: NarrowColumn, origin: NarrowColumn, texts: Packed<UInt8>,
    textStarts: Packed<UInt64>, headline: StatedTexts, outlet: StatedTexts, origins: StatedTexts, byline: StatedTexts, url: StatedTexts,
    date: StatedDates, decoys: DecoyTable, extra: ExtraTable
  ) {
    self.names = names
    self.byName = byName
    self.files = files
    self.record = record
    self.origin = origin
    self.texts = texts
    self.textStarts = textStarts
    self.headline = headline
    self.outlet = outlet
    self.origins = origins
    self.byline = byline
    self.url = url
    self.date = date
    self.decoys = decoys
    self.extra = extra
  }

  /// The number of documents.
  public var count: Int { names.count }

  /// The publication dates as numbers, or the periods of `granularity` they lie in. O(documents) the first time.
  public func dates(by granularity: Granularity?) -> CodedDates { keptDates.dates(by: granularity, of: date) }

  /// The id of a document.
  public func name(_ document: Int) -> String { names.text(document) }

  /// The document called `name`. O(log n).
  func document(named name: String) -> Int? {
    let place = firstPlace(notBefore: Array(name.utf8))
    guard place < count else { return nil }
    let document = Int(byName[place])
    return names[document].elementsEqual(name.utf8) ? document : nil
  }

  /// The ids that begin with `prefix`, in order; at most `limit`.
  func names(prefixed prefix: String, limit: Int) -> [String] {
    var place = firstPlace(notBefore: Array(prefix.utf8))
    var found: [String] = []
    while place < count, found.count < limit, names[Int(byName[place])].starts(with: prefix.utf8) {
      found.append(name(Int(byName[place])))
      place += 1
    }
    return found
  }

  private func firstPlace(notBefore name: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if names.order(Int(byName[middle]), name.span) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a document's text stands in `texts`.
  private func textRange(_ document: Int) -> Range<Int> { Int(textStarts[document])..<Int(textStarts[document + 1]) }

  /// Calls `body` with the text of a document.
  func withText<Value>(_ document: Int, _ body: (Span<UInt8>) -> Value) -> Value {
    let texts = texts
    return body(texts.span(textRange(document)))
  }

  /// The bytes `range` of a document's text.
  func text(_ document: Int, _ range: Range<Int>) -> String {
    let whole = textRange(document)
    let texts = texts
    let bytes = texts.span(whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
    return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of all texts.
  public var textByteCount: Int { texts.count }

  /// The byte of a document's text that exported offsets count from.
  public func origin(_ document: Int) -> Int { Int(origin[document]) }

  /// The fields of a document.
  public func fields(_ document: Int) -> Fields {
    var fields = Fields()
    fields.headline = headline.stated(document)
    fields.outlet = outlet.stated(document)
    fields.origin = origins.stated(document)
    fields.byline = byline.stated(document)
    fields.url = url.stated(document)
    fields.date = date.stated(document)
    return fields
  }

  /// The decoys of a document.
  public func decoys(_ document: Int) -> [Decoy] { decoys.decoys(document) }

  /// The number of decoys of all documents.
  public var decoyTotal: Int { decoys.total }

  /// The first documents that have decoys, at most `limit`.
  public func documentsWithDecoys(limit: Int) -> [Int] { decoys.documents(limit: limit) }

  /// The article without its lines.
  func article(_ document: Int) -> Article {
    let record = Int(record[document])
    var article = Article(
      name: name(document), file: files.text(document) ?? "", record: record == 0 ? nil : record - 1,
      text: texts.array(textRange(document)), origin: origin(document))
    article.fields = fields(document)
    article.decoys = decoys(document)
    article.extra = extra.fields(document)
    return article
  }
}

extension ArticleTable {
  /// Articles that are being collected: what is added is no longer needed elsewhere.
  struct Draft: Sendable {
    private var names = Strings()
    private var files = CodedTexts.Draft()
    private var record: [UInt32] = []
    private var origin: [UInt32] = []
    private let texts = GrowingBytes()
    private var textStarts: [UInt64] = [0]
    private var headline = StatedTexts.Draft()
    private var outlet = StatedTexts.Draft()
    private var origins = StatedTexts.Draft()
    private var byline = StatedTexts.Draft()
    private var url = StatedTexts.Draft()
    private var date = StatedDates.Draft()
    private var decoys = DecoyTable.Draft()
    private var extra = ExtraTable.Draft()

    /// Adds article `index` of `articles`; one field at a time is taken from there, since a whole article is large.
    mutating func append(_ articles: [Article], _ index: Int) {
      names.append(articles[index].name.utf8)
      files.append(articles[index].file)
      record.append(articles[index].record.map { UInt32(clamping: $0 + 1) } ?? 0)
      origin.append(UInt32(clamping: articles[index].origin))
      let text = articles[index].text
      texts.append(text.span)
      textStarts.append(UInt64(texts.count))
      headline.append(articles[index].fields.headline)
      outlet.append(articles[index].fields.outlet)
      origins.append(articles[index].fields.origin)
      byline.append(articles[index].fields.byline)
      url.append(articles[index].fields.url)
      date.append(articles[index].fields.date)
      decoys.append(articles[index].decoys)
      extra.append(articles[index].extra)
    }

    /// The columns; the draft is empty afterwards.
    func table() -> ArticleTable {
      let byName = (0..<UInt32(names.count)).sorted { byteOrder(names.slice(Int($0)).span, names.slice(Int($1)).span) < 0 }
      return ArticleTable(
        names: StringColumn(names), byName: Packed(byName), files: files.column, record: NarrowColumn(record), origin: NarrowColumn(origin),
        texts: texts.packed(), textStarts: Packed(textStarts), headline: headline.column, outlet: outlet.column, origins: origins.column,
        byline: byline.column, url: url.column, date: date.column, decoys: decoys.table, extra: extra.table)
    }
  }
}
