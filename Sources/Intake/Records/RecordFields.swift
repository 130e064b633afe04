import Markup
import Prose

/// The members of a record, from which an article's fields are taken; what is left is kept as it is.
struct RecordFields {
  private var members: [(plain: String, member: JSONMember)]

  /// The fields of a record.
  init(_ members: [JSONMember]) {
    self.members = members.map { (plainName($0.name), $0) }
  }

  /// What nobody took, in the order of the record; empty values are left out.
  var rest: [ExtraField] {
    members.compactMap { entry in
      let value = entry.member.value.plainText
      return value.isEmpty ? nil : ExtraField(name: entry.member.name, value: value)
    }
  }

  /// The first of `names` that the record has with a value.
  func name(among names: [String]) -> String? {
    names.first { name in members.contains { $0.plain == name && !$0.member.value.plainText.isEmpty } }
  }

  /// The value under `name` as text.
  func text(of name: String) -> String {
    members.first { $0.plain == name }.map { fieldText($0.member.value) } ?? ""
  }

  /// Removes the first member `name`.
  mutating func drop(_ name: String) {
    if let index = members.firstIndex(where: { $0.plain == name }) { members.remove(at: index) }
  }

  /// Removes the first of `names` with a value, and gives it as one line of text.
  mutating func takeText(_ names: [String]) -> String {
    guard let name = name(among: names) else { return "" }
    defer { drop(name) }
    return text(of: name)
  }

  /// Removes the first of `names` that holds text, and gives its bytes; paragraphs of an array are put under each other.
  mutating func takeBytes(_ names: [String]) -> [UInt8]? {
    for name in names {
      guard let found = members.first(where: { $0.plain == name }), let bytes = textBytes(found.member.value) else { continue }
      if trimmed(0..<bytes.count, in: bytes.span).isEmpty { continue }
      drop(name)
      return bytes
    }
    return nil
  }
}

/// The text of a value: a string, or an array of strings as paragraphs.
private func textBytes(_ value: JSONValue) -> [UInt8]? {
  switch value {
  case .string(let bytes): bytes
  case .array(let values) where !values.isEmpty: Array(values.compactMap(textBytes).joined(separator: [0x0A, 0x0A]))
  default: nil
  }
}

/// A field's value on one line: an object with a name is its name.
private func fieldText(_ value: JSONValue) -> String {
  switch value {
  case .object(let members):
    let name = members.first { ["name", "title", "main"].contains($0.name.lowercased()) }
    return name.map { fieldText($0.value) } ?? value.plainText
  case .array(let values): return values.map(fieldText).filter { !$0.isEmpty }.joined(separator: ", ")
  default: return value.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
