/// The stem of a file's name as a document id, with the places where a part of it ends.
struct Stem: Comparable {
  /// The id's bytes.
  let bytes: [UInt8]
  /// For each byte, whether it is one of `_ - .` in the file's name.
  let breaks: [Bool]

  /// The stem `text`.
  init(_ text: String) {
    var bytes: [UInt8] = []
    var breaks: [Bool] = []
    for scalar in text.unicodeScalars {
      bytes += Array(UTF8.encode(isNameScalar(scalar) ? scalar : "-") ?? UTF8.encodedReplacementCharacter)
      let isBreak = scalar == "_" || scalar == "-" || scalar == "."
      while breaks.count < bytes.count { breaks.append(isBreak) }
    }
    self.bytes = bytes
    self.breaks = breaks
  }

  /// Ends and breaks come before all other bytes, so that stems with a part in common stand together.
  static func < (left: Stem, right: Stem) -> Bool {
    let count = min(left.bytes.count, right.bytes.count)
    var place = 0
    while place < count && left.bytes[place] == right.bytes[place] && left.breaks[place] == right.breaks[place] { place += 1 }
    if place == count { return left.bytes.count < right.bytes.count }
    if left.breaks[place] != right.breaks[place] { return left.breaks[place] }
    return left.bytes[place] < right.bytes[place]
  }

  /// A beginning of a stem.
  struct Prefix {
    /// Its bytes.
    let bytes: ArraySlice<UInt8>
    /// Whether it ends inside a part.
    let isCut: Bool

    /// The id.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The beginnings that may be the id, shortest first.
  var prefixes: [Prefix] {
    var found: [Prefix] = []
    var start = 0
    while start < bytes.count {
      let end = breaks[start...].firstIndex(of: true) ?? bytes.count
      if end - start > 12 {
        for cut in start + 8..<end where bytes[cut] & 0xC0 != 0x80 { found.append(Prefix(bytes: bytes[..<cut], isCut: true)) }
      }
      if end > start { found.append(Prefix(bytes: bytes[..<end], isCut: false)) }
      start = end + 1
    }
    if found.last?.bytes.count != bytes.count { found.append(Prefix(bytes: bytes[...], isCut: false)) }
    return found
  }

  /// Whether the stem could be meant by `prefix`: it begins so, and a part of it ends there unless the prefix is cut.
  func answers(to prefix: Prefix) -> Bool {
    let count = prefix.bytes.count
    guard bytes.count >= count, bytes[..<count].elementsEqual(prefix.bytes) else { return false }
    return prefix.isCut || bytes.count == count || breaks[count]
  }
}
