import CDigest

/// The SHA-256 of `bytes` in hexadecimal digits (FIPS 180-4).
public func sha256(of bytes: [UInt8]) -> String {
  var digest = Digest()
  digest.add(bytes.span)
  return digest.finish()
}

/// The SHA-256 of bytes that come piece by piece.
package struct Digest: Sendable {
  private var state = [UInt32](repeating: 0, count: 8)
  /// Bytes that fill no block yet.
  private var rest: [UInt8] = []
  private var byteCount = 0

  /// The digest of nothing.
  package init() { dateline_sha256_begin(&state) }

  /// Adds `bytes`.
  package mutating func add(_ bytes: Span<UInt8>) {
    byteCount += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += array(bytes.extracting(first: start))
      if rest.count < 64 { return }
      let block = rest
      rest = []
      Self.addBlocks(block.span, to: &state)
    }
    let whole = (bytes.count - start) & ~63
    Self.addBlocks(bytes.extracting(start..<start + whole), to: &state)
    rest += array(bytes.extracting((start + whole)...))
  }

  /// The digest of all that was added, 64 hexadecimal digits.
  package mutating func finish() -> String {
    let bitCount = UInt64(byteCount) &* 8
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { rest.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift))) }
    let last = rest
    Self.addBlocks(last.span, to: &state)
    return state.map(hexadecimal).joined()
  }

  private static func addBlocks(_ bytes: Span<UInt8>, to state: inout [UInt32]) {
    // The pointer is used inside the call only, and the count is that of the whole blocks behind it.
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      dateline_sha256_add(&state, start, buffer.count / 64)
    }
  }
}

private func array(_ bytes: Span<UInt8>) -> [UInt8] { bytes.withUnsafeBufferPointer { Array($0) } }

/// Eight hexadecimal digits.
private func hexadecimal(_ word: UInt32) -> String {
  let digits = String(word, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
