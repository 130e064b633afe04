import Corpus
import Diagnosis
import Query

/// What a pipeline gave and how.
struct Flow {
  var value: Value
  /// Whether the value is only looked at.
  var isLook = false
  /// What went into the verb that only looks.
  var beforeLook: Value?
  var notes: [String] = []
  var possible = 0
  var trace: Trace
  /// What went into the first verb that left nothing.
  var beforeEmpty: Value?
  /// The act at the end, such as `export`.
  var act: (any Act)?
}

extension Workspace {
  /// Evaluates `pipeline`: first everything is bound, so that every mistake that can be seen is told before anything runs.
  func flow(of pipeline: Pipeline, _ text: String, depth: Int = 0) throws(Diagnostic) -> Flow {
    guard depth < 20 else { throw Diagnostic(.tooDeep, at: pipeline.range) }
    var notes: [String] = []
    let input = try source(pipeline, text, depth, &notes)
    let bound = try bind(pipeline, from: input.kind, text, depth: depth, &notes)
    var flow = Flow(value: input, trace: Trace(text: text, source: (name(of: pipeline.source), input.count, input.kind)))
    flow.notes = notes + ofAllDocuments(pipeline)
    for (stage, command) in zip(pipeline.stages, bound) {
      if let act = command as? any Act {
        flow.act = act
        break
      }
      try advance(&flow, command, string(stage.range, text), at: stage.range)
    }
    if let empty = emptied(flow, bound) ?? (depth == 0 ? nothing(input, pipeline) : nil) { flow.notes.insert(empty, at: 0) }
    return flow
  }

  private func name(of source: Source) -> String {
    switch source {
    case .current: currentSet ?? "docs"
    case .last: "it"
    case .terms(let expression):
      if case .name(let word) = expression.first, expression.rest.isEmpty { word.folded } else { "sets" }
    }
  }

  private func string(_ range: Range<Int>, _ text: String) -> String {
    String(decoding: Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }

  /// What `body` gives; a failure that names no place happened at `range`.
  private func placed<Value>(at range: Range<Int>, _ body: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
    do {
      return try body()
    } catch {
      throw Diagnostic(error.kind, at: error.range ?? range, offer: error.offer)
    }
  }

  private func advance(_ flow: inout Flow, _ command: any Command, _ text: String, at range: Range<Int>) throws(Diagnostic) {
    if Task.isCancelled { throw Diagnostic(.cancelled) }
    let clock = ContinuousClock()
    let start = clock.now
    let input = flow.value
    let result = try placed(at: range) { () throws(Diagnostic) in try apply(command, to: input) }
    flow.trace.steps.append(
      .init(
        text: text, reading: command.reading, rowsIn: input.count, rowsOut: result.value.count, kind: result.value.kind,
        time: clock.now - start))
    if result.value.count == 0, input.count > 0 { flow.beforeEmpty = input }
    flow.value = result.value
    flow.possible += result.possible
    if result.possible > 0 { flow.notes.append(possibleNote(result.possible, command)) }
    if type(of: command).form.gives == .look {
      flow.isLook = true
      flow.beforeLook = input
    }
  }

  private func possibleNote(_ count: Int, _ command: any Command) -> String {
    "\(counted(count, "more row")) may belong here: what is asked of \(count == 1 ? "it" : "them") is unknown (`\(type(of: command).form.name) possibly …` keeps \(count == 1 ? "it" : "them"))"
  }

  /// Runs one command on `input`, slice by slice.
  private func apply(_ command: any Command, to input: Value) throws(Diagnostic) -> (value: Value, possible: Int) {
    if case .table(let sheet) = input, let command = command as? any TableCommand {
      return try command.value(of: sheet, in: view)
    }
    if let command = command as? any Narrow { return try narrow(input, by: command) }
    guard let command = command as? any Gather else { throw Diagnostic(.bug("a command of no shape")) }
    return (try gather(input, by: command), 0)
  }

  private func narrow(_ input: Value, by command: some Narrow) throws(Diagnostic) -> (value: Value, possible: Int) {
    var picked: [Int] = []
    var hits = Hits()
    var isHits = false
    var possible = 0
    for slice in Slice.cut(input, view) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let narrowed = try command.rows(of: slice)
      possible += narrowed.possible
      switch narrowed.rows {
      case .picked(let rows): picked += rows.map { slice.rowNumbers[$0] }
      case .hits(let found):
        if isHits { hits.append(found) } else { hits = found }
        isHits = true
      }
    }
    if isHits { return (.hits(hits), possible) }
    guard !view.archive.segments.isEmpty else { return (type(of: command).form.gives == .rows(.hits) ? .hits(hits) : input, 0) }
    return (input.picking(picked.sorted()), possible)
  }

  private func gather<Gathering: Gather>(_ input: Value, by command: Gathering) throws(Diagnostic) -> Value {
    var whole: Gathering.Partial?
    for slice in Slice.cut(input, view) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let partial = try command.partial(of: slice)
      whole = whole.map { command.merge($0, partial) } ?? partial
    }
    return try command.finish(whole, of: input, in: view)
  }

  // MARK: - Notes

  /// A verb that begins a line works on all documents, which surprises after a result.
  private func ofAllDocuments(_ pipeline: Pipeline) -> [String] {
    let surprising: Set = ["count", "sort", "first", "last", "sample"]
    guard case .current = pipeline.source, let verb = pipeline.stages.first?.verb.folded, surprising.contains(verb), let it else {
      return []
    }
    if case .documents(let documents) = it, documents.count == current.count { return [] }
    return ["of \(currentSet ?? "all \(counted(view.archive.documentCount, "document"))"); `| \(verb)` goes on from the last result"]
  }

  /// Why a line began with nothing.
  private func nothing(_ input: Value, _ pipeline: Pipeline) -> String? {
    if view.archive.documentCount == 0 { return "nothing is loaded; `load PATH` reads files and folders" }
    guard input.count == 0, case .terms(let expression) = pipeline.source, !expression.rest.isEmpty else { return nil }
    return "the sets leave nothing"
  }

  /// Which verb left nothing, and why that may be.
  private func emptied(_ flow: Flow, _ bound: [any Command]) -> String? {
    let steps = flow.trace.steps
    guard let index = steps.firstIndex(where: { $0.rowsOut == 0 && $0.rowsIn > 0 }) else { return nil }
    let path = steps[...index].map { "\($0.text) \(grouped($0.rowsIn)) → \(grouped($0.rowsOut))" }.joined(separator: ", ")
    let hint = bound[index].hint(whenEmpty: flow.beforeEmpty ?? current, in: view)
    return path + (hint.map { ": " + $0 } ?? "")
  }
}
