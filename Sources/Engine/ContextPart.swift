import Columnar
import Corpus
import Prose

/// One hit in context: where its texts stand among the bytes of its part.
struct ContextLine: BitwiseCopyable, Sendable {
  var doc = Texts.Place.missing
  var ref = Texts.Place.missing
  var left = Texts.Place.missing
  var hit = Texts.Place.missing
  var right = Texts.Place.missing
  var text = Texts.Place.missing
  /// The section's number; nil for a line that nobody waits for.
  var section: UInt8?
  var line: Int?
  var byteStart: Int?
  var byteEnd: Int?
}

/// Some hits in context, their texts in one run of bytes.
struct ContextPart: Sendable {
  private(set) var lines: [ContextLine] = []
  private(set) var bytes: [UInt8] = []

  /// The lines of `hits`, with `characters` of text on each side; empty ones once nobody waits for them any more.
  init(of hits: Hits, in view: View, _ characters: Int, _ interruption: Interruption) {
    let (sentences, starts, ends) = (hits.sentences, hits.starts, hits.ends)
    lines.reserveCapacity(sentences.count)
    bytes.reserveCapacity(sentences.count * (2 * min(characters, 100) + 30))
    var row = 0
    while row < sentences.count {
      let place = view.archive.place(ofSentence: sentences[row]).segment
      let base = view.archive.sentenceBases[place]
      let segment = view.archive.segments[place]
      var next = row + 1
      while next < sentences.count, sentences[next] >= base, Int(sentences[next] - base) < segment.sentences.count { next += 1 }
      let rows = row..<next
      add(sentences[rows].map { $0 - base }, starts[rows], ends[rows], of: segment, characters, interruption)
      row = next
    }
  }

  private mutating func add(
    _ sentences: [UInt32], _ starts: ArraySlice<UInt32>, _ ends: ArraySlice<UInt32>, of segment: Segment, _ characters: Int,
    _ interruption: Interruption
  ) {
    let rows = SentenceRows(sentences, of: segment)
    let names = segment.articles.names
    let context = Context(characters: characters, in: segment)
    var room = Context.Room()
    for row in sentences.indices {
      if row & 63 == 63, interruption.isDue {
        lines += repeatElement(ContextLine(), count: sentences.count - row)
        return
      }
      if row + fetchedAhead < sentences.count {
        context.fetch(row + fetchedAhead, of: rows, starts[starts.startIndex + row + fetchedAhead])
      }
      let tokens = starts[starts.startIndex + row]..<ends[ends.startIndex + row]
      var line = ContextLine()
      let hit = context.append(tokens, Int(sentences[row]), rows, row, to: &bytes, &line, using: &room)
      let start = bytes.count
      // The document's id is the beginning of the ref.
      names.span(Int(rows.documents[row])).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      line.doc = Texts.Place(start..<bytes.count)
      bytes.append(UInt8(ascii: "."))
      rows.appendOrdinal(row, to: &bytes)
      line.ref = Texts.Place(start..<bytes.count)
      line.section = rows.section(row).rawValue
      line.line = rows.line(row)
      // A record's headline stands outside the text that offsets count in.
      let origin = rows.origin(row)
      line.byteStart = hit.lowerBound < origin ? nil : hit.lowerBound - origin
      line.byteEnd = hit.upperBound < origin ? nil : hit.upperBound - origin
      lines.append(line)
    }
  }
}
