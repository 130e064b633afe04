public import Corpus
import Prose

extension Reading {
  /// What the expressions of time in a document mean, with the rows they are of `layer`, its segment's.
  ///
  /// Outside of headline, deck and body only what states its own year means a day: a caption or a related link may be of another time.
  public func dates(of document: UInt32, mentioning layer: DateLayer, in archive: Archive) -> (rows: Range<Int>, dates: [ResolvedDate]) {
    let place = archive.place(ofDocument: document)
    let segment = archive.segments[place.segment]
    let rows = layer.rows(in: segment.sentences.ofDocument(place.document))
    var items: [DateResolver.Item] = []
    var article: [Int] = []
    for row in rows {
      var item = DateResolver.Item(layer.mention[row], sentence: Int(layer.sentence[row]))
      item.known = known(row, place.segment, item.mention.expression, of: document, in: archive)
      items.append(item)
      if segment.sentences.isArticle(Int(layer.sentence[row])) { article.append(row - rows.lowerBound) }
    }
    var resolver = DateResolver(publication: datings[Int(document)])
    var dates = [ResolvedDate?](repeating: nil, count: items.count)
    for (index, date) in zip(article, resolver.resolve(article.map { items[$0] })) { dates[index] = date }
    for index in items.indices where dates[index] == nil {
      let section = segment.sentences.section(items[index].sentence)
      dates[index] = Self.outside(items[index], in: section)
    }
    return (rows, dates.compactMap { $0 })
  }

  /// What an expression outside of the article means by itself.
  private static func outside(_ item: DateResolver.Item, in section: Section) -> ResolvedDate? {
    var resolver = DateResolver(publication: Dating(nil))
    guard var date = resolver.resolve([item]).first else { return nil }
    if date.status == .unknown { date.steps = ["\(section.word): not dated by the article's publication"] }
    date.fromPublication = nil
    return date
  }
}
