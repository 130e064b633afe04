import Engine
import Query

/// The part of the language page that comes from the forms of the commands.
struct VerbReference {
  let forms: [CommandForm]

  /// The lines between which the part stands.
  static let marks = (begin: "<!-- verbs: written from the commands, not by hand -->", end: "<!-- end of verbs -->")

  /// `page` with the part as the forms have it; nil where the marks are missing.
  func replaced(in page: String) -> String? {
    let pieces = page.components(at: Self.marks.begin)
    guard pieces.count == 2 else { return nil }
    let rest = pieces[1].components(at: Self.marks.end)
    guard rest.count == 2 else { return nil }
    return pieces[0] + Self.marks.begin + "\n\n" + text + Self.marks.end + rest[1]
  }

  /// The part: groups in the order of help, and in each its verbs.
  var text: String {
    CommandForm.Group.allCases.map { group in
      let members = forms.filter { $0.group == group }
      return members.isEmpty ? "" : "### Group: \(group.rawValue)\n\n" + members.map(entry).joined()
    }.joined()
  }

  private func entry(_ form: CommandForm) -> String {
    let facts = ["- Takes \(takes(form)); gives \(form.gives.phrase)."] + leads(form) + form.shape.options.map(option)
    let width = (form.examples.map(\.line.count).max() ?? 0) + 3
    let examples = form.examples.map { $0.line.padded(to: width) + "# " + $0.purpose }
    return """
      #### \(form.name)

          \(form.usage)

      \(form.summary.sentence)

      \(facts.joined(separator: "\n"))

      ```
      \(examples.joined(separator: "\n"))
      ```


      """
  }

  private func takes(_ form: CommandForm) -> String {
    form.takes.isEmpty ? "nothing" : form.takes.map { $0 == .table ? "a table" : $0.rawValue }.joined(separator: ", ")
  }

  private func leads(_ form: CommandForm) -> [String] {
    form.shape.leads.isEmpty ? [] : ["- Directly behind the verb: " + form.shape.leads.map { "`\($0)`" }.joined(separator: ", ") + "."]
  }

  private func option(_ option: OptionShape) -> String { "- Option `\(option.word)`: \(value(option.value))." }

  private func value(_ shape: OptionValueShape) -> String {
    switch shape {
    case .numbers(let count, let least):
      (count.upperBound == 1 ? "a whole number" : "whole numbers") + (least > 0 ? ", \(least) or more" : "")
    case .share(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .keys: "fields, with commas between"
    case .key: "a field"
    case .pattern: "a pattern"
    case .plain(let what, _): what
    }
  }
}

extension String {
  /// The text before and behind each `mark`.
  fileprivate func components(at mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }

  /// The text as a sentence: a capital first and a full stop last.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }

  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
