import Columnar
import Testing

@Suite("texts in one buffer")
struct TextsTests {
  @Test("give back what they were made of, and bytes without a copy")
  func cells() {
    let texts = Texts(["one", nil, "", "zwölf"])
    #expect(Array(texts) == ["one", nil, "", "zwölf"])
    #expect(texts.indices.map { texts.hasText($0) } == [true, false, true, true])
    #expect(texts.indices.map { texts.bytes($0).count } == [3, 0, 0, 6])
  }

  @Test("may share bytes, and are equal wherever they stand")
  func sharing() {
    let shared = Texts(Array("a1.12".utf8), at: [.init(0..<2), .init(0..<5), .missing])
    #expect(shared == Texts(["a1", "a1.12", nil]))
    #expect(shared != Texts(["a1", "a1.12", ""]))
    #expect(shared.picking([2, 1, 1]) == Texts([nil, "a1.12", "a1.12"]))
    #expect(Texts.Place(0..<2).behind(3).bytes == 3..<5)
    #expect(Texts.Place.missing.behind(3) == .missing)
  }
}
