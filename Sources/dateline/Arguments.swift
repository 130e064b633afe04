import Shell

/// What the arguments ask for.
struct Arguments {
  var paths: [String] = []
  var lines: [String] = []
  var scripts: [String] = []
  var isCheck = false
  var isUpdate = false
  var replay: String?
  var pace: Pace?
  var isStepwise = false
  var parameters: [Parameter] = []
  var takesAnyCorpus = false
  var isTrusted = false
  var color = Terminal.ColourChoice.auto
  var isRecovery = false
}

extension Arguments {
  /// The arguments of an ordinary start: paths, `-c LINES` and `-f FILE`; nil where anything else stands among them.
  ///
  /// Anything else is read, and refused, by `Dateline`, which takes longer than the rest of a start.
  init?(plain words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "-c", "-f":
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        if word == "-c" { lines.append(value) } else { scripts.append(value) }
      default:
        guard !word.isEmpty, !word.hasPrefix("-") else { return nil }
        paths.append(word)
      }
    }
  }
}
