/// The end of a bracketed paste.
let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

/// What a paste, or a file from an editor, becomes in an entry: lines end in LF, tabs are spaces, nothing controls the terminal,
/// and the last line ends do not count, so that nothing runs by itself.
///
/// The terminal swaps CR and LF while keys are read, so a CRLF may come either way round.
package func pastedText(_ bytes: some Sequence<UInt8>) -> String {
  var kept = String.UnicodeScalarView()
  var last: Unicode.Scalar = " "
  for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
    let isSecondHalf = (scalar == "\n" && last == "\r") || (scalar == "\r" && last == "\n")
    last = isSecondHalf ? " " : scalar
    switch scalar.value {
    case 0x0A, 0x0D: if !isSecondHalf { kept.append("\n") }
    case 0x09: kept.append(contentsOf: "  ".unicodeScalars)
    case 0..<0x20, 0x7F..<0xA0: break
    default: kept.append(scalar)
    }
  }
  while kept.last == "\n" { kept.removeLast() }
  return String(kept)
}
