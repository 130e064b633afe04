/// How a table came about: what stands at the top of md, html and svg.
public struct About: Equatable, Sendable {
  /// One fact, as `key: value`.
  public struct Line: Equatable, Sendable {
    /// What is stated: `query`, `corpus`, `sizes`, `settings`.
    public var key: String
    /// Its value, as text.
    public var value: String

    /// The fact that `key` is `value`.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The facts in the order they are printed.
  public var lines: [Line]

  /// The facts `lines`.
  public init(_ lines: [Line]) { self.lines = lines }
}

extension About {
  /// The facts as one JSON object, for a file beside exports that hold rows only.
  public var json: String {
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      bytes.append(index == 0 ? "{\n  " : ",\n  ")
      bytes.append(jsonString: line.key)
      bytes.append(": ")
      bytes.append(jsonString: line.value)
    }
    bytes.append(lines.isEmpty ? "{}\n" : "\n}\n")
    return String(decoding: bytes, as: UTF8.self)
  }
}
