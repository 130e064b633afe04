import Columnar
import Corpus
import Prose

/// The text around hits of one segment, inside their document and section; blanks run together.
struct Context {
  /// The characters on each side.
  private let characters: Int
  private let segment: Segment
  private let beside: SentencesBeside

  /// What is filled again for each hit.
  struct Room {
    fileprivate var side = ContextSide()
    fileprivate var edges: [Range<Int>] = []
    /// The sentence whose tokens `edges` has, at least the first.
    fileprivate var sentence: Int?
  }

  init(characters: Int, in segment: Segment) {
    self.characters = characters
    self.segment = segment
    beside = SentencesBeside(of: segment)
  }

  /// Asks for the text around the sentence of row `row` of `rows`, and for the code of `token`, with which its hit begins.
  func fetch(_ row: Int, of rows: SentenceRows, _ token: UInt32) {
    beside.fetch(rows.bytes(row), of: Int(rows.documents[row]))
    beside.fetch(token: token)
  }

  /// Adds what stands before a hit, the hit, what stands behind it, and the hit with its blanks as they are; says where in `line`.
  ///
  /// The hit is `tokens`, which begin in `sentence`, the row `row` of `rows`. Its bytes in the text of its document.
  func append(
    _ tokens: Range<UInt32>, _ sentence: Int, _ rows: SentenceRows, _ row: Int, to bytes: inout [UInt8],
    _ line: inout ContextLine, using room: inout Room
  ) -> Range<Int> {
    let document = Int(rows.documents[row])
    let text = beside.text(document)
    let own = rows.bytes(row)
    var (hit, last, end) = (own, sentence, own.upperBound)
    if let place = onlyPlace(of: tokens, in: own, of: text, sentence, ofStream: rows.stream(row), using: &room) {
      hit = place
    } else if tokens.upperBound <= rows.tokens(row).upperBound {
      hit = Self.bytes(ofTokens: tokens, behind: rows.tokens(row).lowerBound, in: own, of: text, sentence, using: &room)
    } else {
      hit = segment.bytes(ofTokens: tokens, in: sentence)
      last = Int(segment.stream(ofSentence: sentence).sentence(ofToken: tokens.upperBound - 1))
      end = segment.sentences.bytes(last).upperBound
    }
    line.left = append(own.lowerBound..<hit.lowerBound, .backwards, from: sentence, document, text, to: &bytes, &room.side)
    (line.text, line.hit) = Self.append(hit, of: text, to: &bytes)
    line.right = append(
      hit.upperBound..<max(end, hit.upperBound), .forwards, from: last, document, text, to: &bytes, &room.side)
    return hit
  }

  /// The bytes of a hit of one token, where its word stands once among the bytes of the sentence: found sooner than the tokens before are cut.
  ///
  /// A word is kept as it stands in the text, so that one place is its own. Asked for the first hit of a sentence only: all tokens of a
  /// sentence are cut for its second.
  private func onlyPlace(
    of tokens: Range<UInt32>, in sentence: Range<Int>, of text: Span<UInt8>, _ number: Int, ofStream stream: Int, using room: inout Room
  ) -> Range<Int>? {
    guard tokens.count == 1, room.sentence != number else { return nil }
    let word = beside.word(at: tokens.lowerBound, ofStream: stream)
    guard let place = text.extracting(sentence).onlyPlace(of: word) else { return nil }
    room.sentence = number
    room.edges.removeAll(keepingCapacity: true)
    return sentence.lowerBound + place..<sentence.lowerBound + place + word.count
  }

  /// The bytes of tokens of the sentence whose bytes are `sentence`, from the first to the last.
  ///
  /// Of a sentence only the tokens up to the hit are cut, and all the rest for its second hit: a long one with many is cut twice.
  private static func bytes(
    ofTokens tokens: Range<UInt32>, behind start: UInt32, in sentence: Range<Int>, of text: Span<UInt8>, _ number: Int,
    using room: inout Room
  ) -> Range<Int> {
    let count = Int(tokens.upperBound - start)
    if room.sentence != number || room.edges.count < count {
      room.edges.removeAll(keepingCapacity: true)
      tokenRanges(of: sentence, in: text, into: &room.edges, first: room.sentence == number ? .max : count)
      room.sentence = number
    }
    let first = room.edges[Int(tokens.lowerBound - start)]
    return first.lowerBound..<max(first.upperBound, room.edges[count - 1].upperBound)
  }

