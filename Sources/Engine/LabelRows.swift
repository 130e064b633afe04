import Corpus
import Diagnosis
import Query

/// The words that the labels of a pattern stand for in its hits.
struct LabelRows {
  private let hits: Hits
  private let labels: PatternLabels
  private let view: View

  /// The labels of the pattern that found `hits`; nil where it had none, or where several patterns found them.
  init?(_ hits: Hits, in view: View) {
    guard let labels = hits.labels else { return nil }
    (self.hits, self.labels, self.view) = (hits, labels, view)
  }

  /// The values of `a`, which is the label's word, or of `a.lemma`, a form of it; nil where there is no such label or form.
  ///
  /// Each different word has one value; a label that stands for no token has none.
  func coded(_ field: String) -> CodedCells? {
    let parts = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first,
      let label = labels.names.firstIndex(of: name) ?? labels.names.firstIndex(where: { $0.lowercased() == name }), parts.count < 3,
      let attribute = parts.count == 1 ? .word : TokenTest.Attribute(rawValue: parts[1]),
      let types = try? labels.types(of: label, in: hits, of: view.archive)
    else { return nil }
    var forms = CodedTypes()
    let none = forms.code(of: nil)
    var codes = [UInt32](repeating: none, count: types.count)
    for (index, rows) in view.archive.rows(ofEachSegment: hits).enumerated() where !rows.isEmpty {
      let lexicon = view.archive.segments[index].lexicon
      forms.read(lexicon, as: WordForms(view).form(attribute, in: lexicon))
      for row in rows where types[row] != .max { codes[row] = forms.code(ofType: types[row]) }
    }
    return CodedCells(codes, .text(forms.values))
  }
}
