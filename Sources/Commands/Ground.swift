import Corpus
import Diagnosis
import Engine
import Query

extension Call {
  /// The rows that `top N` asks for; 100 without it.
  var top: Int { numbers("top")?.first ?? 100 }
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
    let isArticle = hits.sentences.allSatisfy { sentence in
      let place = archive.place(ofSentence: sentence)
      return archive.segments[place.segment].sentences.isArticle(place.sentence)
    }
    return SearchedText.Extent(documents: archive.documents, scope: isArticle ? .article : .all)
  }
}
