import Corpus
import Diagnosis
import Query

/// Finding out what the words of a pipeline stand for.
extension Workspace {
  /// What the first verb works on.
  func source(_ pipeline: Pipeline, _ text: String, _ depth: Int, _ aside: inout Aside) throws(Diagnostic) -> Finding {
    switch pipeline.source {
    case .current: return currentSet.flatMap { kept[$0] } ?? Finding(value: current)
    case .last:
      guard let last else { throw Diagnostic(.nothingYet("result to go on from"), at: 0..<1, offer: "docs " + text) }
      return last
    case .terms(let expression): return try finding(of: expression, in: text, depth: depth, &aside)
    }
  }

  private func finding(of expression: SetExpression, in text: String, depth: Int, _ aside: inout Aside) throws(Diagnostic) -> Finding {
    var joined = try finding(of: expression.first, in: text, depth: depth, &aside)
    for step in expression.rest {
      let other = try finding(of: step.term, in: text, depth: depth, &aside)
      guard let result = step.operation.joined(joined, other) else {
        throw Diagnostic(
          .kindsDiffer(joined.value.kind.phrase, other.value.kind.phrase, operation: step.operation.rawValue), at: step.term.range)
      }
      if case .hits(let left) = joined.value, case .hits(let right) = other.value, left.layer != right.layer, left.count * right.count > 0 {
        let verb = (left.layer ?? right.layer)?.rawValue ?? ""
        aside.notes.append("hits of two kinds keep their places and lose the fields that '\(verb)' gave them")
      }
      joined = result
    }
    return joined
  }

  func finding(of term: Term, in text: String, depth: Int, _ aside: inout Aside) throws(Diagnostic) -> Finding {
    guard depth < 19 else {
      if case .call(let name, _) = term { throw Diagnostic(.endlessQuery(name.text), at: name.range) }
      throw Diagnostic(.tooDeep, at: term.range)
    }
    switch term {
    case .name(let word): return try finding(named: word)
    case .pipeline(let pipeline, _):
      try checkWritesNothing(pipeline)
      let flow = try flow(of: pipeline, text, depth: depth + 1)
      try checkIsRows(flow, pipeline)
      aside.add(flow, named: "( )")
      if flow.isLook { throw Diagnostic(.endsLine(pipeline.stages.last?.verb.text ?? ""), at: pipeline.stages.last?.range) }
      return flow.finding
    case .call(let name, let arguments): return try finding(ofQuery: name, arguments, depth: depth, &aside)
    }
  }

  /// A result that is kept or joined must be rows: an act in the middle of a line would be done by nobody.
  func checkIsRows(_ flow: Flow, _ pipeline: Pipeline) throws(Diagnostic) {
    guard flow.act != nil, let verb = pipeline.stages.last?.verb else { return }
    throw Diagnostic(.notAlone(verb.folded), at: verb.range)
  }

  /// `docs`, `it`, a set, a document or a ref.
  private func finding(named word: Word) throws(Diagnostic) -> Finding {
    switch word.folded {
    case "docs": return Finding(value: .documents(view.archive.documents))
    case "it":
      guard let last else { throw Diagnostic(.nothingYet("result to go on from"), at: word.range, offer: "docs") }
      return last
    default: break
    }
    if let finding = kept[word.folded] { return finding }
    return Finding(value: try page(named: word))
  }

  /// A document or a sentence of one.
  private func page(named word: Word) throws(Diagnostic) -> Value {
    if let sentence = try view.archive.sentence(meant: word) { return .hits(wholeSentence(sentence)) }
    if let document = view.archive.document(named: word.text) { return .documents(Documents([document])) }
    do {
      return .documents(Documents([try view.archive.document(meant: word)]))
    } catch {
      guard case .unknownName = error.kind else { throw error }
      throw unknown(word)
    }
  }

  private func wholeSentence(_ sentence: UInt32) -> Hits {
    let place = view.archive.place(ofSentence: sentence)
    let segment = view.archive.segments[place.segment]
    let tokens = segment.sentences.tokens(place.sentence)
    guard !tokens.isEmpty else { return Hits() }
    let base = view.archive.sentenceBases[place.segment]
    return Hits(tokens, of: segment.stream(ofSentence: place.sentence), sentenceBase: base)
  }

  private func unknown(_ word: Word) -> Diagnostic {
    let candidates = kept.keys.sorted() + queries.keys.sorted() + commands.forms.map(\.name) + view.archive.names.sorted().prefix(2000)
    let near = nearest(to: word.text, among: candidates)
    if queries[word.folded] != nil {
      return Diagnostic(.expected("'(' behind the saved query '\(word.text)'", found: nil), at: word.range, offer: word.text + "()")
    }
    let isDate =
      word.text.utf8.contains(UInt8(ascii: "-")) && word.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
    let other = line.wholeLine == word.text ? help(on: word) : "docs"
    let offer = isDate ? line.replacing(word.text, with: "(filter date in \(word.text))", maxReplacements: 1) : other
    return Diagnostic(.unknownName(word.text, near: near), at: word.range, offer: offer)
  }

