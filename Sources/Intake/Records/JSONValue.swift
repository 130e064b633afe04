/// A JSON value; a string holds the UTF-8 bytes it stands for, a number the text it was written as.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string([UInt8])
  case array([JSONValue])
  case object([JSONMember])
}

/// One name and value of an object, in the order of the text; a name may occur twice.
package struct JSONMember: Equatable, Sendable {
  /// The name.
  package let name: String
  /// The value.
  package internal(set) var value: JSONValue
}

extension JSONValue {
  /// The value as plain text: strings and numbers as they are, members of an array joined by ", ", null as nothing, an object as JSON.
  package var plainText: String {
    switch self {
    case .null: ""
    case .bool(let value): String(value)
    case .number(let text): text
    case .string(let bytes): String(decoding: bytes, as: UTF8.self)
    case .array(let values): values.map(\.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
    case .object: json
    }
  }

  /// The value as JSON without blanks.
  package var json: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let text): text
    case .string(let bytes): quoted(String(decoding: bytes, as: UTF8.self))
    case .array(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { quoted($0.name) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }
}

/// `text` as a JSON string.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where scalar.value < 0x20: result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
