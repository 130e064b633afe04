public import Diagnosis
import Prose

/// Where the phrases stand that count as one form, in all segments: leftmost, the longest first, without overlap.
struct FoldedPhrases: Sendable {
  /// The phrases of one stream, ascending.
  struct Places: Sendable {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    /// What each counts as.
    var forms: [UInt32] = []

    /// The phrases in `runs`, which ascend, by their numbers.
    func rows(in runs: [Range<UInt32>]) -> [Range<Int>] {
      guard !starts.isEmpty else { return [] }
      return runs.map { run in starts.firstPlace { $0 >= run.lowerBound }..<starts.firstPlace { $0 >= run.upperBound } }.filter {
        !$0.isEmpty
      }
    }
  }

  /// Per segment and stream.
  fileprivate(set) var places: [[Places]] = []
  /// The forms that phrases count as, and those that stand in them.
  fileprivate(set) var touched: Set<UInt32> = []
}

extension Archive {
  /// The forms of all words with those of each group counted as one; the words of its phrases count no more where these stand.
  ///
  /// O(types) and a search for the phrases. Throws `.cancelled`.
  public func forms(_ kind: Lexicon.Form, joining groups: [FormGroup]) throws(Diagnostic) -> Forms {
    let plain = forms(kind)
    var joined = plain.joining(groups)
    guard !joined.ofPhrase.isEmpty else { return joined }
    let known = joined.ofPhrase.keys.sorted { ($1.count, $0.description) < ($0.count, $1.description) }
    let pattern = TokenPattern.choice(
      known.map { phrase in .sequence(phrase.map { .token(kind == .lemma ? .stem(plain[$0]) : .word(plain[$0], .all)) }) })
    var phrases = FoldedPhrases()
    for (index, segment) in segments.enumerated() {
      let documents = Documents(0..<UInt32(segment.documentCount))
      let finder = try Finder(pattern, segment, documents: documents)
      let streams = try Stream.Name.allCases.map { (name) throws(Diagnostic) in
        let stream = segment.streams[name.rawValue]
        let matches = try finder.matches(in: Self.runs(of: documents, in: stream), of: name)
        let run = HitRun(stream, sentenceBase: 0, matches.starts, matches.ends)
        return FoldedPhrases.Places(run, stream.types, plain.ofType[index], joined.ofPhrase)
      }
      phrases.places.append(streams)
    }
    for (phrase, form) in joined.ofPhrase { phrases.touched.formUnion(joined.meaning(of: phrase) + [form]) }
    joined.phrases = phrases
    return joined
  }
}

extension FoldedPhrases.Places {
  /// The phrases that `run` found, each with what it counts as.
  fileprivate init(_ run: HitRun, _ types: TokenTypes, _ formOfType: [UInt32], _ formOfPhrase: [[UInt32]: UInt32]) {
    for row in 0..<run.count {
      let tokens = run.tokens(row)
      guard let form = formOfPhrase[tokens.map { formOfType[Int(types[Int($0)])] }] else { continue }
      starts.append(tokens.lowerBound)
      ends.append(tokens.upperBound)
      forms.append(form)
    }
  }
}

// MARK: - Where one form stands

extension Forms {
  /// Whether a form is what a phrase counts as, or stands in one.
  public func isFolded(_ form: UInt32) -> Bool { phrases?.touched.contains(form) ?? false }

  /// Where a form stands in a stream of a segment: its words outside of phrases, and the phrases that count as it. O(types + occurrences).
  fileprivate func occurrences(of form: UInt32, segment index: Int, _ name: Stream.Name, in stream: Stream) -> [Range<UInt32>] {
    let words = stream.places(of: types(of: [form], inSegment: index)[0])
    guard let folded = phrases?.places[index][name.rawValue] else { return words.map { $0..<$0 + 1 } }
    var found: [Range<UInt32>] = []
    var row = 0
    func addPhrases(before token: UInt32) {
      while row < folded.starts.count, folded.ends[row] <= token {
        if folded.forms[row] == form { found.append(folded.starts[row]..<folded.ends[row]) }
        row += 1
      }
    }
    for token in words {
      addPhrases(before: token)
      if row < folded.starts.count, folded.starts[row] <= token { continue }
      found.append(token..<token + 1)
    }
    addPhrases(before: .max)
    return found
  }

  /// Those in a scope of some documents of the segment.
  fileprivate func occurrences(
    of form: UInt32, segment index: Int, _ name: Stream.Name, in segment: Segment, _ runs: TokenRuns
  ) -> [Range<UInt32>] {
    let all = occurrences(of: form, segment: index, name, in: segment.streams[name.rawValue])
    return runs.ofStream[name.rawValue].flatMap { run in
      all[all.firstPlace { $0.lowerBound >= run.lowerBound }..<all.firstPlace { $0.lowerBound >= run.upperBound }]
    }
  }
}

extension Archive {
  /// Where a form that has to do with phrases stands in one segment's `documents` (numbers in that segment, ascending), in document order.
  public func hits(of form: UInt32, _ forms: Forms, in documents: Documents, _ scope: Scope, segment index: Int) -> Hits {
    let segment = segments[index]
    let runs = TokenRuns(of: documents, in: segment, scope)
    let found = Stream.Name.allCases.map { name in
      let tokens = forms.occurrences(of: form, segment: index, name, in: segment, runs)
      return HitRun(
        segment.streams[name.rawValue], sentenceBase: sentenceBases[index], TokenPlaces(ascending: tokens.map(\.lowerBound)),
        .list(tokens.map(\.upperBound)))
    }
    var hits = Hits(found).inOrder
    hits.searched = SearchedText(tokens: segment.tokenCount(of: documents, scope), documents: documents.count)
    return hits
  }

  /// In how many of `documents` a form that has to do with phrases occurs.
  func documentCount(ofFolded form: UInt32, _ forms: Forms, in documents: Documents, _ scope: Scope) -> Int {
    segments.indices.reduce(0) { sum, index in
      let runs = TokenRuns(of: own(documents, segment: index), in: segments[index], scope)
      var found: Set<Int> = []
      for name in Stream.Name.allCases {
        let stream = segments[index].streams[name.rawValue]
        for tokens in forms.occurrences(of: form, segment: index, name, in: segments[index], runs) {
          found.insert(stream.document(ofToken: tokens.lowerBound))
        }
      }
      return sum + found.count
    }
  }
}

extension Segment {
  /// The documents among `chosen` that have a form that has to do with phrases in their article, ascending, and how often.
  func articleCounts(ofFolded form: UInt32, _ forms: Forms, segment index: Int, among chosen: [Bool]) -> DocumentCounts {
    let stream = streams[Stream.Name.article.rawValue]
    var counts = DocumentCounts()
    for tokens in forms.occurrences(of: form, segment: index, .article, in: stream) {
      let document = stream.document(ofToken: tokens.lowerBound)
      if chosen[document] { counts.add(UInt32(document)) }
    }
    return counts
  }
}
