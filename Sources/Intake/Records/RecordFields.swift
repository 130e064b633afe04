import Markup
import Prose

/// The members of a record, from which an article's fields are taken; what is left is kept as it is.
struct RecordFields {
  /// The members; null where one was taken.
  private var members: [JSONMember]
  /// What their names mean, in the same places; there may be more.
  private let meanings: [FieldMeaning?]

  /// The fields of a record, named as `meanings` knows from those before it.
  init(_ members: consuming [JSONMember], _ meanings: inout MemberMeanings) {
    for place in members.indices { meanings.note(members[place].name, at: place) }
    self.members = members
    self.meanings = meanings.meanings
  }

  /// What nobody took, in the order of the record; empty values are left out.
  var rest: [ExtraField] {
    var found: [ExtraField] = []
    for index in members.indices where members[index].value.isPresent {
      found.append(ExtraField(name: members[index].name, value: members[index].value.plainText))
    }
    return found
  }

  /// The value that stands first under the commonest name of `field` that has any value, as one line of text; empty when none does.
  func text(of field: RecordField) -> String {
    index(of: field).map { fieldText(members[$0].value) } ?? ""
  }

  /// Removes the member that `text(of:)` reads.
  mutating func drop(_ field: RecordField) {
    if let index = index(of: field) { members[index].value = .null }
  }

  /// The text of `field`, which is removed.
  mutating func takeText(_ field: RecordField) -> String {
    guard let index = index(of: field) else { return "" }
    defer { members[index].value = .null }
    return fieldText(members[index].value)
  }

  /// Removes the first member that holds text, by the names of the text, and gives its bytes; paragraphs of an array are put under each
  /// other.
  mutating func takeBytes() -> [UInt8]? {
    var rank = -1
    while let next = nextRank(of: .text, above: rank) {
      rank = next
      guard let index = first(.text, rank), let bytes = textBytes(members[index].value) else { continue }
      if trimmed(0..<bytes.count, in: bytes.span).isEmpty { continue }
      members[index].value = .null
      return bytes
    }
    return nil
  }

  /// The first member under the commonest name of `field` that has a value somewhere.
  private func index(of field: RecordField) -> Int? {
    var best: Int?
    for index in members.indices {
      guard let meaning = meanings[index], meaning.field == field, meaning.rank < best ?? .max, members[index].value.isPresent else {
        continue
      }
      best = meaning.rank
    }
    return best.flatMap { first(field, $0) }
  }

  /// The lowest rank above `rank` of a member's name for `field`.
  private func nextRank(of field: RecordField, above rank: Int) -> Int? {
    var next: Int?
    for index in members.indices {
      guard let meaning = meanings[index], meaning.field == field, meaning.rank > rank, meaning.rank < next ?? .max else { continue }
      next = meaning.rank
    }
    return next
  }

  private func first(_ field: RecordField, _ rank: Int) -> Int? {
    members.indices.first { meanings[$0]?.field == field && meanings[$0]?.rank == rank }
  }
}

extension JSONValue {
  /// Whether its plain text is not empty.
  fileprivate var isPresent: Bool {
    switch self {
    case .null: false
    case .string(let bytes): !bytes.isEmpty
    case .bool, .number, .object: true
    case .array: !plainText.isEmpty
    }
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
  case .string(let bytes) where isOneLine(bytes.span): return String(decoding: bytes, as: UTF8.self)
  default: return value.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Whether the bytes are ASCII without controls, with single blanks between other signs only.
private func isOneLine(_ text: Span<UInt8>) -> Bool {
  var isBehindBlank = true
  var place = 0
  while place < text.count {
    let byte = text[place]
    guard byte >= 0x20, byte < 0x7F, byte != 0x20 || !isBehindBlank else { return false }
    isBehindBlank = byte == 0x20
    place += 1
  }
  return text.isEmpty || !isBehindBlank
}
