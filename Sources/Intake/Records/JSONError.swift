/// Why a text is not JSON, and where.
package struct JSONError: Error, Equatable, Sendable {
  /// The 1-based byte where reading stopped.
  package let column: Int
  /// What was expected there.
  package let expected: String
}
