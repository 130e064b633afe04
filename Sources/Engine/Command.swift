public import Corpus
public import Diagnosis

/// One verb, bound to what stands behind it; its shape is one of `Narrow`, `Gather`, `Whole` and `Act`.
public protocol Command: Sendable {
  /// The words of the command.
  static var form: CommandForm { get }
  /// Binds the command; every mistake of the person at the keyboard that can be seen here ends here.
  init(_ call: Call) throws(Diagnostic)
  /// How what was typed was understood, for `explain`; nil where the words say it all.
  var reading: String? { get }
  /// How the work on `input` is done, for `explain`; nil where there is one way only.
  func plan(for input: Value, in view: View) -> String?
  /// Why nothing may have come out and what to try, when nothing did.
  func hint(whenEmpty input: Value, in view: View) -> String?
  /// What is to be told of the way from `input` to `output` beside the rows.
  func notes(from input: Value, to output: Value, in view: View) throws(Diagnostic) -> [String]
  /// The command by its shape.
  var work: Work { get }
  /// The command where it is an act; nil for others. Stated by the type, because a dynamic cast compares all types that the program knows.
  static var act: (any Act.Type)? { get }
}

/// A command by its shape, which it is asked for by every line that runs it.
public enum Work: Sendable {
  case narrow(any Narrow)
  case gather(any Gather)
  case whole(any Whole)
  case act(any Act)
}

extension Command {
  /// No act.
  public static var act: (any Act.Type)? { nil }
  /// Nothing to add to the words.
  public var reading: String? { nil }
  /// One way only.
  public func plan(for input: Value, in view: View) -> String? { nil }
  /// No hint.
  public func hint(whenEmpty input: Value, in view: View) -> String? { nil }
  /// Nothing to tell.
  public func notes(from input: Value, to output: Value, in view: View) -> [String] { [] }
}

/// A command that works row by row, segment by segment: `filter`, `find`.
public protocol Narrow: Command {
  /// What is left of a slice.
  func rows(of slice: Slice) throws(Diagnostic) -> Narrowed
  /// Of `documents` those whose hits stay, where the command looks at nothing but the documents of `hits`; else nil.
  func documents(among documents: Documents, of hits: Hits, in view: View) throws(Diagnostic) -> Documents?
}

extension Narrow {
  /// It narrows rows.
  public var work: Work { .narrow(self) }
  /// The rows are looked at one by one.
  public func documents(among documents: Documents, of hits: Hits, in view: View) throws(Diagnostic) -> Documents? { nil }
}

/// What a narrowing command leaves of one slice.
public struct Narrowed: Sendable {
  /// The rows that stay, or new ones.
  public enum Rows: Sendable {
    /// Of the slice's rows, those with these numbers, ascending.
    case picked([Int])
    /// New hits, in document order.
    case hits(Hits)
  }

  /// The rows.
  public var rows: Rows
  /// Of the slice's rows, those that may belong here too: nobody knows.
  public var possible: [Int]

  /// These rows, and the possible ones by their numbers.
  public init(_ rows: Rows, possible: [Int] = []) {
    self.rows = rows
    self.possible = possible
  }
}

/// A command that adds up over segments and then forms one value: `count`, `sort`, `timeline`.
public protocol Gather: Command {
  /// What one segment contributes.
  associatedtype Partial: Sendable
  /// The contribution of one slice.
  func partial(of slice: Slice) throws(Diagnostic) -> Partial
  /// Two contributions in the order of their segments; associative.
  func merge(_ first: Partial, _ second: Partial) -> Partial
  /// The value; `partial` is nil when nothing was piped in.
  func finish(_ partial: Partial?, of input: Value, in view: View) throws(Diagnostic) -> Value
}

extension Gather {
  /// It adds up over segments.
  public var work: Work { .gather(self) }
}

/// A command that needs all rows at once, whatever segments they are in: `count`, `sort`, `kwic`.
public protocol Whole: Command {
  /// The value.
  func value(of input: Value, in view: View) throws(Diagnostic) -> Value
}

extension Whole {
  /// It takes all rows at once.
  public var work: Work { .whole(self) }
}

/// A command that also works on the rows of a table.
public protocol TableCommand: Command {
  /// What the command makes of a table, and the numbers of the table's rows that may belong there too.
  func value(of sheet: Sheet, in view: View) throws(Diagnostic) -> (value: Value, possible: [Int])
}

/// A command that changes the session, or describes what is to happen outside it: `load`, `let`, `export`.
public protocol Act: Command {
  /// Acts on `workspace`; `given` is what was piped in.
  func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome
}

extension Act {
  /// Itself.
  public static var act: (any Act.Type)? { Self.self }
  /// It acts.
  public var work: Work { .act(self) }
}

/// What a statement leads to.
public struct Outcome: Sendable {
  /// What is shown.
  public var shown: Value?
  /// Lines behind it.
  public var notes: [String]
  /// Lines that hold for this run only, such as times; no record keeps them.
  public var passingNotes: [String]
  /// What is to happen outside.
  public var effect: Effect?
  /// What the rows are made for, where that is not up to the stage: a report is short everywhere.
  public var display: Display?

  /// An outcome.
  public init(shown: Value? = nil, notes: [String] = [], passingNotes: [String] = [], effect: Effect? = nil) {
    self.shown = shown
    self.notes = notes
    self.passingNotes = passingNotes
    self.effect = effect
  }

  /// A table that is only looked at.
  public static func look(_ sheet: Sheet, notes: [String] = [], passingNotes: [String] = []) -> Outcome {
    Outcome(shown: .table(sheet), notes: notes, passingNotes: passingNotes)
  }

  /// Nothing but a message.
  public static func message(_ lines: String...) -> Outcome { Outcome(notes: lines) }
}
