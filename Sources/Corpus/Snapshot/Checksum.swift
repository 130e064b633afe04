/// A checksum of `bytes` that differs for any two that differ in one word of eight bytes: every step can be undone.
///
/// Four lanes side by side, since each step waits for the one before; about the speed of memory.
func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  let whole = bytes.count & ~31
  var index = 0
  while index < whole {
    a = mixed(a, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self), factor)
    b = mixed(b, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self), factor)
    c = mixed(c, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self), factor)
    d = mixed(d, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self), factor)
    index += 32
  }
  while index < bytes.count {
    a = mixed(a, UInt64(bytes[index]), factor)
    index += 1
  }
  var sum = UInt64(bytes.count) &* factor
  for lane in [a, b, c, d] { sum = mixed(sum, lane, factor) }
  return sum
}

@inline(__always)
private func mixed(_ sum: UInt64, _ word: UInt64, _ factor: UInt64) -> UInt64 {
  let product = (sum ^ word) &* factor
  return product ^ product >> 32
}
