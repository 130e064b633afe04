import Columnar
import Corpus
public import Diagnosis
public import Engine
import Prose
import Query

/// `why [ROW|REF]`: what stands behind a row of the last table, or behind a sentence.
public struct Why: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("why", object: .words(0...1)), usage: "why [ROW|REF|DOC]",
    summary: "opens row N of the last table: its sentences, and its formula with the numbers put in", takes: [], gives: .look, group: .read,
    examples: [Example("why 1", "the sentences behind the first row"), Example("why 05", "what proves the fields of an article")],
    completions: [.documents])

  private enum Asked {
    case row(Int, Range<Int>), sentence(UInt32), document(UInt32)
    /// A number that is also the id of a document.
    case rowOrDocument(Int, UInt32, word: String)
  }
  private let asked: Asked

  /// Binds what is asked: a ref, the number of a row, or a document.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else {
      asked = .row(1, call.stage.verb.range)
      return
    }
    if let sentence = try call.view.archive.sentence(meant: word) {
      asked = .sentence(sentence)
    } else if let row = wholeNumber(word.text) {
      asked =
        call.view.archive.document(named: word.text).map { .rowOrDocument(row, $0, word: word.text) } ?? .row(row, word.range)
    } else {
      asked = .document(try call.view.archive.document(meant: word))
    }
  }

  /// Shows what stands behind it.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let view = workspace.view
    let (opening, reading) = try self.opening(workspace)
    let sheet = sheet(of: opening, view)
    // The table that was asked about stays the one that `why` opens.
    return .look(sheet, notes: (opening.sentences.isEmpty ? [] : [Self.size(of: opening)]) + reading)
  }

  /// How much was opened: the sentences, and where some have several of the places, these.
  private static func size(of opening: Opening) -> String {
    let sentences = Set(opening.sentences).count
    let isOfPlaces = opening.hits != nil && sentences < opening.sentences.count
    return (isOfPlaces ? counted(opening.sentences.count, "place") + " in " : "")
      + counted(isOfPlaces ? sentences : opening.sentences.count, "sentence")
  }

  /// What stands behind what is asked, and how a number was read that may be two things.
  private func opening(_ workspace: Workspace) throws(Diagnostic) -> (Opening, [String]) {
    switch asked {
    case .document(let document): return (workspace.view.evidence(ofDocument: document), [])
    case .sentence(let sentence): return (line(of: sentence, workspace.view), [])
    case .row(let row, let range): return (try self.row(row, at: range, workspace), [])
    case .rowOrDocument(let row, let document, let word):
      let isRow = row >= 1 && row <= (workspace.shown?.count ?? 0)
      if isRow, !word.hasPrefix("0") {
        return (try self.row(row, at: 0..<0, workspace), ["\(word) is the row of the last table here; `read \(word)` shows the document"])
      }
      let reading = isRow ? ["\(word) is the document here; `why \(row)` opens row \(row)"] : []
      return (workspace.view.evidence(ofDocument: document), reading)
    }
  }

  private func row(_ row: Int, at range: Range<Int>, _ workspace: Workspace) throws(Diagnostic) -> Opening {
    guard let shown = workspace.shown else { throw Diagnostic(.nothingYet("table to open"), at: range, offer: "docs") }
    guard row >= 1, row <= shown.count else {
      throw Diagnostic(.noSuchRow(row, rows: shown.count), at: range, offer: shown.count > 0 ? "why 1" : "docs")
    }
    return try workspace.view.sheet(of: shown.picking(.range(row - 1..<row))).openings.opening(0, in: workspace.view)
  }

  /// Why a sentence's line is in its section.
  private func line(of sentence: UInt32, _ view: View) -> Opening {
    let place = view.archive.place(ofSentence: sentence)
    let segment = view.archive.segments[place.segment]
    let line = segment.line(Int(segment.sentences.line[place.sentence]))
    var lines = ["line \(line.number) is \(line.section.word): \(line.reason)"]
    if line.home != line.section { lines.append("the page alone shows \(line.home.word), which its ref is counted by") }
    return Opening(lines: lines, sentences: [sentence])
  }

  private func sheet(of opening: Opening, _ view: View) -> Sheet {
    let places = opening.sentences.map { view.archive.place(ofSentence: $0) }
    let refs: [String?] = opening.lines.map { _ in nil } + opening.sentences.map { view.archive.ref(ofSentence: $0) }
    let texts: [String?] = opening.lines + places.map { view.archive.segments[$0.segment].text(ofSentence: $0.sentence) }
    let sections: [String?] =
      opening.lines.map { _ in nil } + places.map { view.archive.segments[$0.segment].sentences.section($0.sentence).word }
    let lit = opening.hits.map { hits in (0..<hits.count).map { [view.span(of: hits, $0)] } } ?? places.map { _ in [] }
    let lines =
      opening.lines.map { _ in PageRow(isArticle: true) }
      + zip(places, lit).map { PageRow(isArticle: view.archive.segments[$0.segment].sentences.isArticle($0.sentence), lit: $1) }
    let table = Table(
      [Column("ref", .text(refs)), Column("section", .text(sections)), Column("text", .text(texts))], rowCount: texts.count,
      drawing: .page(lines))
    return Sheet(table)
  }
}
