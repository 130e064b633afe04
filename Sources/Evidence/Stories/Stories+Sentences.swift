import Corpus
import Prose

extension Stories {
  /// What became of the sentences of `first` in `second`, both by their numbers in the archive: deck and body, without signs and case.
  public func sentenceChanges(from first: UInt32, to second: UInt32) -> [SentenceChange] {
    let (left, right) = (sentences(of: first), sentences(of: second))
    return Evidence.sentenceChanges(from: left.map(\.words), to: right.map(\.words)).map { change in
      switch change {
      case .kept(let a, let b): .kept(left[a].number, right[b].number)
      case .moved(let a, let b): .moved(left[a].number, right[b].number)
      case .reworded(let a, let b, let alike): .reworded(left[a].number, right[b].number, alike: alike)
      case .dropped(let a): .dropped(left[a].number)
      case .added(let b): .added(right[b].number)
      }
    }
  }

  /// The sentences of a document that have words, with their numbers in the archive.
  private func sentences(of document: UInt32) -> [(number: Int, words: [UInt32])] {
    var text = StoryText()
    words.read(document, into: &text)
    let place = words.archive.place(ofDocument: document)
    let stream = words.archive.segments[place.segment].streams[Stream.Name.article.rawValue]
    var sentences: [(number: Int, words: [UInt32])] = []
    for (word, token) in zip(text.words, text.tokens) {
      let number = Int(words.archive.sentenceBases[place.segment] + stream.sentence(ofToken: token))
      if sentences.last?.number != number { sentences.append((number, [])) }
      sentences[sentences.count - 1].words.append(word)
    }
    return sentences
  }
}
