/// The end of a mail address whose `@` stands at `sign`, right behind a word; nil when none does.
func mailEnd(at sign: Int, in text: Span<UInt8>, before end: Int) -> Int? {
  guard sign + 1 < end, text[sign] == UInt8(ascii: "@") else { return nil }
  let host = runEnd(from: sign + 1, in: text, before: end) { $0.isWord }
  guard host > sign + 1, host + 1 < end, text[host] == UInt8(ascii: ".") || text[host] == UInt8(ascii: "-") else { return nil }
  let last = hostEnd(from: host, in: text, before: end)
  return last > host ? last : nil
}

/// Whether `http://`, `https://`, `ftp://` or `www.` begins at `start`.
func isWebAddress(at start: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  switch text[start] | 0x20 {
  case UInt8(ascii: "h"): begins("http://", at: start, in: text, before: end) || begins("https://", at: start, in: text, before: end)
  case UInt8(ascii: "w"): begins("www.", at: start, in: text, before: end)
  case UInt8(ascii: "f"): begins("ftp://", at: start, in: text, before: end)
  default: false
  }
}

/// The end of what stands without blanks from `start` on, without the punctuation behind it.
func chunkEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  var kept = start
  while index < end {
    let here = sign(at: index, in: text, before: end)
    guard here.kind != .blank, here.kind != .invalid, !endsAddress(text[index]) else { break }
    index += here.width
    if !isTrailing(text[index - 1]) && here.kind != .apostrophe && here.width == 1 || here.kind.isWord { kept = index }
  }
  return max(kept, start + 1)
}

private func endsAddress(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
}

private func isTrailing(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
    UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
    true
  default: false
  }
}

private func begins(_ prefix: StaticString, at start: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  let count = prefix.utf8CodeUnitCount
  guard start + count <= end else { return false }
  return prefix.withUTF8Buffer { wanted in
    var index = 0
    while index < count {
      let byte = text[start + index]
      let folded = byte.withoutASCIICapital
      if folded != wanted[index] { return false }
      index += 1
    }
    return true
  }
}

private func hostEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index + 1 < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "-") {
    let part = runEnd(from: index + 1, in: text, before: end) { $0.isWord }
    if part == index + 1 { break }
    index = part
  }
  return index
}
