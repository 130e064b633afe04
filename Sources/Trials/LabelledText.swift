/// Text with labelled spans, as it is written in files of labelled data: `⟦words|label⟧`.
public struct LabelledText {
  /// A span with what it is labelled with.
  public struct Label {
    /// The bytes of the words in the text.
    public let bytes: Range<Int>
    /// What stands behind the bar.
    public let words: String
  }

  /// The text without its labels, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The labels, in order.
  public private(set) var labels: [Label] = []

  /// Takes the labels out of `text`; brackets without a bar stay as they are.
  public init(_ text: some StringProtocol) {
    for piece in text.split(separator: "⟦", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let bar = halves[0].firstIndex(of: "|") else {
        bytes += Array(piece.utf8)
        continue
      }
      let start = bytes.count
      bytes += Array(halves[0][..<bar].utf8)
      labels.append(Label(bytes: start..<bytes.count, words: String(halves[0][halves[0].index(after: bar)...])))
      bytes += Array(halves[1].utf8)
    }
  }

  /// The text of `contents` in pages that lines of `---` part; lines that begin with `#` are remarks.
  public static func pages(of contents: String) -> [[Substring]] {
    contents.split(separator: "\n").filter { !$0.hasPrefix("#") }.split(separator: "---").map { Array($0) }
  }
}