  private func finding(
    ofQuery name: Word, _ arguments: [Word], depth: Int, _ aside: inout Aside
  ) throws(Diagnostic) -> Finding {
    guard let query = queries[name.folded] else {
      let near = nearest(to: name.text, among: queries.keys.sorted())
      throw Diagnostic(.unknownQuery(name.text, near: near), at: name.range, offer: near.map { $0 + "()" } ?? "show queries")
    }
    let text = try body(of: query, name, arguments)
    do {
      let pipeline = try parse(text, with: vocabulary)
      try checkWritesNothing(pipeline)
      let flow = try flow(of: pipeline, text, depth: depth + 1)
      try checkIsRows(flow, pipeline)
      aside.add(flow, named: name.text)
      return flow.isLook ? Finding(value: .table(view.sheet(of: flow.value)), doubt: flow.finding.carriedDoubt) : flow.finding
    } catch {
      throw Diagnostic(error.kind, at: name.range, offer: error.offer)
    }
  }

  /// Rows inside a line are no result that a file could hold.
  private func checkWritesNothing(_ pipeline: Pipeline) throws(Diagnostic) {
    if let path = pipeline.redirect?.path { throw Diagnostic(.redirectInside(path.text), at: path.range) }
  }

  private func body(of query: DefinedQuery, _ name: Word, _ arguments: [Word]) throws(Diagnostic) -> String {
    let parameters = query.definition.parameters
    let required = parameters.prefix { $0.standard == nil }.count
    guard arguments.count <= parameters.count, arguments.count >= required else {
      throw Diagnostic(.wrongArguments(name.text, wants: parameters.count, given: arguments.count), at: name.range, offer: "show queries")
    }
    var values: [String: String] = [:]
    for (index, parameter) in parameters.enumerated() {
      values[parameter.name] = index < arguments.count ? arguments[index].text : parameter.standard
    }
    return try expanding(query.definition.body, values)
  }

  /// `text` with each word `$name` replaced by its value; strings are left alone.
  func expanding(_ text: String, _ values: [String: String]) throws(Diagnostic) -> String {
    guard !values.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var expanded: [UInt8] = []
    for piece in lexemes(of: text) {
      let word = bytes[piece.range]
      if piece.kind == .word, word.first == UInt8(ascii: "$"), let value = values[String(decoding: word.dropFirst(), as: UTF8.self)] {
        expanded += Array(value.utf8)
      } else {
        expanded += word
      }
    }
    return String(decoding: expanded, as: UTF8.self)
  }

  // MARK: - Verbs

  /// Binds every verb of `pipeline` to what stands behind it, and checks that each takes what the one before gives.
  func bind(
    _ pipeline: Pipeline, from kind: Kind, _ text: String, depth: Int, _ aside: inout Aside
  ) throws(Diagnostic) -> [any Command] {
    var kind = kind
    var looked: String?
    var bound: [any Command] = []
    for (index, stage) in pipeline.stages.enumerated() {
      guard let command = commands.entry(stage.verb.folded) else {
        throw Diagnostic(.bug("a verb without a command"), at: stage.verb.range)
      }
      let form = command.form
      if let looked, form.name != "export" {
        throw Diagnostic(.endsLine(looked), at: stage.verb.range, offer: text.text(at: 0..<stage.verb.range.lowerBound).wholeLine)
      }
      let isFirst = index == 0 && pipeline.source == .current
      // A verb whose terms may be missing works on them or on what is piped in, never on both.
      let hasTerms = form.shape.mayLackTerms && stage.hasTerms
      if form.takes.isEmpty || hasTerms, !isFirst {
        throw Diagnostic(.startsLine(form.name), at: stage.verb.range, offer: text.text(at: stage.range))
      }
      if command.act != nil, index < pipeline.stages.count - 1 { throw Diagnostic(.notAlone(form.name), at: stage.verb.range) }
      if !form.takes.isEmpty, !form.takes.contains(kind) {
        throw wrongKind(form, kind, stage, text, behind: isFirst && it?.kind == .hits ? "" : "find troops ")
      }
      bound.append(try command.type.init(call(stage, of: text, input: kind, depth: depth, &aside)))
      if form.gives == .look { looked = form.name }
      kind = form.kind(of: kind)
    }
    return bound
  }

  /// A verb that does not take what it is given; `hits` is what it could stand behind to be given some.
  private func wrongKind(_ form: CommandForm, _ kind: Kind, _ stage: Stage, _ text: String, behind hits: String) -> Diagnostic {
    let takes = form.takes.map(\.rawValue).joined(separator: " or ")
    let verb = text.text(at: stage.range)
    var offer: String?
    if form.takes == [.hits] || form.takes.first == .hits {
      offer = hits + "| " + verb
    } else if form.takes.contains(.documents) {
      offer = "docs | " + verb
    }
    return Diagnostic(.wrongKind(verb: form.name, takes: takes, given: kind.phrase), at: stage.verb.range, offer: offer)
  }
}

extension VerbShape {
  /// Whether no set, document or pipeline need stand behind the verb.
  fileprivate var mayLackTerms: Bool { if case .terms(let count) = object { count.lowerBound == 0 } else { false } }
}

extension Stage {
  /// Whether some do.
  fileprivate var hasTerms: Bool { if case .terms(let terms) = object { !terms.isEmpty } else { false } }
}

extension CommandForm {
  /// The kind of what comes out when `kind` goes in.
  func kind(of kind: Kind) -> Kind {
    switch gives {
    case .same: kind
    case .rows(let kind): kind
    case .look, .nothing: .table
    }
  }
}
