import Intake
import Testing

private func parse(_ text: String) throws(JSONError) -> JSONValue {
  let bytes = Array(text.utf8)
  return try jsonValue(of: 0..<bytes.count, in: bytes.span)
}

@Suite("JSON")
struct JSONTests {
  @Test(
    "values are read as they are written",
    arguments: [
      (#" {"a": [1, -2.50e+3, true, null], "a": "x"} "#, #"{"a":[1,-2.50e+3,true,null],"a":"x"}"#),
      (#""line\nbreak \"quoted\" \/ \\ tab\t""#, #""line\nbreak \"quoted\" / \\ tab\t""#),
      (#""\u00e9\ud83d\ude00""#, "\"é😀\""),
      (#""\ud83d x \ude00 \ud83d\u0041""#, "\"\u{FFFD} x \u{FFFD} \u{FFFD}A\""),
      ("[]", "[]"), ("{}", "{}"), ("0", "0"), ("\"raw\ttab\"", #""raw\ttab""#),
    ])
  func values(text: String, shown: String) throws {
    #expect(try parse(text).json == shown)
  }

  @Test(
    "a fault says where and what was expected; ⟦ marks the byte",
    arguments: [
      ("⟦", "a value"), (#"{"a" ⟦1}"#, "':'"), (#"{"a": 1⟦"#, "',' or '}'"), ("[1 ⟦2]", "',' or ']'"),
      ("{⟦a: 1}", "a name in double quotes"),
      (#"{"a": ⟦"open"#, "a closing quote for the string that begins here"), (#""\⟦x""#, "an escape that JSON knows"),
      (#""\u12⟦g4""#, "four hexadecimal digits"),
      ("1 ⟦1", "the end of the line"), ("1.⟦", "a digit"), ("-⟦", "a digit"), ("tr⟦ie", "'true'"), ("01", "the end of the line"),
    ])
  func faults(marked: String, expected: String) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let column = parts.count == 2 ? parts[0].utf8.count + 1 : 2
    let fault = #expect(throws: JSONError.self) { try parse(parts.joined()) }
    #expect(fault?.column == column)
    #expect(fault?.expected == expected)
  }

  @Test("deep brackets are refused, not followed")
  func deep() {
    #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect((try? parse(String(repeating: "[", count: 128) + String(repeating: "]", count: 128))) != nil)
  }

  @Test("no small text traps, and what is read reads the same again")
  func small() throws {
    var last = [""]
    for _ in 0..<6 {
      last = last.flatMap { text in [#"""#, #"\"#, "u", "d8", "{", "}", "[", "]", ":", ",", "1", "e"].map { text + $0 } }
      if last.count > 200_000 { last = last.enumerated().filter { $0.offset % 11 == 0 }.map(\.element) }
      for text in last {
        guard let value = try? parse(text) else { continue }
        #expect(try parse(value.json) == value, "\(text)")
      }
    }
  }
}
