public import Chronology

/// The date that a record's field states: ISO 8601, RFC 2822 or a written date, with or without a time of day; nil when it is none.
///
/// The day is the one written, whatever the time zone. A date that could be two days (`03/04/2026`) is none.
public func recordDate(_ text: String) -> PartialDate? {
  let bytes = text.utf8.span.extracting(first: min(text.utf8.count, 401))
  let start = runEnd(from: 0, in: bytes, before: bytes.count) { $0 == .blank }
  var end = bytes.count
  while end > start && bytes[end - 1] <= 0x20 { end -= 1 }
  guard start < end, end - start <= 400 else { return nil }
  if let date = PartialDate(bytes.extracting(start..<end)) { return date }
  if let day = compactDay(start..<end, in: bytes) { return .day(day) }
  return publicationDate(in: start..<end, of: bytes)
}

/// `20260320`, alone or before `T`.
private func compactDay(_ range: Range<Int>, in text: Span<UInt8>) -> Day? {
  guard range.count == 8 || range.count > 8 && text[range.lowerBound + 8] == UInt8(ascii: "T") else { return nil }
  let digits = range.lowerBound..<range.lowerBound + 8
  guard case .number(let number, digits: 8) = numericKind(digits, of: text) else { return nil }
  guard isYear(number / 10_000) else { return nil }
  return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
}
