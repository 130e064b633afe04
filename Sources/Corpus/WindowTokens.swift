/// The tokens in the windows of some hits as their forms, in the order of the text.
///
/// What is read of each place in memory comes before what is worked out of it, so that many places are waited for together.
struct WindowTokens {
  /// Tokens side by side that lie in one document.
  struct Run: BitwiseCopyable {
    let start: UInt32
    /// How many there are.
    let count: UInt32
    /// The number of their document and 1.
    fileprivate(set) var mark: UInt32 = 0

    init(start: UInt32, count: UInt32) { (self.start, self.count) = (start, count) }
  }

  /// The runs.
  private(set) var runs: [Run] = []
  /// The forms of their tokens, run by run; behind the last are some of other hits.
  private(set) var forms: [UInt32] = []

  /// Reads the windows of the hits of `hits` from `place` to row `end`, in place of what was read before.
  mutating func read(_ hits: WindowHits, from place: inout WindowHits.Place, before end: Int, _ common: CommonForms) {
    runs.removeAll(keepingCapacity: true)
    hits.appendRuns(from: &place, before: end, to: &runs)
    let tokenCount = runs.span.tokenCount
    if forms.count < tokenCount { forms = [UInt32](repeating: 0, count: tokenCount * 5 / 4) }
    Self.readForms(of: runs, in: hits.stream, common.ofType, into: &forms)
    mark(hits.stream)
  }

  private static func readForms(of runs: [Run], in stream: Stream, _ formOfType: [UInt32], into forms: inout [UInt32]) {
    let column = stream.types
    let (types, runs, formOfType) = (column.span, runs.span, formOfType.span)
    var forms = forms.mutableSpan
    var (run, place) = (0, 0)
    while run < runs.count {
      var token = Int(runs[run].start)
      let end = token &+ Int(runs[run].count)
      run &+= 1
      while token < end {
        forms[place] = formOfType[Int(types[token])]
        place &+= 1
        token &+= 1
      }
    }
  }

  private mutating func mark(_ stream: Stream) {
    let (documentStarts, documentsAt) = (stream.documentStarts, stream.documentsAt)
    let (edges, places) = (documentStarts.span, documentsAt.span)
    var runs = runs.mutableSpan
    var (run, document, documentEnd): (Int, Int, UInt32) = (0, 0, 0)
    while run < runs.count {
      if run &+ 2 &* fetchedAhead < runs.count { places.fetch(Int(runs[run &+ 2 &* fetchedAhead].start &>> 8)) }
      if run &+ fetchedAhead < runs.count { edges.fetch(Int(places[Int(runs[run &+ fetchedAhead].start &>> 8)])) }
      let start = runs[run].start
      if start >= documentEnd {
        document = Int(places[Int(start &>> 8)])
        while edges[document &+ 1] <= start { document &+= 1 }
        documentEnd = edges[document &+ 1]
      }
      runs[run].mark = UInt32(truncatingIfNeeded: document &+ 1)
      run &+= 1
    }
  }
}

extension Span<WindowTokens.Run> {
  /// The tokens of all runs.
  fileprivate var tokenCount: Int {
    var (sum, index) = (0, 0)
    while index < count {
      sum &+= Int(self[index].count)
      index &+= 1
    }
    return sum
  }
}
