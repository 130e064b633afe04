import Corpus

extension HitRows {
  /// A form of the hits' words: that of the same words once.
  ///
  /// - Complexity: O(tokens of the hits); of a hit of one word no more than the number of its type is looked at.
  func codedWords(_ attribute: TokenTest.Attribute) -> CodedCells {
    var forms = CodedTypes()
    var codes = [UInt32](repeating: 0, count: hits.count)
    let (sentences, starts, ends) = (hits.sentences, hits.starts, hits.ends)
    for (index, rows) in view.archive.rows(ofEachSegment: hits).enumerated() where !rows.isEmpty {
      let (segment, base) = (view.archive.segments[index], view.archive.sentenceBases[index])
      forms.read(segment.lexicon, as: WordForms(view).form(attribute, in: segment.lexicon))
      let text = WordForms(view).text(attribute, in: segment.lexicon)
      var ofSequences: [[UInt32]: UInt32] = [:]
      for (place, row) in rows.enumerated() {
        if place & 0xFFFF == 0, Task.isCancelled { return CodedCells(Cells.text(Array(repeating: nil, count: hits.count))) }
        let sentence = Int(sentences[row] - base)
        let stream = segment.sentences.stream(sentence)
        if ends[row] == starts[row] + 1 {
          codes[row] = forms.code(ofType: segment.streams[stream].types[Int(starts[row])])
          continue
        }
        let types = (starts[row]..<ends[row]).map { segment.streams[stream].types[Int($0)] }
        codes[row] = ofSequences[types] ?? forms.code(of: text(types))
        ofSequences[types] = codes[row]
      }
    }
    return CodedCells(codes, .text(forms.values))
  }
}
