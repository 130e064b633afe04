import Testing

@testable import Corpus

@Suite("columns give back what was put in")
struct ColumnsTests {
  @Test("two ascending lists become one, however their numbers alternate")
  func merging() {
    for code in 0..<6561 {
      var lists: [[UInt32]] = [[], [], []]
      var rest = code
      for number in 0..<UInt32(8) {
        lists[rest % 3].append(number)
        rest /= 3
      }
      #expect([lists[0], lists[1]].merged == (lists[0] + lists[1]).sorted())
    }
  }

  @Test("numbers of every width, every count around a block", arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000])
  func narrow(count: Int) {
    var randomness = SystemRandomNumberGenerator()
    for width in 0...32 {
      let most = width == 0 ? 0 : UInt32.max >> UInt32(32 - width)
      for lowest in [0, UInt32.max - most] {
        let numbers = (0..<count).map { $0 % 70 == 69 ? lowest &+ most : lowest &+ UInt32.random(in: 0...most, using: &randomness) }
        let column = NarrowColumn(numbers)
        #expect(column.elementsEqual(numbers))
        var copied: [UInt32] = []
        let part = count / 3..<count - count / 5
        column.copy(part, into: &copied)
        #expect(copied == Array(numbers[part]))
        #expect(column.picking((0..<UInt32(count)).reversed()) == numbers.reversed())
        #expect(column.picking(part.suffix(1).map(UInt32.init)) == numbers[part].suffix(1))
      }
    }
  }

  @Test("every small way to cut tokens into runs")
  func smallRuns() {
    for cuts in 0..<1 << 9 {
      let inner: [UInt32] = (UInt32(1)..<10).filter { cuts >> Int($0 - 1) & 1 == 1 }
      let starts: [UInt32] = [0] + inner + [10]
      let runs = Runs(starts)
      for token in UInt32(0)..<10 {
        let run = starts.lastIndex { $0 <= token } ?? 0
        #expect(runs.index(ofToken: token) == run && runs.tokens(around: token) == starts[run]..<starts[run + 1])
        #expect(runs.isStart(token) == starts.contains(token))
        for end in token...10 {
          let inside = starts.dropLast().filter { (token..<end).contains($0) }
          #expect(runs.firstStart(in: token..<end) == inside.first && runs.lastStart(in: token..<end) == inside.last)
        }
      }
    }
  }

  @Test("runs of any length", arguments: [1, 3, 64, 100, 700])
  func longRuns(longest: Int) {
    var starts: [UInt32] = [0]
    while starts.count < 400 { starts.append((starts.last ?? 0) + UInt32.random(in: 1...UInt32(longest))) }
    let runs = Runs(starts)
    let count = starts.last ?? 0
    for token in 0..<count {
      let run = starts.lastIndex(notAbove: token)
      #expect(runs.index(ofToken: token) == run)
      #expect(runs.lastStart(in: 0..<token + 1) == starts[run])
      #expect(runs.firstStart(in: token + 1..<count + 1) == (run + 1 < starts.count - 1 ? starts[run + 1] : nil))
    }
  }

  @Test("types on both sides of two bytes")
  func tokenTypes() {
    let types = (0..<20_000).map { _ in UInt32.random(in: 0..<10) == 0 ? UInt32.random(in: 65_530...66_000) : UInt32.random(in: 0..<70) }
    let column = coded(types, typeCount: 66_001).types
    #expect(column.elementsEqual(types))
    var part: [UInt32] = []
    column.copy(4_000..<13_000, into: &part)
    #expect(part == Array(types[4_000..<13_000]))
    for runs in [[], [0..<1], [4_095..<4_097], [4_000..<13_000], [8_192..<12_288, 12_288..<12_290, 19_000..<20_000], [0..<20_000]] {
      var found: [[UInt32]] = runs.map { _ in [] }
      column.forEachException(in: runs.map { UInt32($0.lowerBound)..<UInt32($0.upperBound) }[...]) { found[$0].append($1) }
      #expect(found == runs.map { types[$0].filter { $0 >= UInt32(TokenTypes.exceptional) } })
    }
  }

  @Test("postings of every small text")
  func smallPostings() {
    for length in 0...8 {
      for number in 0..<1 << length { checkPostings((0..<length).map { UInt32(number >> $0 & 1) }, typeCount: 3) }
    }
  }

  @Test("postings over many blocks and gaps of every width", arguments: [1, 2, 5, 40, 3_000])
  func longPostings(typeCount: UInt32) {
    // Squares make the low types common and the high ones rare.
    let types = (0..<9_000).map { _ in UInt32.random(in: 0..<typeCount) * UInt32.random(in: 0..<typeCount) / typeCount }
    checkPostings(types, typeCount: Int(typeCount))
  }

  @Test(
    "postings whose halves meet at, before and behind the end of a block",
    arguments: [0, 1, 2, 127, 128, 129, 255, 256, 257, 300, 4_095, 8_192, 8_320, 16_500])
  func postingsFromBothEnds(count: Int) {
    checkPostings(Array(repeating: 0, count: count), typeCount: 1)
    checkPostings((0..<count).map { UInt32($0 % 2) }, typeCount: 2)
    // Two types on one side each, and one that has a few on both.
    let around = (count / 2 - 50)..<(count / 2 + 50)
    checkPostings((0..<count).map { around.contains($0) ? 2 : $0 < around.lowerBound ? 0 : 1 }, typeCount: 4)
    checkPostings((0..<count).map { $0 % 97 == 0 ? 1 : $0 % 1_009 == 0 ? 2 : 0 }, typeCount: 3)
  }

  @Test("postings of types beyond two bytes")
  func rarePostings() {
    var types = (0..<150_000).map { UInt32($0 % 3) }
    for index in stride(from: 7, to: types.count, by: 9_001) { types[index] = 65_530 + UInt32(index % 12) }
    // The first and the last token, those at the middle, and one that fills blocks on both sides.
    for index in [0, 74_999, 75_000, 149_999] { types[index] = 65_536 }
    for index in stride(from: 100, to: types.count, by: 499) { types[index] = 65_541 }
    let table = postings(of: types, typeCount: 65_542)
    for type: UInt32 in [0, 1, 2, 3] + Array(65_530..<65_542) {
      #expect(Postings(table: table, type: Int(type)).positions == types.indices.filter { types[$0] == type }.map { UInt32($0) })
    }
  }

  @Test("a gap as wide as a stream can be")
  func widestGap() {
    let blocks = PostingTable(
      counts: Packed([2]), documentCounts: Packed([1]), blockStarts: Packed([0, 1]), firsts: Packed([0]), wordStarts: Packed([0, 1]),
      widths: Packed([32]), words: Packed([UInt64(UInt32.max - 1), 0]))
    #expect(Postings(table: blocks, type: 0).positions == [0, .max])
  }

  private func coded(_ types: [UInt32], typeCount: Int) -> (types: TokenTypes, counts: PostingTable.Counts) {
    let coded = TokenTypes.coded([WordRun(types, interner: 0)], types: [(0..<UInt32(typeCount)).map { $0 }])
    var counts = [UInt32](repeating: 0, count: typeCount)
    for type in types { counts[Int(type)] += 1 }
    return (coded, (counts, counts))
  }

  private func postings(of types: [UInt32], typeCount: Int) -> PostingTable {
    let (types, counts) = coded(types, typeCount: typeCount)
    return PostingTable(of: types, counts)
  }

  private func checkPostings(_ types: [UInt32], typeCount: Int) {
    let table = postings(of: types, typeCount: typeCount)
    for type in 0..<typeCount {
      let wanted = types.indices.filter { types[$0] == UInt32(type) }.map { UInt32($0) }
      let postings = Postings(table: table, type: type)
      #expect(postings.count == wanted.count && postings.positions == wanted && Array(postings) == wanted)
      checkPart(postings, wanted, of: types.count)
      checkSeeks(postings, wanted, of: types.count)
    }
  }

  private func checkPart(_ postings: Postings, _ wanted: [UInt32], of count: Int) {
    let part = UInt32(count / 3)..<UInt32(count - count / 4)
    #expect(postings.positions(in: part) == wanted.filter { part.contains($0) })
  }

  private func checkSeeks(_ postings: Postings, _ wanted: [UInt32], of count: Int) {
    var iterator = postings.makeIterator()
    var last: UInt32?
    for token in stride(from: 0, to: UInt32(count), by: max(1, count / 37)) {
      if let last, last >= token { continue }
      last = iterator.seek(notBelow: token)
      #expect(last == wanted.first { $0 >= token })
      guard last != nil else { break }
    }
  }
}
