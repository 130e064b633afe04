import Markup
package import Prose

/// `article` with its lines labelled and its fields, dates and decoys read from them; fields that stand already are kept.
///
/// A pure function of the article's file name, bytes and fields.
package func labelled(_ article: Article) -> Article {
  var article = article
  label(&article)
  return article
}

/// Labels the lines of `article` where it stands, as `labelled` does.
func label(_ article: inout Article) {
  if labelPlainly(&article) == .untouched { _ = labelFully(&article) }
}

/// What a look at a record comes to.
private enum Outcome { case labelled, untouched }

/// An article with its labels, and what its lines are compared by across documents.
struct ArticleReading: Sendable {
  /// The article.
  var article: Article
  /// One key a line of the article.
  var keys: [LineKey]
}

/// `article` labelled.
func reading(of article: Article) -> ArticleReading {
  var article = article
  let page = labelFully(&article)
  let headCount = article.lines.count - page.lines.count
  let headKeys = Array(
    repeating: LineKey(hash: phraseHash(article.fields.headline?.value ?? ""), words: 9, isShort: true), count: headCount)
  return ArticleReading(article: article, keys: headKeys + keys(of: page))
}

/// Labels `article` at one look: a record with headline and date whose text holds nothing that looks like a page, nor its headline again.
/// Others stay as they are, and are to be looked at fully.
private func labelPlainly(_ article: inout Article) -> Outcome {
  guard article.record != nil, let headline = article.fields.headline, article.fields.date != nil else { return .untouched }
  let source = article.text
  let text = source.span
  let lines = pageLines(of: text, in: article.origin..<text.count)
  guard !lines.isEmpty else { return .untouched }
  let paragraphs = Intake.paragraphs(of: lines, in: text, of: .record)
  guard PlainText.standard.holds(paragraphs, of: lines, in: text, besides: headline.value) else { return .untouched }
  let opening = lines[paragraphs[0].lowerBound].bytes.lowerBound..<lines[paragraphs[0].upperBound - 1].bytes.upperBound
  let start = opening.prefix(datelineWidth)
  let mayHaveOrigin = firstPlace(of: UInt8(ascii: "("), in: start, of: text) < start.upperBound
  article.lines = headLines(of: article)
  article.lines.reserveCapacity(article.lines.count + lines.count)
  for paragraph in paragraphs {
    for index in paragraph {
      article.lines.append(
        Line(
          number: lines[index].number, bytes: lines[index].bytes, section: Label.plain.section, reason: Label.plain.reason,
          continues: index > paragraph.lowerBound))
    }
  }
  if article.fields.origin == nil, mayHaveOrigin {
    let head = Page(text: source, lines: Array(lines[paragraphs[0]]), of: .record)
    article.fields.origin = datelineOrigin(of: 0, in: head)
  }
  return .labelled
}

/// Labels the lines of `article` and reads its fields, dates and decoys; the page they were read from.
private func labelFully(_ article: inout Article) -> Page {
  let text = article.origin..<article.text.count
  var page = Page(text: article.text, lines: pageLines(of: article.text.span, in: text), of: article.record == nil ? .page : .record)
  if usesDates(of: page, article.fields) { page.noteDates() }
  let labelling = Labelling(of: page, title: article.fields.headline?.value)
  let head = headLines(of: article)
  article.lines = head + lines(of: labelling)
  read(labelling, into: &article)
  return page
}

/// Whether the dates of lines say anything about the labels or fields: not in a plain text whose headline and date its record gives.
private func usesDates(of page: Page, _ fields: Fields) -> Bool {
  guard page.isRecord, let headline = fields.headline, fields.date != nil, !page.hasFurniture else { return true }
  return page.firstLine(saying: headline.value) != nil
}

/// What the lines of `page` are compared by; a line inside a paragraph has no key of its own.
private func keys(of page: Page) -> [LineKey] {
  zip(page.paragraphs, page.traits).flatMap { paragraph, traits in
    let key = LineKey(hash: traits.isBare ? 0 : traits.hash, words: traits.words, isShort: traits.words <= 12 && traits.end != .stop)
    return [key] + Array(repeating: LineKey.none, count: paragraph.count - 1)
  }
}

/// The headline that stands before a record's text.
private func headLines(of article: Article) -> [Line] {
  let bytes = trimmed(0..<article.origin, in: article.text.span)
  return bytes.isEmpty ? [] : [Line(number: 0, bytes: bytes, section: .headline, reason: "field of the record")]
}

/// The source lines of a labelled page.
private func lines(of labelling: Labelling) -> [Line] {
  var lines: [Line] = []
  lines.reserveCapacity(labelling.page.lines.count)
  for (paragraph, label) in zip(labelling.page.paragraphs, labelling.labels) {
    for index in paragraph {
      let line = labelling.page.lines[index]
      let continues = index > paragraph.lowerBound
      lines.append(Line(number: line.number, bytes: line.bytes, section: label.section, reason: label.reason, continues: continues))
    }
  }
  return lines
}

/// `line` without the marks of a Markdown heading and the outlet that window titles carry behind a bar.
private func title(_ line: String) -> String {
  let line = line.hasPrefix("#") ? String(line.drop { $0 == "#" || $0 == " " }) : line
  guard line.utf8.contains(UInt8(ascii: "|")), let bar = line.ranges(of: " | ").last, line[..<bar.lowerBound].contains(" ") else {
    return line
  }
  return String(line[..<bar.lowerBound])
}

/// Sets the fields of `article` that a record did not give.
private func read(_ labelling: Labelling, into article: inout Article) {
  let page = labelling.page
  if article.fields.headline == nil, let index = labelling.headline {
    article.fields.headline = Stated(title(page.string(index)), evidence: labelling.labels[index].reason, line: page.traits[index].number)
  }
  if article.fields.outlet == nil { article.fields.outlet = statedOutlet(of: labelling) }
  if article.fields.origin == nil { article.fields.origin = statedOrigin(of: labelling) }
  if article.fields.byline == nil { article.fields.byline = statedByline(of: labelling) }
  if article.fields.date == nil { article.fields.date = statedDate(of: labelling, file: article.file) }
  article.decoys = decoyDates(of: labelling, except: article.fields.date)
}
