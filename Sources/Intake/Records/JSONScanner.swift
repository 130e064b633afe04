import Prose

/// The JSON value that `range` of `text` consists of, blanks around it aside.
///
/// Raw control characters and invalid UTF-8 inside strings are kept; values nested deeper than 128 are refused.
///
/// - Throws: where reading stopped and what was expected there.
/// - Complexity: O(*n*) for *n* bytes.
package func jsonValue(of range: Range<Int>, in text: Span<UInt8>) throws(JSONError) -> JSONValue {
  var scanner = JSONScanner(start: range.lowerBound, end: range.upperBound)
  let value = try scanner.value(in: text, depth: 0)
  scanner.skipBlanks(in: text)
  guard scanner.place == scanner.end else { throw scanner.error("the end of the line") }
  return value
}

/// The members of the object that `range` of `text` consists of, as `jsonValue` reads it; nil for another value.
func jsonMembers(of range: Range<Int>, in text: Span<UInt8>) throws(JSONError) -> [JSONMember]? {
  var scanner = JSONScanner(start: range.lowerBound, end: range.upperBound)
  scanner.skipBlanks(in: text)
  guard scanner.byte(in: text) == UInt8(ascii: "{") else {
    _ = try jsonValue(of: range, in: text)
    return nil
  }
  let members = try scanner.members(in: text, depth: 0)
  scanner.skipBlanks(in: text)
  guard scanner.place == scanner.end else { throw scanner.error("the end of the line") }
  return members
}

/// A place in a JSON text.
struct JSONScanner {
  /// Where the text begins.
  let start: Int
  /// Where the text ends.
  let end: Int
  /// The next byte to read.
  var place: Int

  /// A scanner before the first byte.
  init(start: Int, end: Int) {
    self.start = start
    self.end = end
    place = start
  }

  /// The failure at the present place.
  func error(_ expected: String) -> JSONError { JSONError(column: place - start + 1, expected: expected) }

  /// The present byte; nil at the end.
  func byte(in text: Span<UInt8>) -> UInt8? { place < end ? text[place] : nil }

  /// Moves over blanks.
  mutating func skipBlanks(in text: Span<UInt8>) {
    while place < end, text[place] == 0x20 || text[place] == 0x09 || text[place] == 0x0A || text[place] == 0x0D { place += 1 }
  }

  /// Reads the value at the present place.
  mutating func value(in text: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks(in: text)
    guard depth < 128 else { throw error("at most 128 levels of brackets") }
    switch byte(in: text) ?? 0 {
    case UInt8(ascii: "\""): return .string(try string(in: text))
    case UInt8(ascii: "{"): return .object(try members(in: text, depth: depth))
    case UInt8(ascii: "["): return .array(try elements(in: text, depth: depth))
    case UInt8(ascii: "t"): return try word("true", .bool(true), in: text)
    case UInt8(ascii: "f"): return try word("false", .bool(false), in: text)
    case UInt8(ascii: "n"): return try word("null", .null, in: text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(in: text))
    default: throw error("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue, in text: Span<UInt8>) throws(JSONError) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard byte(in: text) == word.utf8Start[offset] else { throw error("'\(word)'") }
      place += 1
    }
    return value
  }

  private mutating func elements(in text: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    place += 1
    skipBlanks(in: text)
    if byte(in: text) == UInt8(ascii: "]") {
      place += 1
      return values
    }
    while true {
      values.append(try value(in: text, depth: depth + 1))
      if try endsList(with: UInt8(ascii: "]"), "',' or ']'", in: text) { return values }
    }
  }

  /// Reads the members of the object at the present place.
  mutating func members(in text: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(8)
    place += 1
    skipBlanks(in: text)
    if byte(in: text) == UInt8(ascii: "}") {
      place += 1
      return members
    }
    while true {
      skipBlanks(in: text)
      guard byte(in: text) == UInt8(ascii: "\"") else { throw error("a name in double quotes") }
      let name = try name(in: text)
      skipBlanks(in: text)
      guard byte(in: text) == UInt8(ascii: ":") else { throw error("':'") }
      place += 1
      members.append(JSONMember(name: name, value: try value(in: text, depth: depth + 1)))
      if try endsList(with: UInt8(ascii: "}"), "',' or '}'", in: text) { return members }
    }
  }

  /// Moves over the sign behind a value of a list: true for `closer`, false for a comma.
  private mutating func endsList(with closer: UInt8, _ expected: String, in text: Span<UInt8>) throws(JSONError) -> Bool {
    skipBlanks(in: text)
    guard let sign = byte(in: text), sign == closer || sign == UInt8(ascii: ",") else { throw error(expected) }
    place += 1
    return sign == closer
  }

  private mutating func number(in text: Span<UInt8>) throws(JSONError) -> String {
    let first = place
    if byte(in: text) == UInt8(ascii: "-") { place += 1 }
    if byte(in: text) == UInt8(ascii: "0") { place += 1 } else { try digits(in: text) }
    if byte(in: text) == UInt8(ascii: ".") {
      place += 1
      try digits(in: text)
    }
    if let sign = byte(in: text), sign | 0x20 == UInt8(ascii: "e") {
      place += 1
      if let sign = byte(in: text), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
      try digits(in: text)
    }
    return String(decoding: bytes(of: first..<place, in: text), as: UTF8.self)
  }

  private mutating func digits(in text: Span<UInt8>) throws(JSONError) {
    let first = place
    while let digit = byte(in: text), digit.isASCIIDigit { place += 1 }
    if place == first { throw error("a digit") }
  }
}

/// A copy of `range` of `text`.
func bytes(of range: Range<Int>, in text: Span<UInt8>) -> [UInt8] {
  text.extracting(range).withUnsafeBufferPointer { Array($0) }
}
