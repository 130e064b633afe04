public import Chronology

/// What the reader knows and the files do not say.
public struct Facts: Equatable, Sendable {
  /// The assertions in force, in the order they were made.
  public private(set) var assertions: [Assertion] = []
  private var made = 0

  /// No facts.
  public init() {}

  /// Adds what is asserted of `document`; an older assertion of the same field no longer counts, but comes back when this one is undone.
  public mutating func assert(_ value: Assertion.Value, of document: String, as text: String, because reason: String) -> Assertion {
    made += 1
    let assertion = Assertion(number: made, document: document, value: value, text: text, reason: reason)
    assertions.append(assertion)
    return assertion
  }

  /// Undoes assertion `number`; nil where there is none.
  public mutating func retract(_ number: Int) -> Assertion? {
    guard let index = assertions.firstIndex(where: { $0.number == number }) else { return nil }
    return assertions.remove(at: index)
  }

  /// The newest assertion of a field of `document`.
  func newest(of document: String, _ isWanted: (Assertion.Value) -> Bool) -> Assertion? {
    assertions.last { $0.document == document && isWanted($0.value) }
  }
}

/// One fact the reader stated.
public struct Assertion: Equatable, Sendable {
  /// What is asserted.
  public enum Value: Equatable, Sendable {
    case date(PartialDate)
    case text(DocumentField, String)
    /// The day of what a sentence tells, by its number in the document; with words, the day of that expression in it.
    case event(sentence: String, words: String?, PartialDate)
  }

  /// By which it is undone.
  public var number: Int
  /// The name of the document.
  public var document: String
  /// The field with its value.
  public var value: Value
  /// The line as typed.
  public var text: String
  /// Why the reader says so: the comment behind the line; may be empty.
  public var reason: String
}

/// The fields of a document that are words.
public enum DocumentField: String, CaseIterable, Sendable { case headline, outlet, origin, byline, url }
