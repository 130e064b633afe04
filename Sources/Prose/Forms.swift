/// The word without accents, with straight quotes and plain hyphens, its case kept: `Soleimâni’s` is `Soleimani's`.
///
/// Accents go from Latin and Greek letters, and `ё` is `е` (`й` and `ї` stay, being letters of their own); ligatures and `ß`, `ø`, `ł`
/// become plain letters. Soft hyphens and joiners go; bytes that are no UTF-8 stay.
/// - Complexity: O(*n*), and a copy for plain ASCII.
public func plainForm(of word: Span<UInt8>) -> [UInt8] {
  isASCII(word) ? word.array : form(of: word, in: .kept)
}

/// The plain form in lower case, under which words that differ only in case or accents are equal.
public func foldedForm(of word: Span<UInt8>) -> [UInt8] {
  guard isASCII(word) else { return form(of: word, in: .lower) }
  var folded = word.array
  var index = 0
  while index < folded.count {
    folded[index] = folded[index].withoutASCIICapital
    index += 1
  }
  return folded
}

/// What becomes of capitals.
private enum LetterCase {
  case kept, lower
}

private func isASCII(_ word: Span<UInt8>) -> Bool {
  var index = 0
  while index < word.count {
    if word[index] >= 0x80 { return false }
    index += 1
  }
  return true
}

private func form(of word: Span<UInt8>, in letterCase: LetterCase) -> [UInt8] {
  var found: [UInt8] = []
  found.reserveCapacity(word.count)
  var index = 0
  while index < word.count {
    guard let scalar = scalar(at: index, in: word, before: word.count) else {
      found.append(word[index])
      index += 1
      continue
    }
    index += UTF8.width(scalar)
    if scalar.value < 0x80 {
      append(scalar, in: letterCase, to: &found)
    } else if let plain = plainSigns[scalar.value] {
      for letter in plain.unicodeScalars { append(letter, in: letterCase, to: &found) }
    } else if let base = baseLetter(of: scalar) {
      append(base, in: letterCase, to: &found)
    }
  }
  return found
}

/// The letter without its accents; nil for a mark that stands alone.
private func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0xC0...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF: baseLetters[scalar] ?? scalar
  case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: nil
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
  default: scalar
  }
}

private func append(_ scalar: Unicode.Scalar, in letterCase: LetterCase, to bytes: inout [UInt8]) {
  guard letterCase == .lower, scalar.properties.isUppercase else {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    return
  }
  for lower in scalar.properties.lowercaseMapping.unicodeScalars {
    if let base = baseLetter(of: lower) { bytes.append(contentsOf: UTF8.encode(base) ?? .init()) }
  }
}
