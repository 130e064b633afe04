public import Columnar
import Corpus
public import Diagnosis
import Evidence
public import Query

extension Workspace {
  /// Runs one statement.
  ///
  /// Throws without having changed anything, with a range in the statement's text (see `expanded`).
  ///
  /// - Parameter remark: what the comment behind it says; an assertion keeps it as its reason.
  public mutating func run(_ statement: String, remark: String = "") throws(Diagnostic) -> Outcome {
    let text = try expanding(statement, parameters)
    line = text
    self.remark = remark
    do {
      return try answer(text)
    } catch {
      throw completed(error, text)
    }
  }

  private mutating func answer(_ text: String) throws(Diagnostic) -> Outcome {
    let pipeline = try parse(text, with: vocabulary)
    guard let act = try leadingAct(pipeline, text) else { return try conclude(try flow(of: pipeline, text), pipeline, text) }
    return try whole { (workspace) throws(Diagnostic) in try workspace.carryOut(act, pipeline, text) }
  }

  /// What `change` gives; where it fails, nothing has changed.
  private mutating func whole(_ change: (inout Workspace) throws(Diagnostic) -> Outcome) throws(Diagnostic) -> Outcome {
    let before = self
    do {
      return try change(&self)
    } catch {
      self = before
      throw error
    }
  }

  /// The value of `pipeline`, for commands that keep it.
  public mutating func value(of pipeline: Pipeline) throws(Diagnostic) -> (value: Value, notes: [String]) {
    let flow = try flow(of: pipeline, line)
    try checkIsRows(flow, pipeline)
    if flow.isLook { throw Diagnostic(.endsLine(pipeline.stages.last?.verb.text ?? ""), at: pipeline.stages.last?.range) }
    trace = flow.trace
    last = flow.finding
    return (flow.value, flow.notes + flow.finding.doubt.notes(beside: flow.value))
  }

  /// Checks that a saved query's line parses once its parameters have values.
  public func check(_ definition: Definition) throws(Diagnostic) {
    try definition.checkParameters()
    var values: [String: String] = [:]
    for parameter in definition.parameters { values[parameter.name] = parameter.standard ?? "2" }
    let text = try expanding(definition.body, values)
    do {
      _ = try parse(text, with: vocabulary)
    } catch {
      var offer = error.offer
      if case .unknownVerb(let word, let near?) = error.kind {
        offer = definition.text.replacing(" " + word, with: " " + near, maxReplacements: 1)
      }
      throw Diagnostic(error.kind, at: definition.name.range, offer: offer)
    }
  }

  /// The bound act a line begins with, if it does.
  private func leadingAct(_ pipeline: Pipeline, _ text: String) throws(Diagnostic) -> (any Act)? {
    guard case .current = pipeline.source, let stage = pipeline.stages.first, let command = commands.entry(stage.verb.folded),
      let act = command.act
    else { return nil }
    let form = command.form
    let exports = pipeline.redirect != nil || (pipeline.stages.count == 2 && pipeline.stages[1].verb.folded == "export")
    if pipeline.stages.count > 1 || exports, !(exports && form.gives == .look) {
      throw Diagnostic(.notAlone(form.name), at: stage.verb.range)
    }
    if !form.takes.isEmpty, form.name != "expect" { throw needsInput(form, stage, text) }
    var aside = Aside()
    return try act.init(call(stage, of: text, input: nil, depth: 0, &aside))
  }

  /// Acts, and writes what is looked at where the line says so.
  private mutating func carryOut(_ act: any Act, _ pipeline: Pipeline, _ text: String) throws(Diagnostic) -> Outcome {
    let outcome = try act.act(on: &self, given: nil)
    if let value = outcome.shown, let path = pipeline.redirect?.path ?? exportPath(pipeline) {
      let mode: Export.Mode = pipeline.redirect?.isAppending ?? false ? .appending : .replacing
      return Outcome(notes: outcome.notes, effect: .write(try export(value, to: path, mode, text)))
    }
    return outcome
  }

  private func exportPath(_ pipeline: Pipeline) -> Word? {
    guard pipeline.stages.count == 2, case .words(let words) = pipeline.stages[1].object else { return nil }
    return words.first
  }

  private func needsInput(_ form: CommandForm, _ stage: Stage, _ text: String) -> Diagnostic {
    let offer = (it == nil ? "docs | " : "| ") + text
    return Diagnostic(.expectedPipe(found: form.name), at: stage.verb.range, offer: offer)
  }

