import CDigest

/// The SHA-256 of `bytes` in hexadecimal digits (FIPS 180-4).
public func sha256(of bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  bytes.withUnsafeBufferPointer { source in
    digest.withUnsafeMutableBufferPointer { dateline_sha256(source.baseAddress, source.count, $0.baseAddress) }
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
