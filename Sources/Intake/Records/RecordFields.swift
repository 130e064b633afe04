import Markup
import Prose

/// The members of a record, from which an article's fields are taken; what is left is kept as it is.
struct RecordFields {
  /// A member, and what its name means.
  private struct Entry {
    var meaning: (field: RecordField, rank: Int)?
    var member: JSONMember
  }

  private var entries: [Entry]

  /// The fields of a record, named as `meanings` knows from those before it.
  init(_ members: [JSONMember], _ meanings: inout MemberMeanings) {
    entries = []
    entries.reserveCapacity(members.count)
    for (place, member) in members.enumerated() {
      entries.append(Entry(meaning: meanings.meaning(of: member.name, at: place), member: member))
    }
  }

  /// What nobody took, in the order of the record; empty values are left out.
  var rest: [ExtraField] {
    entries.compactMap { entry in
      let value = entry.member.value.plainText
      return value.isEmpty ? nil : ExtraField(name: entry.member.name, value: value)
    }
  }

  /// The value that stands first under the commonest name of `field` that has any value, as one line of text; empty when none does.
  func text(of field: RecordField) -> String {
    index(of: field).map { fieldText(entries[$0].member.value) } ?? ""
  }

  /// Removes the member that `text(of:)` reads.
  mutating func drop(_ field: RecordField) {
    if let index = index(of: field) { entries.remove(at: index) }
  }

  /// The text of `field`, which is removed.
  mutating func takeText(_ field: RecordField) -> String {
    guard let index = index(of: field) else { return "" }
    return fieldText(entries.remove(at: index).member.value)
  }

  /// Removes the first member that holds text, by the names of the text, and gives its bytes; paragraphs of an array are put under each
  /// other.
  mutating func takeBytes() -> [UInt8]? {
    var rank = -1
    while let next = nextRank(of: .text, above: rank) {
      rank = next
      guard let index = first(.text, rank), let bytes = textBytes(entries[index].member.value) else { continue }
      if trimmed(0..<bytes.count, in: bytes.span).isEmpty { continue }
      entries.remove(at: index)
      return bytes
    }
    return nil
  }

  /// The first member under the commonest name of `field` that has a value somewhere.
  private func index(of field: RecordField) -> Int? {
    var best: Int?
    for index in entries.indices {
      guard let meaning = entries[index].meaning, meaning.field == field, meaning.rank < best ?? .max,
        entries[index].member.value.isPresent
      else { continue }
      best = meaning.rank
    }
    return best.flatMap { first(field, $0) }
  }

  /// The lowest rank above `rank` of a member's name for `field`.
  private func nextRank(of field: RecordField, above rank: Int) -> Int? {
    var next: Int?
    for index in entries.indices {
      guard let meaning = entries[index].meaning, meaning.field == field, meaning.rank > rank, meaning.rank < next ?? .max else { continue }
      next = meaning.rank
    }
    return next
  }

  private func first(_ field: RecordField, _ rank: Int) -> Int? {
    entries.indices.first { entries[$0].meaning?.field == field && entries[$0].meaning?.rank == rank }
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
