/// One entry of the history: what was typed, when it ended and how.
public struct HistoryEntry: Hashable, Sendable {
  /// When it ended.
  public var ended: Moment
  /// How it ended.
  public var outcome: Outcome
  /// What was typed; may hold line breaks.
  public var text: String

  /// An entry as it is to be kept.
  public init(ended: Moment, outcome: Outcome, text: String) {
    self.ended = ended
    self.outcome = outcome
    self.text = text
  }

  /// How a statement ended, as the file writes it.
  public enum Outcome: String, Hashable, Sendable {
    /// It gave its result.
    case done = "ok"
    /// It failed.
    case failed = "err"
    /// It was interrupted.
    case interrupted = "int"
  }

  /// Whether the history keeps `text`: not when it is empty or begins with a blank.
  public static func isKept(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return !isBlank(first)
  }

  /// The entry as one line of the file, with its LF.
  var line: String { "\(ended.text)\t\(outcome.rawValue)\t\(escaped(text))\n" }

  /// Reads one line without its LF; nil when it is malformed. `scratch` is room that is used again for the next line.
  init?(line: Span<UInt8>, scratch: inout [UInt8]) {
    guard line.count > 24, line[20] == tab, let ended = Moment(bytes: line.extracting(..<20)) else { return nil }
    var textStart = 21
    while textStart < line.count, line[textStart] != tab { textStart += 1 }
    guard let outcome = Outcome(bytes: line.extracting(21..<textStart)), textStart + 1 < line.count else { return nil }
    guard unescape(line.extracting((textStart + 1)...), into: &scratch) else { return nil }
    guard let text = try? UTF8Span(validating: scratch.span) else { return nil }
    self.init(ended: ended, outcome: outcome, text: String(copying: text))
  }
}

extension HistoryEntry.Outcome {
  fileprivate init?(bytes: Span<UInt8>) {
    guard bytes.count == 2 || bytes.count == 3 else { return nil }
    switch (bytes[0], bytes[1], bytes.count == 3 ? bytes[2] : 0) {
    case (UInt8(ascii: "o"), UInt8(ascii: "k"), 0): self = .done
    case (UInt8(ascii: "e"), UInt8(ascii: "r"), UInt8(ascii: "r")): self = .failed
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "t")): self = .interrupted
    default: return nil
    }
  }
}

private let backslash = UInt8(ascii: "\\")

private func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case newline: bytes += [backslash, UInt8(ascii: "n")]
    case tab: bytes += [backslash, UInt8(ascii: "t")]
    case backslash: bytes += [backslash, backslash]
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Puts what was typed into `result`, whatever that held; false for a tab, and for a backslash that begins no escape.
private func unescape(_ text: Span<UInt8>, into result: inout [UInt8]) -> Bool {
  result.removeAll(keepingCapacity: true)
  var i = 0
  while i < text.count {
    guard text[i] != tab else { return false }
    if text[i] != backslash {
      result.append(text[i])
    } else {
      i += 1
      guard i < text.count, let byte = escapedByte(text[i]) else { return false }
      result.append(byte)
    }
    i += 1
  }
  return true
}

private func escapedByte(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "n"): newline
  case UInt8(ascii: "t"): tab
  case backslash: backslash
  default: nil
  }
}
