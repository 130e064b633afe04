/// The type of every token of a stream, in two bytes each; the few types numbered too high for two bytes stand in a table.
///
/// Types are numbered by frequency, so that the exceptions are about one token in seventy of news text.
public struct TokenTypes: RandomAccessCollection, Equatable, Sendable {
  /// The type of each token; `exceptional` where the table has it.
  public let codes: Packed<UInt16>
  /// Where the exceptions of every 4,096 tokens begin, and behind them the count.
  let exceptionStarts: Packed<UInt32>
  /// The place of each exception among its 4,096 tokens.
  let exceptionPlaces: Packed<UInt16>
  /// The type of each exception.
  let exceptionTypes: Packed<UInt32>

  /// Stands in `codes` for a type from here on.
  public static let exceptional = UInt16.max

  static let blockShift = 12

  init(codes: Packed<UInt16>, exceptionStarts: Packed<UInt32>, exceptionPlaces: Packed<UInt16>, exceptionTypes: Packed<UInt32>) {
    self.codes = codes
    self.exceptionStarts = exceptionStarts
    self.exceptionPlaces = exceptionPlaces
    self.exceptionTypes = exceptionTypes
  }

  /// The number of tokens.
  @inlinable public var count: Int { codes.count }
  /// The first token, 0.
  @inlinable public var startIndex: Int { 0 }
  /// The token behind the last.
  @inlinable public var endIndex: Int { codes.count }

  /// The type of a token. O(1), O(log n) for an exception.
  @inlinable public subscript(token: Int) -> UInt32 {
    let code = codes[token]
    return code == Self.exceptional ? exception(token) : UInt32(code)
  }

  /// The type of a token whose code is `exceptional`.
  @inline(never)
  public func exception(_ token: Int) -> UInt32 {
    let block = token >> Self.blockShift
    let own = Int(exceptionStarts[block])..<Int(exceptionStarts[block + 1])
    return exceptionTypes[exceptionPlace(notBelow: UInt16(token & (1 << Self.blockShift - 1)), in: own)]
  }

  /// Calls `body` with the type of each exception in `runs`, which ascend, and the number of its run.
  ///
  /// O(runs + exceptions from the first run to the last).
  @inline(__always)
  func forEachException(in runs: ArraySlice<Range<UInt32>>, _ body: (Int, UInt32) -> Void) {
    let (starts, places, types) = (exceptionStarts.span, exceptionPlaces.span, exceptionTypes.span)
    var index = 0
    for (number, run) in zip(runs.indices, runs) {
      var token = Int(run.lowerBound)
      while token < Int(run.upperBound) {
        let block = token >> Self.blockShift
        let first = block << Self.blockShift
        let end = Swift.min(Int(run.upperBound), first + (1 << Self.blockShift))
        let last = Int(starts[block &+ 1])
        index = Swift.max(index, Int(starts[block]))
        while index < last, first &+ Int(places[index]) < token { index &+= 1 }
        while index < last, first &+ Int(places[index]) < end {
          body(number, types[index])
          index &+= 1
        }
        token = end
      }
    }
  }

  private func exceptionPlace(notBelow place: UInt16, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if exceptionPlaces[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Puts the types of `tokens` into `types`, in place of what it held; an allocation is used again.
  public func copy(_ tokens: Range<Int>, into types: inout [UInt32]) {
    types.removeAll(keepingCapacity: true)
    append(tokens, to: &types)
  }

  /// Adds the types of `tokens` to `types`.
  func append(_ tokens: Range<Int>, to types: inout [UInt32]) {
    let codes = codes.span(tokens)
    types.append(addingCapacity: codes.count) { types in
      var index = 0
      while index < codes.count {
        let code = codes[index]
        types.append(code == Self.exceptional ? exception(tokens.lowerBound + index) : UInt32(code))
        index += 1
      }
    }
  }
}

extension TokenTypes {
  /// All types for a loop that reads many of them.
  @inlinable public var span: TypeSpan {
    @_lifetime(borrow self)
    get { _overrideLifetime(TypeSpan(codes.span, self), borrowing: self) }
  }
}

/// The types of a stream's tokens, borrowed while a loop reads them.
public struct TypeSpan: ~Escapable {
  @usableFromInline let codes: Span<UInt16>
  @usableFromInline let types: TokenTypes

  @inlinable @_lifetime(copy codes)
  init(_ codes: borrowing Span<UInt16>, _ types: TokenTypes) {
    self.codes = copy codes
    self.types = types
  }

  /// The number of tokens.
  @inlinable public var count: Int { codes.count }

  /// Asks for the memory of a token's type, which is read soon.
  @inline(__always)
  func fetch(_ token: Int) { codes.fetch(token) }

  /// The type of a token.
  @inlinable public subscript(token: Int) -> UInt32 {
    let code = codes[token]
    return code == TokenTypes.exceptional ? types.exception(token) : UInt32(code)
  }
}
