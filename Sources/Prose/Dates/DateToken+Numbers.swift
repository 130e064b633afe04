import Chronology

/// What a token that begins with a digit says about a date.
func numericKind(_ bytes: Range<Int>, of text: Span<UInt8>) -> DateToken.Kind {
  let first = digitGroup(at: bytes.lowerBound, before: bytes.upperBound, in: text)
  guard first.digits <= 8 else { return .name }
  if first.end == bytes.upperBound {
    return (5...6).contains(first.digits) ? .count(first.value) : .number(first.value, digits: first.digits)
  }
  let sign = text[first.end]
  if sign == UInt8(ascii: ","), let count = groupedNumber(bytes, of: text) { return .count(count) }
  guard isDateSign(sign) else { return suffixedKind(first, bytes, of: text) }
  let second = digitGroup(at: first.end + 1, before: bytes.upperBound, in: text)
  guard second.digits >= 1, second.digits <= 4 else { return .name }
  if second.end == bytes.upperBound { return rangeKind(first, second, sign) }
  guard text[second.end] == sign else { return .name }
  let third = digitGroup(at: second.end + 1, before: bytes.upperBound, in: text)
  guard isDateEnd(third.end, before: bytes.upperBound, in: text) else { return .name }
  return dayKind(first, second, third)
}

/// The number of `1,500` and `1,234,567`; nil for other groups of digits, and above six digits.
private func groupedNumber(_ bytes: Range<Int>, of text: Span<UInt8>) -> Int? {
  var value = 0
  var index = bytes.lowerBound
  while index < bytes.upperBound {
    let group = digitGroup(at: index, before: bytes.upperBound, in: text)
    guard group.digits == 3 || index == bytes.lowerBound && (1...3).contains(group.digits), value < 1000 else { return nil }
    value = value * 1000 + group.value
    index = group.end
    guard index < bytes.upperBound else { return value }
    guard text[index] == UInt8(ascii: ",") else { return nil }
    index += 1
  }
  return nil
}

/// A run of digits; more than eight of them have no value.
private struct DigitGroup {
  var value: Int
  var digits: Int
  var end: Int
}

private func digitGroup(at start: Int, before end: Int, in text: Span<UInt8>) -> DigitGroup {
  var group = DigitGroup(value: 0, digits: 0, end: start)
  while group.end < end, text[group.end].isASCIIDigit {
    group.digits += 1
    if group.digits <= 8 { group.value = group.value * 10 + Int(text[group.end] - UInt8(ascii: "0")) }
    group.end += 1
  }
  return group
}

private func isDateSign(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
}

/// Whether a date ends at `index`: with the token, or before `T10:00`.
private func isDateEnd(_ index: Int, before end: Int, in text: Span<UInt8>) -> Bool {
  index == end
    || text[index] == UInt8(ascii: "T") && index + 1 < end && text[index + 1] >= UInt8(ascii: "0") && text[index + 1] <= UInt8(ascii: "2")
}

private func suffixedKind(_ group: DigitGroup, _ bytes: Range<Int>, of text: Span<UInt8>) -> DateToken.Kind {
  if text[group.end] == UInt8(ascii: ":") { return clockKind(group, bytes, of: text) }
  if group.digits == 8, isDateEnd(group.end, before: bytes.upperBound, in: text) { return .number(group.value, digits: 8) }
  if group.digits <= 2, text[group.end] == UInt8(ascii: "h") {
    let minutes = digitGroup(at: group.end + 1, before: bytes.upperBound, in: text)
    if minutes.digits == 2, group.value < 24 { return .time(group.value * 60 + minutes.value) }
  }
  guard let suffix = WordKey(withoutDots: group.end..<bytes.upperBound, in: text) else { return .name }
  if ordinalSuffixes.contains(suffix) { return .ordinal(group.value) }
  if timeSuffixes.contains(suffix), group.digits <= 2, group.value <= 24 {
    return .time(suffix == WordKey("pm") ? group.value % 12 * 60 + 720 : suffix == WordKey("am") ? group.value % 12 * 60 : group.value * 60)
  }
  guard suffix == WordKey("s"), group.value % 10 == 0 else { return .name }
  if group.digits == 2 { return .decade(fullYear(group.value)) }
  return group.digits == 4 && isYear(group.value) ? .decade(group.value) : .name
}

/// `10:30`, with `am` or `pm` directly behind it or without; seconds are passed over.
private func clockKind(_ hour: DigitGroup, _ bytes: Range<Int>, of text: Span<UInt8>) -> DateToken.Kind {
  let minute = digitGroup(at: hour.end + 1, before: bytes.upperBound, in: text)
  guard hour.digits <= 2, minute.digits == 2, hour.value <= 24, minute.value < 60 else { return .name }
  let suffix = WordKey(withoutDots: minute.end..<bytes.upperBound, in: text)
  let half = suffix == WordKey("pm") ? 12 : 0
  return .time((suffix == nil ? hour.value : hour.value % 12 + half) * 60 + minute.value)
}

/// `82` and `90s` behind an apostrophe.
func clippedKind(_ bytes: Range<Int>, of text: Span<UInt8>) -> DateToken.Kind? {
  let group = digitGroup(at: bytes.lowerBound, before: bytes.upperBound, in: text)
  guard group.digits == 2 else { return nil }
  if group.end == bytes.upperBound { return .clippedYear(fullYear(group.value)) }
  guard group.end + 1 == bytes.upperBound, text[group.end] == UInt8(ascii: "s"), group.value % 10 == 0 else { return nil }
  return .decade(fullYear(group.value))
}

/// The year that news means by its last two digits: of 1930 to 2029.
private func fullYear(_ digits: Int) -> Int { digits < 30 ? 2000 + digits : 1900 + digits }

private let ordinalSuffixes = WordSet(words: "st nd rd th er")
private let timeSuffixes = WordSet(words: "am pm h uhr")

private func rangeKind(_ first: DigitGroup, _ second: DigitGroup, _ sign: UInt8) -> DateToken.Kind {
  if sign == UInt8(ascii: ".") {
    return second.digits == 2 && first.value < 24 && second.value < 60 ? .dottedTime(first.value * 60 + second.value) : .name
  }
  if first.digits == 4, isYear(first.value) {
    let end = second.digits == 4 ? second.value : second.digits == 2 ? first.value / 100 * 100 + second.value : 0
    return end > first.value && isYear(end) ? .yearRange(first.value, end) : .name
  }
  guard sign == UInt8(ascii: "-"), first.digits <= 2, second.digits <= 2, first.value < second.value, second.value <= 31 else {
    return .name
  }
  return .dayRange(first.value, second.value)
}

/// The day of three numbers, only where one order of them is possible.
private func dayKind(_ first: DigitGroup, _ second: DigitGroup, _ third: DigitGroup) -> DateToken.Kind {
  if first.digits == 4, second.digits <= 2, third.digits <= 2 {
    return Day(year: first.value, month: second.value, day: third.value).map { .date(.day($0)) } ?? .name
  }
  guard third.digits == 4, first.digits <= 2, second.digits <= 2 else { return .name }
  let european = Day(year: third.value, month: second.value, day: first.value)
  let american = Day(year: third.value, month: first.value, day: second.value)
  if let european, american == nil || american == european { return .date(.day(european)) }
  if let american, european == nil { return .date(.day(american)) }
  return .name
}

/// Whether four digits can be a year that news writes about.
func isYear(_ value: Int) -> Bool {
  (1500...2100).contains(value)
}
