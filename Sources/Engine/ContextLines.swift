import Columnar
import Cores
import Corpus
import Prose

/// Hits in context, as the columns of a concordance.
struct ContextLines: Sendable {
  private var doc: [String?] = []
  private var ref: [String?] = []
  private var left: [String?] = []
  private var hit: [String?] = []
  private var right: [String?] = []
  private var section: [String?] = []
  private var line: [Int?] = []
  private var byteStart: [Int?] = []
  private var byteEnd: [Int?] = []
  private var text: [String?] = []

  /// The lines of `hits`, with `characters` of text on each side; empty ones once nobody waits for them any more.
  init(of hits: Hits, in view: View, characters: Int) {
    var start = 0
    while start < hits.count {
      let end = min(hits.count, start + Self.pieceSize)
      if Task.isCancelled {
        addEmpty(hits.count - start)
        return
      }
      add(hits.picking(.range(start..<end)), view, characters)
      start = end
    }
  }

  /// Lines between two looks whether anybody waits.
  private static let pieceSize = 4096

  /// The table of the lines.
  var table: Table {
    Table(
      [
        Column("doc", .text(doc), place: .exports), Column("ref", .text(ref)), Column("left", .text(left)), Column("hit", .text(hit)),
        Column("right", .text(right)), Column("section", .text(section), place: .exports),
        Column("line", .integers(line), place: .exports), Column("byte_start", .integers(byteStart), place: .exports),
        Column("byte_end", .integers(byteEnd), place: .exports), Column("text", .text(text), place: .exports),
      ], rowCount: ref.count, drawing: .concordance)
  }

  private mutating func add(_ hits: Hits, _ view: View, _ characters: Int) {
    let share = hits.count < 64 ? hits.count : (hits.count + coreCount - 1) / coreCount
    let starts = Array(stride(from: 0, to: hits.count, by: share))
    let parts = onCores(starts.count) { part in
      ContextLines(ofPart: hits.picking(.range(starts[part]..<min(hits.count, starts[part] + share))), in: view, characters)
    }
    for part in parts { append(part) }
  }

  private init(ofPart hits: Hits, in view: View, _ characters: Int) {
    var context = Context(characters: characters)
    var room: [Range<Int>] = []
    let (sentences, starts, ends) = (hits.sentences, hits.starts, hits.ends)
    reserve(sentences.count)
    for row in sentences.indices { add(sentences[row], starts[row]..<ends[row], view, &context, &room) }
  }

  private mutating func reserve(_ count: Int) {
    doc.reserveCapacity(count)
    ref.reserveCapacity(count)
    left.reserveCapacity(count)
    hit.reserveCapacity(count)
    right.reserveCapacity(count)
    section.reserveCapacity(count)
    line.reserveCapacity(count)
    byteStart.reserveCapacity(count)
    byteEnd.reserveCapacity(count)
    text.reserveCapacity(count)
  }

  private mutating func add(
    _ sentence: UInt32, _ tokens: Range<UInt32>, _ view: View, _ context: inout Context, _ room: inout [Range<Int>]
  ) {
    let place = view.archive.place(ofSentence: sentence)
    let segment = view.archive.segments[place.segment]
    let document = Int(segment.sentences.document[place.sentence])
    let bytes = segment.bytes(ofTokens: tokens, in: place.sentence, using: &room)
    let last =
      segment.sentences.tokens(place.sentence).upperBound >= tokens.upperBound
      ? place.sentence : Int(segment.stream(ofSentence: place.sentence).sentence(ofToken: tokens.upperBound - 1))
    let texts = context.texts(around: bytes, from: place.sentence, through: last, of: segment)
    let name = segment.articles.name(document)
    let origin = segment.articles.origin(document)
    doc.append(name)
    ref.append(name + "." + segment.ordinal(ofSentence: place.sentence))
    left.append(texts.left)
    hit.append(texts.hit)
    right.append(texts.right)
    section.append(segment.sentences.section(place.sentence).word)
    line.append(segment.lines.number(Int(segment.sentences.line[place.sentence])))
    // A record's headline stands outside the text that offsets count in.
    byteStart.append(bytes.lowerBound < origin ? nil : bytes.lowerBound - origin)
    byteEnd.append(bytes.upperBound < origin ? nil : bytes.upperBound - origin)
    text.append(texts.text)
  }

  private mutating func append(_ other: ContextLines) {
    doc += other.doc
    ref += other.ref
    left += other.left
    hit += other.hit
    right += other.right
    section += other.section
    line += other.line
    byteStart += other.byteStart
    byteEnd += other.byteEnd
    text += other.text
  }

  private mutating func addEmpty(_ count: Int) {
    let (texts, numbers) = ([String?](repeating: nil, count: count), [Int?](repeating: nil, count: count))
    doc += texts
    ref += texts
    left += texts
    hit += texts
    right += texts
    section += texts
    line += numbers
    byteStart += numbers
    byteEnd += numbers
    text += texts
  }
}
