/// What could stand in place of a part of the entry.
public struct CompletionMenu: Equatable, Sendable {
  /// One thing that could stand there.
  public struct Item: Equatable, Sendable {
    /// The whole text that takes the place of the replaced part.
    public var text: String
    /// One line that says what it is.
    public var note: String
    /// What is inserted behind `text` when it is the only item: a space, or nothing where the word goes on.
    public var suffix: String

    /// An item with its note.
    public init(_ text: String, note: String = "", suffix: String = " ") {
      self.text = text
      self.note = note
      self.suffix = suffix
    }
  }

  /// The part that is replaced, in UTF-8 bytes of the entry.
  public var replaced: Range<Int>
  /// What could stand there, best first.
  public var items: [Item]

  /// A menu for the part `replaced`.
  public init(replaced: Range<Int>, items: [Item]) {
    self.replaced = replaced
    self.items = items
  }

  /// The text that all items begin with, where it goes on from what was `typed`; nil when they part before that.
  package func commonBeginning(after typed: String) -> String? {
    guard let first = items.first else { return nil }
    let common = items.dropFirst().reduce(first.text[...]) { beginning, item in
      beginning.prefix(zip(beginning, item.text).prefix { $0 == $1 }.count)
    }
    let isLonger = unmarked(common).utf8.count > unmarked(typed[...]).utf8.count
    guard isLonger, unmarked(common).lowercased().hasPrefix(unmarked(typed[...]).lowercased()) else { return nil }
    return String(common)
  }
}

/// `text` without the quotation mark it begins with.
private func unmarked(_ text: Substring) -> Substring { text.first == "\"" ? text.dropFirst() : text }
