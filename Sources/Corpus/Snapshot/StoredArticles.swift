extension DateLayer.Mentions: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      byteStart: try NarrowColumn(from: &reader), byteCount: try NarrowColumn(from: &reader), code: try reader.column(),
      through: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    byteStart.store(in: &writer)
    byteCount.store(in: &writer)
    writer.add(code)
    through.store(in: &writer)
  }
}

extension DateLayer: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      sentence: try NarrowColumn(from: &reader), mention: try Mentions(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    sentence.store(in: &writer)
    mention.store(in: &writer)
  }
}

extension NumberLayer: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      sentence: try NarrowColumn(from: &reader),
      mention: Mentions(values: try reader.column(), spans: try NarrowColumn(from: &reader), code: try reader.column()))
  }

  func store(in writer: inout ColumnWriter) {
    sentence.store(in: &writer)
    writer.add(mention.values)
    mention.spans.store(in: &writer)
    writer.add(mention.code)
  }
}

extension QuoteLayer: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    let sentence = try NarrowColumn(from: &reader)
    var spans: [NarrowColumn] = []
    for _ in 0..<Self.spanColumns { spans.append(try NarrowColumn(from: &reader)) }
    self.init(sentence: sentence, spans: spans, code: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    sentence.store(in: &writer)
    for column in spans { column.store(in: &writer) }
    code.store(in: &writer)
  }
}

extension WordCounts: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      page: try NarrowColumn(from: &reader), article: try NarrowColumn(from: &reader),
      total: WordCount(page: try reader.number(), article: try reader.number()))
  }

  func store(in writer: inout ColumnWriter) {
    page.store(in: &writer)
    article.store(in: &writer)
    writer.add(total.page)
    writer.add(total.article)
  }
}

extension CodedTexts: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      codes: try reader.column(), distinct: try StringColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(codes)
    distinct.store(in: &writer)
  }
}

extension StatedTexts: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      values: try CodedTexts(from: &reader), evidence: try CodedTexts(from: &reader), line: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    values.store(in: &writer)
    evidence.store(in: &writer)
    line.store(in: &writer)
  }
}

extension StatedDates: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      codes: try reader.column(), evidence: try CodedTexts(from: &reader), line: try NarrowColumn(from: &reader),
      undated: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(codes)
    evidence.store(in: &writer)
    line.store(in: &writer)
    writer.add(undated)
  }
}

extension DecoyTable: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      starts: try NarrowColumn(from: &reader), text: try CodedTexts(from: &reader), section: try NarrowColumn(from: &reader),
      line: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    starts.store(in: &writer)
    text.store(in: &writer)
    section.store(in: &writer)
    line.store(in: &writer)
  }
}

extension ExtraTable: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      starts: try NarrowColumn(from: &reader), name: try NarrowColumn(from: &reader), value: try CodedTexts(from: &reader),
      distinctNames: try StringColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    starts.store(in: &writer)
    name.store(in: &writer)
    value.store(in: &writer)
    distinctNames.store(in: &writer)
  }
}

extension ArticleTable: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      names: try StringColumn(from: &reader), byName: try reader.column(), files: try CodedTexts(from: &reader),
      record: try NarrowColumn(from: &reader), origin: try NarrowColumn(from: &reader), texts: try reader.column(),
      textStarts: try reader.column(), headline: try StatedTexts(from: &reader), outlet: try StatedTexts(from: &reader),
      origins: try StatedTexts(from: &reader), byline: try StatedTexts(from: &reader), url: try StatedTexts(from: &reader),
      date: try StatedDates(from: &reader), decoys: try DecoyTable(from: &reader), extra: try ExtraTable(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    names.store(in: &writer)
    writer.add(byName)
    files.store(in: &writer)
    record.store(in: &writer)
    origin.store(in: &writer)
    writer.add(texts)
    writer.add(textStarts)
    headline.store(in: &writer)
    outlet.store(in: &writer)
    origins.store(in: &writer)
    byline.store(in: &writer)
    url.store(in: &writer)
    date.store(in: &writer)
    decoys.store(in: &writer)
    extra.store(in: &writer)
  }
}

extension Segment: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    let lexicon = try Lexicon(from: &reader)
    var streams: [Stream] = []
    for _ in Stream.Name.allCases { streams.append(try Stream(from: &reader)) }
    self.init(
      lexicon: lexicon, streams: streams, sentences: try Sentences(from: &reader), lines: try Lines(from: &reader),
      wordCounts: try WordCounts(from: &reader), articles: try ArticleTable(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    lexicon.store(in: &writer)
    for stream in streams { stream.store(in: &writer) }
    sentences.store(in: &writer)
    lines.store(in: &writer)
    wordCounts.store(in: &writer)
    articles.store(in: &writer)
  }
}

extension NameLayer: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      sentence: try NarrowColumn(from: &reader), start: try NarrowColumn(from: &reader), length: try NarrowColumn(from: &reader),
      heads: try NarrowColumn(from: &reader), code: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    for column in [sentence, start, length, heads, code] { column.store(in: &writer) }
  }
}
