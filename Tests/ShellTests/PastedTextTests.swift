import Shell
import Testing

@Suite("pasted text")
struct PastedTextTests {
  @Test(
    "line ends, tabs and control characters",
    arguments: [
      ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"), ("a\r\rb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"),
      ("a\n\n\r\r", "a"), ("a\tb", "a  b"), ("a\u{1B}[31mb\u{7}\u{0}", "a[31mb"), ("日本é", "日本é"), ("", ""), ("\u{9B}x", "x"),
    ])
  func cleaning(pasted: String, text: String) {
    #expect(pastedText(pasted.utf8) == text)
  }

  @Test("bytes that are no UTF-8 become a sign of it")
  func brokenBytes() {
    #expect(pastedText([97, 0xFF, 98]) == "a\u{FFFD}b")
  }
}
