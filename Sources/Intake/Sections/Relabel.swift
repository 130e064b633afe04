import Prose

/// Corrects labels that one page alone could not show, by looking at all articles together: a line that stands in several files of one
/// outlet is furniture, a line that is another document's headline is a link. `home` stays; so do sentences that fewer than three files
/// have, and all lines of a text that largely stands in other files too: that is a reprint, not a frame.
///
/// - Parameter keys: what the lines of each article are compared by, one array an article.
func relabel(_ articles: inout [Article], by keys: [[LineKey]]) {
  var table = LineTable()
  for index in articles.indices where articles[index].record == nil { table.add(articles[index], keys[index], number: index) }
  for index in articles.indices where articles[index].record == nil {
    for (line, label) in table.labels(of: articles[index], keys[index], number: index) {
      articles[index].lines[line].section = label.section
      articles[index].lines[line].reason = label.reason
    }
  }
}

/// In how many files each line stands, and which lines are headlines.
private struct LineTable {
  private var counts: [UInt64: (files: Int32, last: Int32)] = [:]
  private var headlines: [UInt64: Int32] = [:]

  /// Counts the lines of the page `number`, each once, for its outlet.
  mutating func add(_ article: Article, _ keys: [LineKey], number: Int) {
    let outlet = outletHash(article.fields.outlet?.value)
    for (line, key) in zip(article.lines, keys) where key.hash != 0 {
      if line.section == .headline, headlines[key.hash] == nil { headlines[key.hash] = Int32(number) }
      guard isText(line.section) else { continue }
      let entry = counts[key.hash ^ outlet] ?? (0, -1)
      if entry.last != Int32(number) { counts[key.hash ^ outlet] = (entry.files + 1, Int32(number)) }
    }
  }

  /// The better labels of lines of page `number`, when other pages show some.
  func labels(of article: Article, _ keys: [LineKey], number: Int) -> [(line: Int, label: Label)] {
    let outlet = article.fields.outlet?.value
    var links: [(line: Int, label: Label)] = []
    var frame: [(line: Int, label: Label)] = []
    var texts = 0
    for (index, (line, key)) in zip(article.lines, keys).enumerated() {
      if isText(line.section) { texts += 1 }
      guard let label = label(of: line.section, key, outlet: outlet, number: number) else { continue }
      if label.section == .related { links.append((index, label)) } else { frame.append((index, label)) }
    }
    return frame.count * 4 <= texts ? links + frame : links
  }

  /// The better label of a line of page `number`, when other pages show one.
  private func label(of section: Section, _ key: LineKey, outlet: String?, number: Int) -> Label? {
    guard key.hash != 0, section != .headline, section != .dateline else { return nil }
    if !isText(section), section != .related, key.isTitleLong, let other = headlines[key.hash], other != Int32(number) {
      return Label(section: .related, reason: "headline of another document")
    }
    guard isText(section), let outlet, let count = counts[key.hash ^ outletHash(outlet)]?.files, count >= (key.isShort ? 2 : 3) else {
      return nil
    }
    return Label(section: .furniture, reason: "the same line in \(count) files of \(outlet)")
  }

  /// Whether a section is one that a line of the page's frame may have got into.
  private func isText(_ section: Section) -> Bool { section == .body || section == .deck || section == .caption }

  private func outletHash(_ outlet: String?) -> UInt64 { outlet.map(phraseHash) ?? 0 }
}
