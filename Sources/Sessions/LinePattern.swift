/// A recorded line that stands for more than itself: with a `*` in a glob record, or with a tolerance behind a number.
package struct LinePattern {
  private var parts: [Part] = []
  private var hasTolerance = false

  private enum Part: Equatable {
    case byte(UInt8)
    /// Any text.
    case star
    /// A number at most `tolerance` away from `value`.
    case number(value: Double, tolerance: Double)
    /// One blank or more.
    case blanks
  }

  /// Reads a recorded line; nil when only the same bytes match it. A line above 16 KiB stands for itself alone.
  package init?(_ line: ArraySlice<UInt8>, mode: CheckMode) {
    let tilde = UInt8(ascii: "~")
    guard line.count <= 16 << 10, line.contains(tilde) || mode == .glob && line.contains(asterisk) else { return nil }
    var i = line.startIndex
    while i < line.endIndex {
      if let number = WrittenNumber(in: line, at: i), let tolerance = Self.tolerance(in: line, at: number.end) {
        parts.append(.number(value: number.value, tolerance: tolerance.value))
        hasTolerance = true
        i = tolerance.end
      } else {
        // The rest of a number is no number of its own.
        let end = max(WrittenNumber(in: line, at: i)?.end ?? 0, i + 1)
        parts += line[i..<end].map { mode == .glob && $0 == asterisk ? .star : .byte($0) }
        i = end
      }
    }
    if hasTolerance { loosenBlanks() }
    guard hasTolerance || parts.contains(.star) else { return nil }
  }

  /// Whether `line` is one that the record stands for.
  ///
  /// - Complexity: O(*n* · *m*) at worst, O(*n*) without stars.
  package func matches(_ line: ArraySlice<UInt8>) -> Bool {
    var i = hasTolerance ? line.drop(while: isBlank).startIndex : line.startIndex
    var part = 0
    var lastStar: (part: Int, start: Int)?
    while i < line.endIndex {
      if part < parts.count, parts[part] == .star {
        lastStar = (part, i)
        part += 1
      } else if part < parts.count, let end = end(of: parts[part], in: line, at: i) {
        i = end
        part += 1
      } else if let star = lastStar {
        lastStar = (star.part, star.start + 1)
        i = star.start + 1
        part = star.part + 1
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .star }
  }

  private func end(of part: Part, in line: ArraySlice<UInt8>, at i: Int) -> Int? {
    switch part {
    case .byte(let byte): return line[i] == byte ? i + 1 : nil
    case .star: return i
    case .blanks:
      let rest = line[i...].drop(while: isBlank)
      return rest.startIndex > i ? rest.startIndex : nil
    case .number(let value, let tolerance):
      guard let number = WrittenNumber(in: line, at: i) else { return nil }
      // 10.24 and 10.23 are a hair more than 0.01 apart in binary.
      let slack = 1e-9 * max(1, abs(value))
      return abs(number.value - value) <= tolerance + slack ? number.end : nil
    }
  }

  /// Makes each run of blanks match any run, and drops the one at the start.
  private mutating func loosenBlanks() {
    var loose: [Part] = []
    for part in parts {
      let isRun = part == .byte(blank) || part == .byte(tab)
      if !isRun { loose.append(part) } else if let last = loose.last, last != .blanks { loose.append(.blanks) }
    }
    parts = loose
  }

  private static func tolerance(in line: ArraySlice<UInt8>, at i: Int) -> WrittenNumber? {
    guard i + 1 < line.endIndex, line[i] == UInt8(ascii: "~"), isDigit(line[i + 1]) else { return nil }
    return WrittenNumber(in: line, at: i + 1)
  }
}

/// A number as results write it: `-0.5`, `1,000`, `10.23`.
private struct WrittenNumber {
  let value: Double
  /// The offset behind its last digit.
  let end: Int

  /// The number that begins at `start`, as long as it can be; nil when none does.
  init?(in line: ArraySlice<UInt8>, at start: Int) {
    var i = start
    if line[i] == UInt8(ascii: "-") { i += 1 }
    guard i < line.endIndex, isDigit(line[i]) else { return nil }
    var hasPoint = false
    while i < line.endIndex {
      let isInner = i + 1 < line.endIndex && isDigit(line[i + 1]) && !hasPoint
      if line[i] == UInt8(ascii: "."), isInner {
        hasPoint = true
      } else if line[i] == UInt8(ascii: ","), isInner {
      } else if !isDigit(line[i]) {
        break
      }
      i += 1
    }
    guard let value = Double(line[start..<i].filter { $0 != UInt8(ascii: ",") }[...].text) else { return nil }
    self.value = value
    end = i
  }
}

private let asterisk = UInt8(ascii: "*")