  /// Adds a side of a hit: of `own`, which is the rest of its sentence there, and of the sentences beside it.
  private func append(
    _ own: Range<Int>, _ direction: SentencesBeside.Way.Direction, from sentence: Int, _ document: Int, _ text: Span<UInt8>,
    to bytes: inout [UInt8], _ side: inout ContextSide
  ) -> Texts.Place {
    side.begin(direction, characters)
    var isPlain = side.add(own, of: text)
    if isPlain, !side.isFull {
      var way = beside.way(direction, from: sentence, of: document, reaching: characters * 4)
      while isPlain, !side.isFull, let next = beside.next(on: &way) { isPlain = side.add(next, of: text) }
    }
    if isPlain { return bytes.place(ofAdded: side.filledBytes) }
    let others = sentences(direction, from: sentence, document)
    switch direction {
    case .backwards: return bytes.place(ofAdded: Self.signs(others.reversed() + [own], of: text).suffix(characters).utf8)
    case .forwards: return bytes.place(ofAdded: Self.signs([own] + others, of: text).prefix(characters).utf8)
    }
  }

  /// The bytes of all sentences that a side may reach, the nearest first.
  private func sentences(_ direction: SentencesBeside.Way.Direction, from sentence: Int, _ document: Int) -> [Range<Int>] {
    var way = beside.way(direction, from: sentence, of: document, reaching: characters * 4)
    var found: [Range<Int>] = []
    while let next = beside.next(on: &way) { found.append(next) }
    return found
  }

  /// Adds the hit as it is, and with its blanks joined where that is another text.
  private static func append(
    _ hit: Range<Int>, of text: Span<UInt8>, to bytes: inout [UInt8]
  ) -> (text: Texts.Place, joined: Texts.Place) {
    let own = text.extracting(hit)
    if own.isInk {
      let start = bytes.count
      own.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      return (Texts.Place(start..<bytes.count), Texts.Place(start..<bytes.count))
    }
    let string = self.string(own)
    let joined = string.blanksJoined
    let place = bytes.place(ofAdded: string.utf8)
    return (place, joined == string ? place : bytes.place(ofAdded: joined.utf8))
  }

  /// The texts of `ranges`, joined by blanks: for text with signs that may join others, so that characters have many bytes.
  private static func signs(_ ranges: [Range<Int>], of text: Span<UInt8>) -> String {
    var parts: [String] = []
    for range in ranges where !range.isEmpty { parts.append(string(text.extracting(range)).blanksJoined) }
    return parts.joined(separator: " ")
  }

  /// The text of bytes, with what is no UTF-8 replaced.
  private static func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension Span<UInt8> {
  /// Where `word` stands, if one run of its length alone has its first two bytes and its last; all runs are looked at together.
  fileprivate func onlyPlace(of word: Span<UInt8>) -> Int? {
    guard word.count > 0, word.count <= count else { return nil }
    let end = UInt32(truncatingIfNeeded: count - word.count + 1)
    let (toSecond, toLast) = (Swift.min(1, word.count - 1), word.count - 1)
    let (firsts, seconds, lasts) = (extracting(..<Int(end)), extracting(toSecond...), extracting(toLast...))
    let (first, second, last) = (word[0], word[toSecond], word[toLast])
    var (found, sum, index) = (UInt32(0), UInt32(0), UInt32(0))
    while index < end {
      let place = Int(index)
      let (begins, goesOn, ends) = (firsts[place] == first, seconds[place] == second, lasts[place] == last)
      let isHere = begins && goesOn && ends
      found &+= isHere ? 1 : 0
      sum &+= isHere ? index : 0
      index &+= 1
    }
    guard found == 1 else { return nil }
    let place = Int(sum)
    return extracting(place..<place + word.count).isEqual(to: word) ? place : nil
  }

  private func isEqual(to bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < count {
      if self[index] != bytes[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether all bytes are ASCII signs that print, and no blanks.
  fileprivate var isInk: Bool {
    var index = 0
    while index < count {
      if self[index] <= 0x20 || self[index] >= 0x7F { return false }
      index += 1
    }
    return true
  }
}

extension [UInt8] {
  /// Adds `bytes` and says where they stand.
  fileprivate mutating func place(ofAdded bytes: some Collection<UInt8>) -> Texts.Place {
    let start = count
    append(contentsOf: bytes)
    return Texts.Place(start..<count)
  }
}
