import Corpus
import Diagnosis
import Query

/// What a pipeline gave and how.
struct Flow {
  var finding: Finding
  /// Whether the value is only looked at.
  var isLook = false
  /// What went into the verb that only looks.
  var beforeLook: Finding?
  var notes: [String] = []
  var trace: Trace
  /// What went into the first verb that left nothing.
  var beforeEmpty: Value?
  /// The act at the end, such as `export`.
  var act: (any Act)?

  /// The rows.
  var value: Value { finding.value }
}

/// What comes along when the words of a line get their values: notes and steps of the pipelines in it, and the doubt about rows they counted.
struct Aside {
  var notes: [String] = []
  var steps: [Trace.Step] = []
  var doubt = Doubt()
  /// The aliases that were used, in words, each once.
  var aliases: [String] = []

  /// Adds what `flow`, the rows called `name`, has to tell.
  mutating func add(_ flow: Flow, named name: String) {
    notes += flow.notes
    let source = flow.trace.source
    steps += flow.trace.asides.map(\.inner)
    steps.append(
      .init(text: source.name, reading: "the rows \(name) begins with", rowsOut: source.rows, kind: source.kind, depth: 1))
    steps += flow.trace.steps.map(\.inner)
    note(flow.trace.aliases)
  }

  /// Adds aliases that were used.
  mutating func note(_ used: [String]) { aliases += used.filter { !aliases.contains($0) } }
}