  /// Keeps and shows what a pipeline gave, and carries on to the act at its end.
  private mutating func conclude(_ flow: Flow, _ pipeline: Pipeline, _ text: String) throws(Diagnostic) -> Outcome {
    let notes = flow.notes + flow.finding.doubt.notes(beside: flow.value)
    if let redirect = pipeline.redirect {
      let written = try export(flow.value, to: redirect.path, redirect.isAppending ? .appending : .replacing, text)
      keep(flow)
      return Outcome(notes: notes, effect: .write(written))
    }
    if let act = flow.act {
      return try whole { (workspace) throws(Diagnostic) in
        workspace.keep(flow)
        var outcome = try act.act(on: &workspace, given: flow.value)
        outcome.notes = notes + outcome.notes
        return outcome
      }
    }
    keep(flow)
    shown = flow.value
    return Outcome(shown: flow.value, notes: notes)
  }

  private mutating func keep(_ flow: Flow) {
    trace = flow.trace
    last = flow.isLook ? flow.beforeLook : flow.finding
  }

  /// What a screen or a file shows of `value`, and the lines that sum it up: previews on a screen, everything elsewhere.
  public func presented(_ value: Value, on display: Display) -> (table: Table, notes: [String]) {
    let limit = display == .screen ? (value.kind == .table ? view.settings.limit : view.settings.preview) : nil
    guard let limit, value.count > limit else { return (table(of: value), summary(of: value)) }
    let more = "… \(counted(value.count - limit, "more " + value.kind.member))"
    return (table(of: value.picking(.range(0..<limit))), [more] + summary(of: value))
  }

  /// The rows as a screen lays them out; what is printed as a file of rows has the layout of files.
  private func table(of value: Value) -> Table {
    guard view.settings.mode == "table" else { return view.sheet(of: value).exported }
    if case .documents(let documents) = value { return view.screenTable(of: documents) }
    return view.sheet(of: value).table
  }

  private func summary(of value: Value) -> [String] {
    switch value {
    case .documents(let documents): [counted(documents.count, "document")]
    case .hits(let hits): [view.summary(of: hits)]
    case .table: []
    }
  }

  /// `value` on its way to the file `path`.
  ///
  /// Throws `.cannotAppend` where the kind of file does not allow `>>`.
  public func export(_ value: Value, to path: Word, _ mode: Export.Mode, _ text: String) throws(Diagnostic) -> Export {
    let ending = vocabulary.ending(of: path.text) ?? ""
    guard !ending.isEmpty else {
      throw Diagnostic(.unknownEnding(path.text, known: CommandList.endings), at: path.range, offer: "docs | export rows.csv")
    }
    if mode == .appending, !["csv", "tsv", "jsonl"].contains(ending) { throw Diagnostic(.cannotAppend(ending), at: path.range) }
    let settings = Settings.keys.map { "\($0) \(view.settings.value(of: $0) ?? "")" }.joined(separator: ", ")
    let about = [
      "query: \(text)", "corpus: \(loadedPaths.joined(separator: " ")) (\(counted(view.archive.documentCount, "document")))",
      "rows: \(value.count)", "settings: \(settings)",
    ]
    let table = view.sheet(of: value).exported
    if Task.isCancelled { throw Diagnostic(.cancelled) }
    return Export(table, path: path.text, mode: mode, about: about)
  }

  func call(
    _ stage: Stage, of text: String, input: Kind?, depth: Int, _ aside: inout Aside
  ) throws(Diagnostic) -> Call {
    var operands: [Call.Operand] = []
    if case .terms(let terms) = stage.object {
      for term in terms {
        let finding = try finding(of: term, in: text, depth: depth, &aside)
        aside.doubt = aside.doubt.merged(with: finding.carriedDoubt)
        operands.append(.init(name: name(of: term), value: finding.value, range: term.range))
      }
    }
    let (expanded, aliases) = try stage.expanding(view.aliases) { () throws(Diagnostic) in try view.reading.entities() }
    aside.note(aliases)
    return Call(stage: expanded, text: text.text(at: stage.range), input: input, operands: operands, view: view, sets: kept)
  }

  private func name(of term: Term) -> String {
    switch term {
    case .name(let word), .call(let word, _): word.text
    case .pipeline: "( )"
    }
  }
}

/// What results are made for.
public enum Display: Equatable, Sendable {
  /// Something that is looked at, with previews.
  case screen
  /// A pipe or a file, where nothing is left out.
  case file
}

/// `count` with its noun, in the plural where it must be.
public func counted(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

/// A number with its noun, whose plural has a form of its own.
public func counted(_ count: Int, _ noun: String, plural: String) -> String { "\(grouped(count)) \(count == 1 ? noun : plural)" }

/// A whole number with commas between its thousands.
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude).utf8
  let sign = number < 0 ? 1 : 0
  return String(unsafeUninitializedCapacity: digits.count + (digits.count - 1) / 3 + sign) { text in
    var place = sign
    if sign > 0 { text[0] = UInt8(ascii: "-") }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        text[place] = UInt8(ascii: ",")
        place += 1
      }
      text[place] = digit
      place += 1
    }
    return place
  }
}
