import Corpus
import Diagnosis
import Prose
import Query

/// Making every failure name a place and a line that runs.
extension Workspace {
  /// `failure` of the line `text`, with a place and an offer where it has none; a slip of one word is mended in its line.
  func completed(_ failure: Diagnostic, _ text: String) -> Diagnostic {
    if case .cancelled = failure.kind { return failure }
    var completed = namingNothing(failure, text)
    let place = completed.range ?? 0..<max(1, text.utf8.count)
    let line = EditedLine(text, place)
    let candidates =
      [quotedValue(completed.kind, line), line.mended(completed.kind), completed.offer]
      + (isVerb(completed.kind) ? [] : line.repaired(completed.kind)) + [filled(completed.kind, line), example(text)]
    completed.range = place
    completed.offer = candidates.lazy.compactMap { $0 }.first { isLine($0) } ?? "help"
    return completed
  }

  /// Whether `text` parses, with each verb where it may stand; several lines are taken as they are.
  private func isLine(_ text: String) -> Bool {
    guard let pipeline = try? parse(text, with: vocabulary) else { return false }
    if case .terms(let expression) = pipeline.source, !([expression.first] + expression.rest.map(\.term)).allSatisfy(isKnown) {
      return false
    }
    let isPiped: Bool = if case .current = pipeline.source { false } else { true }
    return pipeline.stages.enumerated().allSatisfy { index, stage in
      guard let command = commands.command(stage.verb.folded) else { return false }
      let form = command.form
      guard index == 0, !isPiped else { return !form.takes.isEmpty }
      return form.takes.isEmpty || form.name == "expect" || form.takes.contains(.documents) && command.act == nil
    }
  }

  /// Whether the word that no bar stands before is a verb, so that it is no set that could be joined.
  private func isVerb(_ kind: Diagnostic.Kind) -> Bool {
    if case .expectedPipe(let word) = kind { commands.command(word.lowercased()) != nil } else { false }
  }

  // MARK: - What is meant

  /// `plot bar`: a word that names nothing, with more behind it, is meant as a verb, and before a verb as a set.
  private func namingNothing(_ failure: Diagnostic, _ text: String) -> Diagnostic {
    guard case .expectedPipe = failure.kind, let place = failure.range else { return failure }
    guard let word = EditedLine(text, place).wordBefore, !isName(word) else { return failure }
    if commands.command(word.folded) != nil { return Diagnostic(.takesNothing(word.text), at: word.range, offer: word.text) }
    let isSet = isVerb(failure.kind)
    let near = nearest(to: word.text, among: isSet ? sets.keys.sorted() : commands.forms.map(\.name))
    return Diagnostic(
      isSet ? .unknownName(word.text, near: near) : .unknownVerb(word.text, near: near), at: word.range,
      offer: isSet ? text.text(at: place.lowerBound..<text.utf8.count) : help(on: word))
  }

  private func isKnown(_ term: Term) -> Bool {
    if case .name(let word) = term { isName(word) } else { true }
  }

  private func isName(_ word: Word) -> Bool {
    if ["docs", "it"].contains(word.folded) || sets[word.folded] != nil || queries[word.folded] != nil { return true }
    return (try? view.archive.document(meant: word)) != nil || (try? view.archive.sentence(meant: word)) ?? nil != nil
  }

  /// `help` on what `word` may be about.
  func help(on word: Word) -> String { commands.topics.contains(word.folded) ? "help " + word.folded : "help" }

  /// `outlet = Trinidad and Tobago`: the line with the value in quotation marks, where some document has it.
  private func quotedValue(_ kind: Diagnostic.Kind, _ line: EditedLine) -> String? {
    guard case .notATest = kind, let value = line.valueAround else { return nil }
    let known = DocumentRows(view.archive.documents, in: view).cells(value.field.folded)?.labels ?? []
    let folded = value.text.folded
    return known.contains { $0?.lowercased() == folded } ? line.replacing(value.text.range, with: "\"\(value.text.text)\"") : nil
  }

  // MARK: - Examples

  /// The line with what its verb lacks, as the verb's example has it.
  private func filled(_ kind: Diagnostic.Kind, _ line: EditedLine) -> String? {
    guard case .tooFew(_, _, let verb) = kind, let form = commands.command(verb)?.form else { return nil }
    let tails = form.examples.lazy.compactMap { example -> Substring? in
      let words = example.line.split(separator: " ", omittingEmptySubsequences: false)
      return words.lastIndex(of: verb[...]).map { example.line[words[$0].startIndex...] }
    }
    return tails.first.map { line.before(verb) + onThisCorpus(String($0)) }
  }

  /// An example of the first verb of `text`.
  private func example(_ text: String) -> String? {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    let form = words.lazy.compactMap { commands.command($0)?.form }.first
    return form?.examples.lazy.map { onThisCorpus($0.line) }.first { isLine($0) }
  }

  /// A line of the examples with documents and sets that there are: `read 05` names one of another corpus.
  private func onThisCorpus(_ line: String) -> String {
    var names = view.archive.documents.prefix(4).map { view.archive.article($0).name }[...]
    let words = line.split(separator: " ").map { word -> String in
      guard word.utf8.count == 2, word.utf8.allSatisfy({ (48...57).contains($0) }), view.archive.document(named: String(word)) == nil else {
        return String(word)
      }
      return names.popFirst() ?? String(word)
    }
    return words == ["drop", "early"] && sets["early"] == nil ? "show sets" : words.joined(separator: " ")
  }
}
