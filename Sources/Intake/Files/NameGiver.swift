import Prose

/// Gives articles their document ids, unlike each other and those already `taken`.
struct NameGiver {
  private let taken: Set<String>
  private var ownNames: [String?] = []

  /// Ids beside those `taken`.
  init(taken: Set<String>) {
    self.taken = taken
  }

  /// Notes the ids that records give themselves; nil for each page.
  mutating func add(_ names: [String?]) {
    ownNames += names
  }

  /// Names all `articles`, noted before in the same order; returns what the reader should know.
  func name(_ articles: inout [Article]) -> [String] {
    let pages = articles.indices.filter { articles[$0].record == nil }
    let names = pageNames(of: pages.map { articles[$0].file }, beside: taken)
    var free = FreeNames(taken: taken)
    var messages: [String] = []
    for (index, name) in zip(pages, names) {
      articles[index].name = name.name
      free.insert(name.name)
      if let wanted = name.wanted { messages.append("'\(wanted)' is taken; \(articles[index].file) is '\(name.name)'") }
    }
    return messages + nameRecords(&articles, free: &free)
  }

  /// Names the records by their own ids, else by file and line.
  private func nameRecords(_ articles: inout [Article], free: inout FreeNames) -> [String] {
    var renamed: [(file: String, id: String, name: String, count: Int)] = []
    for index in articles.indices {
      guard let line = articles[index].record else { continue }
      let own = ownNames[index].map(documentName)
      var name = own ?? ""
      if own == nil || !free.take(name) {
        let place = documentName(stem(of: articles[index].file)) + ":\(line)"
        name = free.take(firstOf: own.map { [$0, place] } ?? [place])
      }
      articles[index].name = name
      guard let own, own != name else { continue }
      if renamed.last?.file == articles[index].file {
        renamed[renamed.count - 1].count += 1
      } else {
        renamed.append((articles[index].file, own, name, 1))
      }
    }
    return renamed.map { entry in
      let more = entry.count == 1 ? "" : "; so are \(entry.count - 1) more ids of the file"
      return "'\(entry.id)' is taken; the record of \(entry.file) is '\(entry.name)'\(more)"
    }
  }
}

/// The last part of `path` without its ending.
func stem(of path: String) -> String {
  let name = path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// `text` as a document id: every sign but letters, digits, `_ - :` becomes `-`.
package func documentName(_ text: String) -> String {
  if !text.isEmpty, text.utf8.allSatisfy(isNameByte) { return text }
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { name.append(isNameScalar(scalar) ? scalar : "-") }
  return name.isEmpty ? "-" : String(name)
}

/// Whether an id may hold the ASCII sign `byte`.
private func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 <= 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

/// Whether an id may hold `scalar`.
func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) || scalar == "_" || scalar == "-"
      || scalar == ":"
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.canonicalCombiningClass != .notReordered
}
