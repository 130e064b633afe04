/// Text with the spans that ⟦ and ⟧ mark in it.
struct Marked {
  var bytes: [UInt8] = []
  var spans: [Range<Int>] = []

  init(_ text: String) {
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": spans.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }

  func text(_ span: Range<Int>) -> String {
    String(decoding: bytes[span], as: UTF8.self)
  }
}
