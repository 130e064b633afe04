/// A mark that begins or ends a quotation.
public enum QuotationMark: Unicode.Scalar, CaseIterable, Sendable {
  case straight = "\""
  case straightSingle = "'"
  case left = "“"
  case right = "”"
  case low = "„"
  case leftSingle = "‘"
  case rightSingle = "’"
  case lowSingle = "‚"
  case leftAngle = "«"
  case rightAngle = "»"
  case leftSingleAngle = "‹"
  case rightSingleAngle = "›"

  /// Whether a quotation that this mark began may end with `mark`: `„` ends with `”` in Polish and with `“` in German; `”` begins one
  /// in Swedish, while `’` begins none, since it is an apostrophe first.
  public func isClosed(by mark: QuotationMark) -> Bool {
    switch self {
    case .straight, .straightSingle, .right: mark == self
    case .left: mark == .right
    case .low: mark == .left || mark == .right
    case .leftSingle: mark == .rightSingle
    case .lowSingle: mark == .leftSingle || mark == .rightSingle
    case .leftAngle: mark == .rightAngle
    case .rightAngle: mark == .leftAngle
    case .leftSingleAngle: mark == .rightSingleAngle
    case .rightSingleAngle: mark == .leftSingleAngle
    case .rightSingle: false
    }
  }

  /// Whether it begins quotations, as far as nothing beside it is seen.
  public var opens: Bool {
    switch self {
    case .straight, .left, .low, .leftSingle, .lowSingle, .leftAngle, .leftSingleAngle: true
    case .right, .rightSingle, .straightSingle, .rightAngle, .rightSingleAngle: false
    }
  }

  /// Whether it may be an apostrophe or a comma, so that it is a quotation mark only with its partner.
  public var isSingle: Bool { self == .leftSingle || self == .lowSingle || self == .straightSingle }

  /// The mark at the start of a token; nil where another sign stands there.
  init?(_ bytes: Range<Int>, in text: Span<UInt8>) {
    let first = text[bytes.lowerBound]
    guard first >= 0x80 || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"),
      let mark = scalar(at: bytes.lowerBound, in: text, before: bytes.upperBound).flatMap(QuotationMark.init)
    else { return nil }
    self = mark
  }
}
