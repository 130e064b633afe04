/// What is around a session: the reader's folders, and the digest of bytes, which a lower room computes.
public struct Surroundings: Sendable {
  /// Where history, queries and journals are kept.
  public var places: Places
  /// The SHA-256 of bytes in hexadecimal digits.
  public var digest: @Sendable ([UInt8]) -> String

  /// Surroundings with `places`.
  public init(places: Places, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.places = places
    self.digest = digest
  }
}
