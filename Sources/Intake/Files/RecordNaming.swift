import Prose
import Synchronization

/// Gives records their document ids, unlike each other and those already taken; in order, one batch after another.
///
/// A class because the files of one load share it.
final class RecordNaming: Sendable {
  private struct State {
    var free: FreeNames
    var renamed: [Renaming] = []
  }

  /// Records of one file that could not keep their ids.
  private struct Renaming {
    var file: String
    var id: String
    var name: String
    var count: Int
  }

  private let state: Mutex<State>

  /// Ids beside those `taken`.
  init(taken: Set<String>) { state = Mutex(State(free: FreeNames(taken: taken))) }

  /// What the reader should know, one sentence a file.
  var messages: [String] {
    state.withLock { $0.renamed }.map { entry in
      let more = entry.count == 1 ? "" : "; so are \(entry.count - 1) more ids of the file"
      return "'\(entry.id)' is taken; the record of \(entry.file) is '\(entry.name)'\(more)"
    }
  }

  /// Names `articles` by the ids they give themselves, else by file and line.
  func name(_ articles: inout [Article], own ids: [String?]) {
    state.withLock { state in
      for index in articles.indices { Self.name(&articles[index], own: ids[index].map(documentName), &state) }
    }
  }

  private static func name(_ article: inout Article, own: String?, _ state: inout State) {
    if let own, state.free.take(own) {
      article.name = own
      return
    }
    let place = documentName(stem(of: article.file)) + ":\(article.record ?? 0)"
    article.name = state.free.take(firstOf: [place])
    guard let own else { return }
    if state.renamed.last?.file == article.file {
      state.renamed[state.renamed.count - 1].count += 1
    } else {
      state.renamed.append(Renaming(file: article.file, id: own, name: article.name, count: 1))
    }
  }
}
