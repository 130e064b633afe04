public import Sessions

/// What the prompt asks of the language behind it. The loop knows keys and the terminal; everything about queries comes in here.
///
/// All but `run` are called on the main thread while somebody types, so each must answer within a few milliseconds.
@MainActor
public struct Conversation {
  /// The text before the entry, without colours; asked anew for each entry.
  public var prompt: () -> String
  /// Whether Enter ends the entry; until then it begins a new line of it.
  public var isComplete: (String) -> Bool
  /// What could stand at the cursor, a UTF-8 offset into the text.
  public var complete: (_ text: String, _ cursor: Int) -> CompletionMenu
  /// The parts of the entry that are coloured: ascending UTF-8 ranges that do not overlap.
  public var paint: (String) -> [(Range<Int>, Accent)]
  /// Answers one entry, off the main thread. It returns soon after its task is cancelled and never needs the main actor.
  public var run: @Sendable (_ entry: String, _ progress: RunProgress) async -> Answer
  /// Keeps an entry for the sessions to come; entries that begin with a space are not given.
  public var keep: (_ entry: String, _ outcome: HistoryEntry.Outcome) -> Void
  /// The program that shows what does not fit the screen; nil shows everything at once.
  public var pager: () -> String?
  /// The last thing before a clean end; the argument asks a question and gives the answer, or nil if there was none.
  public var leaving: (_ ask: (String) -> String?) -> Void

  /// A conversation in which every entry is complete, nothing is completed, coloured or kept, and long output is paged.
  public init(run: @escaping @Sendable (_ entry: String, _ progress: RunProgress) async -> Answer) {
    self.run = run
    prompt = { "> " }
    isComplete = { _ in true }
    complete = { _, cursor in CompletionMenu(replaced: cursor..<cursor, items: []) }
    paint = { _ in [] }
    keep = { _, _ in }
    pager = { Pager.command() }
    leaving = { _ in }
  }
}
