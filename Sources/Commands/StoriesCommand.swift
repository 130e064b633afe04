import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `stories`: documents that are versions of one text, and documents that share a passage.
public struct StoriesCommand: Whole {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("stories"), usage: "stories",
    summary: "copies and edited copies, one row for each document of a story, the first one in front; then documents that share a passage",
    takes: [.documents, .hits], gives: .rows(.table), group: .news,
    examples: [
      Example("stories", "which pages print one text, and who had it first"),
      Example("stories | filter class = shared quote", "what is quoted in two papers word for word"),
    ],
    completions: ["story", "class", "doc", "with", "outlet", "date", "origin", "copies", "percent", "words", "passage"].map {
      .column($0, values: $0 == "class" ? StoryTable.classes : [])
    })

  /// Nothing to bind.
  public init(_ call: Call) throws(Diagnostic) {}

  /// The rows: those of stories, then those of passages.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    let stories = try view.stories()
    return .table(try StoryTable(of: stories, among: input.documents(in: view), in: view).sheet)
  }
}

extension Value {
  /// The documents of the rows, in order; those of a table are unknown.
  func documents(in view: View) -> Documents {
    switch self {
    case .documents(let documents): documents.inOrder
    case .hits(let hits): view.archive.documents(of: hits)
    case .table: Documents([])
    }
  }
}
