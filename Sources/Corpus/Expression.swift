import CPCRE2
public import Diagnosis

/// A regular expression for whole words, run by PCRE2 over the lexicon, never over the text.
///
/// A class because it owns C memory that is freed once. Unchecked, since after its making the code is only read; each thread matches with
/// data of its own.
public final class Expression: @unchecked Sendable {
  /// Whether capitals match small letters too.
  public enum Case { case exact, folded }

  fileprivate let code: OpaquePointer
  fileprivate let context: OpaquePointer
  fileprivate let source: String

  /// Compiles `source`, which has to match a whole word.
  ///
  /// Throws `.badExpression` with the byte offset PCRE2 stopped at.
  public init(_ source: String, case letterCase: Case) throws(Diagnostic) {
    self.source = source
    let bytes = Array(source.utf8)
    var error: Int32 = 0
    var offset = 0
    let whole = UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED)
    let options = whole | UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | (letterCase == .folded ? UInt32(PCRE2_CASELESS) : 0)
    let compiled = bytes.withUnsafeBufferPointer { pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil) }
    guard let compiled else {
      throw Diagnostic(.badExpression(source, problem: Self.message(error), offset: max(0, min(offset, bytes.count))))
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_code_free_8(compiled)
      throw Diagnostic(.bug("no memory for an expression"))
    }
    code = compiled
    self.context = context
    _ = pcre2_set_match_limit_8(context, Self.matchLimit)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
  }

  /// Steps PCRE2 may take for one word: far more than any sensible expression needs.
  private static let matchLimit: UInt32 = 200_000

  /// What PCRE2 answers when it gives up.
  fileprivate static let limits: Set = [PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_DEPTHLIMIT]

  /// Makes machine code of the expression, which pays for many words; nobody may match with it at the same time.
  func compileFully() { _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) }

  /// Whether the expression matches all of `word`; a word that is not UTF-8 matches nothing.
  ///
  /// Throws `.expressionTooCostly` when the match limit is reached.
  public func matches(_ word: ArraySlice<UInt8>) throws(Diagnostic) -> Bool {
    let word = Array(word)
    return try matching().matches(word.span)
  }

  /// What one thread needs to match words.
  func matching() throws(Diagnostic) -> Matching {
    guard let data = pcre2_match_data_create_8(1, nil) else { throw Diagnostic(.bug("no memory for an expression")) }
    return Matching(self, data)
  }

  /// An expression in use on one thread.
  ///
  /// A class because it owns C memory that is freed once.
  final class Matching {
    private let expression: Expression
    private let data: OpaquePointer

    fileprivate init(_ expression: Expression, _ data: OpaquePointer) {
      self.expression = expression
      self.data = data
    }

    deinit { pcre2_match_data_free_8(data) }

    /// Whether the expression matches all of `word`; a word that is not UTF-8 matches nothing.
    func matches(_ word: Span<UInt8>) throws(Diagnostic) -> Bool {
      // Bytes of ASCII are UTF-8, so nobody has to look again.
      let options = word.isASCII ? UInt32(PCRE2_NO_UTF_CHECK) : 0
      let result = word.withUnsafeBufferPointer { bytes in
        // No bytes may have no address; PCRE2 wants one even then.
        withUnsafePointer(to: 0) { empty in
          pcre2_match_8(expression.code, bytes.baseAddress ?? empty, bytes.count, 0, options, data, expression.context)
        }
      }
      if result < -1, Expression.limits.contains(result) { throw Diagnostic(.expressionTooCostly(expression.source)) }
      return result >= 0
    }
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 200)
    let length = buffer.withUnsafeMutableBufferPointer { pcre2_get_error_message_8(error, $0.baseAddress, $0.count) }
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// Whether no byte is above 127.
  var isASCII: Bool {
    var (all, index): (UInt8, Int) = (0, 0)
    while index < count {
      all |= self[index]
      index += 1
    }
    return all < 0x80
  }
}
