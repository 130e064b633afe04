public import Corpus
import Diagnosis
import Query

extension Call {
  /// The window that `window L [R]` or `within s|p` names; five words on either side otherwise.
  ///
  /// Throws `.repeatedOption` where both stand.
  public var window: Window {
    get throws(Diagnostic) {
      if let unit = stage.options.first(where: { $0.word.folded == "within" }), word("within") != nil {
        guard numbers("window") == nil else { throw Diagnostic(.oneWindow, at: unit.word.range) }
        return word("within") == "s" ? .sentence : .paragraph
      }
      guard let sizes = numbers("window") else { return .standard }
      let most = 1000
      guard let widest = sizes.max(), widest > 0, widest <= most else {
        let range = stage.options.first { $0.word.folded == "window" }?.word.range ?? stage.range
        throw Diagnostic(.badWindow(sizes.max() ?? 0, most: most), at: range)
      }
      return .tokens(left: sizes[0], right: sizes[sizes.count - 1])
    }
  }
}

extension Window: CustomStringConvertible {
  /// How far is looked, in words.
  public var description: String {
    switch self {
    case .tokens(let left, let right): "within \(left) words to the left and \(right) to the right"
    case .sentence: "in the same sentence"
    case .paragraph: "in the same paragraph"
    }
  }
}
