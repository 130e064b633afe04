extension NarrowColumn: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      count: try reader.number(), lowest: try reader.column(), starts: try reader.column(), words: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(count)
    writer.add(lowest)
    writer.add(starts)
    writer.add(words)
  }
}

extension StringColumn: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      bytes: try reader.column(), starts: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(bytes)
    writer.add(starts)
  }
}

extension Runs: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      starts: try NarrowColumn(from: &reader), marks: try reader.column(), ranks: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    starts.store(in: &writer)
    writer.add(marks)
    writer.add(ranks)
  }
}

extension TokenTypes: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      codes: try reader.column(), exceptionStarts: try reader.column(), exceptionPlaces: try reader.column(),
      exceptionTypes: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(codes)
    writer.add(exceptionStarts)
    writer.add(exceptionPlaces)
    writer.add(exceptionTypes)
  }
}

extension PostingTable: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      counts: try reader.column(), documentCounts: try reader.column(), blockStarts: try reader.column(), firsts: try reader.column(),
      wordStarts: try reader.column(), widths: try reader.column(), words: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(counts)
    writer.add(documentCounts)
    writer.add(blockStarts)
    writer.add(firsts)
    writer.add(wordStarts)
    writer.add(widths)
    writer.add(words)
  }
}

extension Stream: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      types: try TokenTypes(from: &reader), sentences: try NarrowColumn(from: &reader), sentenceRuns: try Runs(from: &reader),
      passageRuns: try Runs(from: &reader), documentStarts: try reader.column(), documentsAt: try reader.column(),
      postingTable: try PostingTable(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    types.store(in: &writer)
    sentences.store(in: &writer)
    sentenceRuns.store(in: &writer)
    passageRuns.store(in: &writer)
    writer.add(documentStarts)
    writer.add(documentsAt)
    postingTable.store(in: &writer)
  }
}

extension TypeForms: Stored {
  init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      numbers: try reader.column(), distinct: try StringColumn(from: &reader), types: try reader.column(),
      typeStarts: try reader.column())
  }

  func store(in writer: inout ColumnWriter) {
    writer.add(numbers)
    distinct.store(in: &writer)
    writer.add(types)
    writer.add(typeStarts)
  }
}

extension Lexicon: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      words: try StringColumn(from: &reader), byWord: try reader.column(), plainNumbers: try NarrowColumn(from: &reader),
      plainForms: try StringColumn(from: &reader), folded: try TypeForms(from: &reader), ranks: try reader.column(),
      stems: try TypeForms(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    words.store(in: &writer)
    writer.add(byWord)
    plainNumbers.store(in: &writer)
    plainForms.store(in: &writer)
    folded.store(in: &writer)
    writer.add(ranks)
    stems.store(in: &writer)
  }
}

extension Sentences: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      document: try NarrowColumn(from: &reader), line: try NarrowColumn(from: &reader), number: try NarrowColumn(from: &reader),
      byteStart: try NarrowColumn(from: &reader), byteCount: try NarrowColumn(from: &reader), tokenStart: try NarrowColumn(from: &reader),
      tokenCount: try NarrowColumn(from: &reader), documentStarts: try reader.column(), wordCount: try NarrowColumn(from: &reader),
      traits: try NarrowColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    document.store(in: &writer)
    line.store(in: &writer)
    number.store(in: &writer)
    byteStart.store(in: &writer)
    byteCount.store(in: &writer)
    tokenStart.store(in: &writer)
    tokenCount.store(in: &writer)
    writer.add(documentStarts)
    wordCount.store(in: &writer)
    traits.store(in: &writer)
  }
}

extension Lines: Stored {
  convenience init(from reader: inout ColumnReader) throws(SnapshotFault) {
    self.init(
      document: try NarrowColumn(from: &reader), sentence: try NarrowColumn(from: &reader), documentStarts: try reader.column(),
      number: try NarrowColumn(from: &reader), byteStart: try NarrowColumn(from: &reader), byteCount: try NarrowColumn(from: &reader),
      traits: try NarrowColumn(from: &reader), reason: try NarrowColumn(from: &reader), reasons: try StringColumn(from: &reader))
  }

  func store(in writer: inout ColumnWriter) {
    document.store(in: &writer)
    sentence.store(in: &writer)
    writer.add(documentStarts)
    number.store(in: &writer)
    byteStart.store(in: &writer)
    byteCount.store(in: &writer)
    traits.store(in: &writer)
    reason.store(in: &writer)
    reasons.store(in: &writer)
  }
}
