import Corpus
import Diagnosis
import Engine
import Query

/// Options that several verbs of counting share.
extension Call {
  /// The window that `window L [R]` or `within s|p` names; nil without either. Throws where both are given.
  var window: Window? {
    get throws(Diagnostic) {
      let tokens = numbers("window").map { Window.tokens(left: $0[0], right: $0.count > 1 ? $0[1] : $0[0]) }
      guard let unit = stage.options.first(where: { $0.word.folded == "within" }) else { return tokens }
      if tokens != nil {
        throw Diagnostic(.excluded("window", "within"), at: unit.word.range, offer: "find troops | \(stage.verb.folded) within s")
      }
      return word("within") == "p" ? .paragraph : .sentence
    }
  }

  /// The rows that `top N` asks for; 100 without it.
  var top: Int { max(1, numbers("top")?.first ?? 100) }
}

extension Window {
  /// The window as it is typed.
  var text: String {
    switch self {
    case .tokens(let left, let right): "window \(left) \(right)"
    case .sentence: "within s"
    case .paragraph: "within p"
    }
  }
}

extension View {
  /// Where hits of unknown descent were looked for, as far as one can say: all documents, in the article if they stand there.
  func ground(of hits: Hits) -> SearchedText.Extent {
    let isArticle = hits.sentence.allSatisfy { sentence in
      let place = archive.place(ofSentence: sentence)
      return archive.segments[place.segment].sentences.isArticle(place.sentence)
    }
    return SearchedText.Extent(documents: archive.documents.numbers, scope: isArticle ? .article : .all)
  }

  /// How often each form occurs in `ground`.
  func formCounts(_ forms: Forms, in ground: SearchedText.Extent) throws(Diagnostic) -> FormCounts {
    var counts = FormCounts(formCount: forms.count)
    if ground.documents.count == archive.documentCount {
      for index in archive.segments.indices { counts.add(try archive.counts(of: forms, in: nil, ofSegment: index, ground.scope)) }
    } else {
      for slice in Slice.cut(.documents(Documents(ground.documents)), self) {
        counts.add(try archive.counts(of: forms, in: slice.documents, ofSegment: slice.segmentIndex, ground.scope))
      }
    }
    return counts
  }
}
