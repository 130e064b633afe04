/// Calls `body` with every sequence of 1 to `length` of `pieces`, joined by `separator`.
func forEachText(of pieces: [String], upTo length: Int, joinedBy separator: String = "", _ body: (String) throws -> Void) rethrows {
  var texts = [""]
  for step in 0..<length {
    texts = texts.flatMap { text in pieces.map { step == 0 ? $0 : text + separator + $0 } }
    for text in texts { try body(text) }
  }
}
