import CEditLine

/// `text` as libedit takes it: one number a character, zero at the end.
func wide(_ text: String) -> [wchar_t] {
  text.unicodeScalars.map { wchar_t($0.value) } + [0]
}

/// The text of `count` wide characters; what is no character becomes U+FFFD.
func narrow(_ start: UnsafePointer<wchar_t>, count: Int) -> String {
  var scalars = String.UnicodeScalarView()
  for index in 0..<max(count, 0) { scalars.append(Unicode.Scalar(UInt32(bitPattern: start[index])) ?? "\u{FFFD}") }
  return String(scalars)
}

/// A wide string that is never freed, because libedit keeps the pointer.
func permanentWide(_ text: String) -> UnsafePointer<wchar_t> {
  let characters = wide(text)
  let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
  copy.initialize(from: characters, count: characters.count)
  return UnsafePointer(copy)
}
