import Columnar
import Rendering
import Testing

@Suite("what cells cannot do to a screen")
struct SafetyTests {
  /// Scalars that steer, hide, widen or combine, and plain ones between.
  static let signs: [UInt32] = [
    0, 7, 9, 10, 13, 0x1B, 0x20, 0x41, 0x5B, 0x6D, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0xE9, 0x301, 0x5D0, 0x61C, 0x1100, 0x1161, 0x200B, 0x200D,
    0x200F, 0x2026, 0x2028, 0x202E, 0x2066, 0x2069, 0x3000, 0x4E2D, 0xFE0F, 0xFEFF, 0xFFFB, 0xFFFD, 0xFFFF, 0x1F600, 0xE0041, 0x10FFFF,
  ]

  /// Text drawn from the signs by a fixed sequence.
  struct Source {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func text() -> String {
      let scalars = (0..<next(below: 40)).compactMap { _ in Unicode.Scalar(SafetyTests.signs[next(below: SafetyTests.signs.count)]) }
      return String(String.UnicodeScalarView(scalars))
    }

    mutating func cells() -> [String?] { (0..<4).map { _ in next(below: 9) == 0 ? nil : text() } }
  }

  static func tables(_ seed: UInt64) -> [Table] {
    var source = Source(state: seed)
    let names = [["ref", "left", "hit", "right", "n"], ["ref", "section", "text", source.text(), "n"]]
    return names.flatMap { names in
      let numbers = Column("n", .integers([1, nil, -20_000, Int.max]), marks: source.cells().map { $0 ?? "" })
      let columns = names.dropLast().map { Column($0, .text(source.cells()), missing: source.text()) } + [numbers]
      let notes = [source.text()]
      let lines = (0..<3).map { PageRow(isArticle: $0 == 0, lit: [$0..<($0 + 9), 4..<5, 90..<99]) }
      return [Drawing.grid, .concordance, .page(lines), .lines, .bars(measure: "n")].map { Table(columns, drawing: $0, notes: notes) }
    }
  }

  @Test("no line is wider than the screen, and no escape is not ours", arguments: 1...12 as ClosedRange<UInt64>)
  func property(_ seed: UInt64) {
    for table in Self.tables(seed) {
      for width in [1, 2, 3, 5, 9, 14, 20, 33, 60, 100] {
        for colour in [Screen.Colour.on, .off] {
          for charset in [Screen.Charset.unicode, .ascii] {
            let screen = Screen(width: width, colour: colour, charset: charset, rowNumbers: seed % 2 == 0 ? .shown : .hidden)
            check(render(table, as: .table, on: screen), screen, table)
          }
        }
      }
    }
  }

  func check(_ text: String, _ screen: Screen, _ table: Table) {
    let plain = withoutOurEscapes(text)
    #expect(plain.unicodeScalars.allSatisfy { !isDangerous($0.value) }, "\(table.drawing) on \(screen)")
    if screen.colour == .off { #expect(plain == text) }
    if screen.charset == .ascii { #expect(plain.utf8.allSatisfy { $0 < 0x80 }) }
    let tooWide = plain.unicodeScalars.split(separator: "\n").first { line in
      line.reduce(0) { $0 + width(of: $1.value) } > screen.width ?? 0
    }
    #expect(tooWide == nil, "\(table.drawing) on \(screen): \(tooWide.map { String($0) } ?? "")")
  }

  /// The text without the sequences that screens use; compared byte by byte, since a sign may combine with the end of a sequence.
  func withoutOurEscapes(_ text: String) -> String {
    let escapes = ["[1m", "[36m", "[2m", "[1;31m", "[34m", "[0m"].map { [0x1B] + Array($0.utf8) }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B, let escape = escapes.first(where: { bytes[index...].starts(with: $0) }) {
        index += escape.count
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  func isDangerous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFF: true
    case 0xE0000...0xE0FFF, 0x10FFFF: true
    default: false
    }
  }

  func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x301, 0x1161: 0
    case 0x1100, 0x4E2D, 0x1F600: 2
    default: 1
    }
  }

  @Test("html and svg hold no control characters and no markup of cells", arguments: [Format.html, .svg, .md])
  func pages(_ format: Format) {
    let hostile = Table(
      [Column("</title><script>", .text(["<img src=x onerror=\"alert(1)\">\u{1B}]0;x\u{7}&'\u{0}\u{FFFF}"]))], notes: ["</pre><b>"])
    let text = render(hostile, as: format, about: About([About.Line("<i>", "</title><script>alert(1)")]))
    #expect(text.unicodeScalars.allSatisfy { !isDangerous($0.value) })
    let page = text.split(separator: "\\<").joined()
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("</pre><b>") && !page.contains("<i>"))
  }

  @Test("csv and tsv for a terminal steer nothing; for a file they lose nothing", arguments: [Format.csv, .tsv])
  func separated(_ format: Format) {
    let table = Table([Column("a", .text(["x\u{1B}[2Jy\u{9B}z\u{202E}"]))])
    #expect(render(table, as: format, on: Screen(target: .terminal)) == "a\nx\u{FFFD}[2Jy\u{FFFD}z\u{FFFD}\n")
    #expect(render(table, as: format) == "a\nx\u{1B}[2Jy\u{9B}z\u{202E}\n")
  }
}