extension Workspace {
  /// Evaluates `pipeline`: first everything is bound, so that every mistake that can be seen is told before anything runs.
  func flow(of pipeline: Pipeline, _ text: String, depth: Int = 0) throws(Diagnostic) -> Flow {
    guard depth < 20 else { throw Diagnostic(.tooDeep, at: pipeline.range) }
    var aside = Aside()
    let source = try source(pipeline, text, depth, &aside)
    let input = source.value
    let bound = try bind(pipeline, from: input.kind, text, depth: depth, &aside)
    var flow = Flow(finding: source, trace: Trace(text: text, source: (name(of: pipeline.source), input.count, input.kind)))
    flow.trace.asides = aside.steps
    flow.trace.aliases = aside.aliases
    flow.finding.doubt = source.doubt.merged(with: aside.doubt)
    flow.notes = aside.notes + ofAllDocuments(pipeline)
    for (stage, command) in zip(pipeline.stages, bound) {
      if case .act(let act) = command.work {
        flow.act = act
        break
      }
      try advance(&flow, command, text.text(at: stage.range), at: stage.range)
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
    let before = flow.finding
    let input = before.value
    let result = try placed(at: range) { () throws(Diagnostic) in try apply(command, to: before) }
    flow.trace.steps.append(.init(text, command, of: input, leaving: result.value, time: clock.now - start, in: view))
    flow.notes += try command.notes(from: input, to: result.value, in: view)
    if result.value.count == 0, input.count > 0 { flow.beforeEmpty = input }
    flow.finding = result
    if type(of: command).form.gives == .look {
      flow.isLook = true
      flow.beforeLook = before
    }
  }

  /// Runs one command on what came before, slice by slice; rows in doubt go with it where it leaves rows of their kind.
  private func apply(_ command: any Command, to input: Finding) throws(Diagnostic) -> Finding {
    if case .narrow(let command) = command.work { return try narrow(input, by: command) }
    let value: Value
    if case .table(let sheet) = input.value, let command = command as? any TableCommand {
      value = try command.value(of: sheet, in: view).value
    } else {
      switch command.work {
      case .gather(let command): value = try gather(input.value, by: command)
      case .whole(let command): value = try command.value(of: input.value, in: view)
      case .narrow, .act: throw Diagnostic(.bug("a verb of another shape"))
      }
    }
    let keepsRows = type(of: command).form.gives == .same
    return Finding(value: value, doubt: keepsRows ? input.doubt : input.carriedDoubt)
  }

  /// Narrows the rows, and the ones in doubt as well: of these, all that may pass are in doubt still.
  private func narrow(_ input: Finding, by command: some Narrow) throws(Diagnostic) -> Finding {
    var (value, possible) = try narrowed(input.value, by: command)
    if case .hits(let before) = input.value, case .hits(var after) = value, type(of: command).form.gives == .same {
      after.searched = try searched(before, leaving: after, by: command)
      value = .hits(after)
    }
    guard possible != nil || !input.doubt.isEmpty || input.doubt.isAmongRows else { return Finding(value: value) }
    var doubt = input.doubt.replacingRows(by: possible)
    for rows in input.doubt.rows {
      let narrowed = try narrowed(rows, by: command)
      doubt = doubt.merged(with: Doubt([narrowed.value] + (narrowed.possible.map { [$0] } ?? [])))
    }
    return Finding(value: value, doubt: doubt)
  }

  /// How much text was searched for the hits a command leaves: it narrows with them where only their documents are asked, else it is not known.
  private func searched(_ before: Hits, leaving after: Hits, by command: some Narrow) throws(Diagnostic) -> SearchedText? {
    guard let extent = before.searched?.extent else { return after.searched }
    guard let documents = try command.documents(among: extent.documents, of: before, in: view) else { return after.searched }
    return view.searchedText(in: SearchedText.Extent(documents: documents, scope: extent.scope))
  }

  /// The rows that pass, and those of `input` that may; nil for none.
  private func narrowed(_ input: Value, by command: some Narrow) throws(Diagnostic) -> (value: Value, possible: Value?) {
    if case .table(let sheet) = input, let command = command as? any TableCommand {
      let (value, possible) = try command.value(of: sheet, in: view)
      return (value, possible.isEmpty ? nil : input.picking(.list(possible)))
    }
    var picked: [Selection] = []
    var possible: [Int] = []
    var hits: Hits?
    for slice in Slice.cut(input, view) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let narrowed = try command.rows(of: slice)
      if !narrowed.possible.isEmpty { possible += slice.rowNumbers.picking(.list(narrowed.possible)) }
      switch narrowed.rows {
      case .picked(let rows): picked.append(slice.rowNumbers.picking(.list(rows)))
      case .hits(let found): hits = hits?.appending(found) ?? found
      }
    }
    let unsure = possible.isEmpty ? nil : input.picking(.list(possible.sorted()))
    if let hits { return (.hits(hits), unsure) }
    guard !view.archive.segments.isEmpty else { return (type(of: command).form.gives == .rows(.hits) ? .hits(Hits()) : input, unsure) }
    return (input.picking(picked.count == 1 ? picked[0] : .list(picked.joined().sorted())), unsure)
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
    guard let it, case .current = pipeline.source, let verb = pipeline.stages.first?.verb.folded, Self.surprising.contains(verb) else {
      return []
    }
    if case .documents(let documents) = it, documents.count == current.count { return [] }
    return ["of \(currentSet ?? "all \(counted(view.archive.documentCount, "document"))"); `| \(verb)` goes on from the last result"]
  }

  private static let surprising: Set = ["count", "sort", "first", "last", "sample", "dedupe"]

  /// Why a line began with nothing.
  private func nothing(_ input: Value, _ pipeline: Pipeline) -> String? {
    if view.archive.documentCount == 0 { return "nothing is loaded; `load PATH` reads files and folders" }
    guard input.count == 0, case .terms(let expression) = pipeline.source, !expression.rest.isEmpty else { return nil }
    return "the sets leave nothing"
  }

  /// Which verb left nothing, and why that may be.
  private func emptied(_ flow: Flow, _ bound: [any Command]) -> String? {
    let steps = flow.trace.steps
    guard let index = steps.firstIndex(where: { $0.rowsOut == 0 && $0.rowsIn ?? 0 > 0 }) else { return nil }
    let path = steps[...index].map { "\($0.text) \(grouped($0.rowsIn ?? 0)) → \(grouped($0.rowsOut))" }.joined(separator: ", ")
    let hint = bound[index].hint(whenEmpty: flow.beforeEmpty ?? current, in: view)
    return path + (hint.map { ": " + $0 } ?? "")
  }
}
