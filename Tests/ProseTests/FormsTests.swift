import Prose
import Testing

@Suite struct FormsTests {
  @Test(arguments: [
    ("NATO", "NATO", "nato"), ("Soleimâni’s", "Soleimani's", "soleimani's"), ("don´t", "don't", "don't"), ("Łódź", "Lodz", "lodz"),
    ("Straße", "Strasse", "strasse"), ("Ærø", "AEro", "aero"), ("e\u{301}te\u{301}", "ete", "ete"),
    ("co\u{2011}op", "co-op", "co-op"),
    ("“x”", "\"x\"", "\"x\""), ("Άλφα", "Αλφα", "αλφα"), ("Горбачёв", "Горбачев", "горбачев"), ("Йод", "Йод", "йод"),
    ("Nguyễn", "Nguyen", "nguyen"),
    ("İzmir", "Izmir", "izmir"), ("sol\u{AD}diers", "soldiers", "soldiers"), ("北京", "北京", "北京"), ("", "", ""),
    ("ΣΊΣΥΦΟΣ", "ΣΙΣΥΦΟΣ", "σισυφοσ"),
  ])
  func forms(word: String, plain: String, folded: String) {
    let bytes = Array(word.utf8)
    let found = (plain: plainForm(of: bytes.span), folded: foldedForm(of: bytes.span))
    #expect(String(decoding: found.plain, as: UTF8.self) == plain)
    #expect(String(decoding: found.folded, as: UTF8.self) == folded)
  }

  @Test func formsOfFormsAreTheSame() {
    for value in UInt32(0x80)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = foldedForm(of: Array(String(scalar).utf8).span)
      let again = foldedForm(of: folded.span)
      #expect(again == folded, "U+\(String(value, radix: 16))")
    }
  }

  @Test func bytesThatAreNoTextStay() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3]
    let folded = foldedForm(of: bytes.span)
    #expect(folded == [0x61, 0xFF, 0xC3])
  }

  @Test(arguments: [
    ("Brussels", "Xxxxx"), ("US's", "XX'x"), ("5,200", "d,ddd"), ("2020-01-03", "dddd-dd-dd"), ("U.S.", "X.X."),
    ("iPhone", "xXxxxx"),
    ("’s", "'x"),
    ("é", "x"), ("e\u{301}", "x"), ("", ""), ("$", "$"), ("100000", "dddd"),
  ])
  func shapes(word: String, expected: String) {
    let bytes = Array(word.utf8)
    let found = shape(of: bytes.span)
    #expect(String(decoding: found, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("withdrawing", "withdraw"), ("troops", "troop"), ("soldiers", "soldier"), ("withdrew", "withdrew"), ("5,200", "5,200"),
    ("", ""),
    ("'s", "'s"),
  ])
  func stems(word: String, stem: String) {
    let stemmer = Stemmer()
    let bytes = Array(word.utf8)
    let found = stemmer.stem(of: bytes.span)
    #expect(String(decoding: found, as: UTF8.self) == stem)
  }
}
