import Commands
import Engine
import Testing

@Suite("what the pages take from the program")
struct PageTests {
  @Test("verbs and transcripts are as the program has them", arguments: ["README.md", "\(catalogue)/QueryLanguage.md"])
  func page(path: String) throws {
    let page = try text(of: path)
    let verbs = VerbReference(forms: standardCommands.forms).replaced(in: page) ?? page
    let now = Transcripts(page: verbs).replayed()
    #expect(now.failures == [], "lines of \(path) fail")
    if isUpdating { return try write(now.page, to: path) }
    let isSame = page == now.page
    #expect(isSame, "\(path) \(difference(page, now.page)); DATELINE_UPDATE=1 rewrites it")
  }

  @Test("the language page has the verbs")
  func verbs() throws {
    let page = try text(of: "\(catalogue)/QueryLanguage.md")
    for form in standardCommands.forms {
      let isThere = page.contains("\n#### \(form.name)\n")
      #expect(isThere, "\(form.name) is missing")
    }
  }

  /// The first line that differs.
  private func difference(_ old: String, _ new: String) -> String {
    let (old, new) = (lines(of: old), lines(of: new))
    let first = zip(old, new).enumerated().first { $1.0 != $1.1 }
    return first.map { "line \($0.offset + 1): '\($0.element.0)' is now '\($0.element.1)'" } ?? "has \(old.count) lines, now \(new.count)"
  }

  private func lines(of page: String) -> [Substring] { page.split(separator: "\n", omittingEmptySubsequences: false) }
}
