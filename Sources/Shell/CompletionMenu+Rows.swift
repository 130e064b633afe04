extension CompletionMenu {
  /// The menu as rows of the screen, one item each, the `chosen` one marked.
  ///
  /// - Returns: at most `limit` rows narrower than `columns`, around the chosen item; the last one counts what is left out.
  package func rows(chosen: Int?, columns: Int, limit: Int) -> [String] {
    guard limit > 0, !items.isEmpty else { return [] }
    let shown = window(around: chosen ?? 0, count: items.count > limit ? max(limit - 1, 1) : limit)
    let nameWidth = min(shown.map { displayWidth(of: items[$0].text) }.max() ?? 0, max(columns / 2, 1))
    var rows = shown.map { index in
      let item = items[index]
      let name = clipped(item.text, toColumns: nameWidth)
      let gap = String(repeating: " ", count: max(nameWidth - displayWidth(of: name), 0) + 2)
      return clipped((index == chosen ? "› " : "  ") + name + (item.note.isEmpty ? "" : gap + item.note), toColumns: columns - 1)
    }
    if rows.count < items.count, limit > 1 { rows.append(clipped("  … and \(items.count - rows.count) more", toColumns: columns - 1)) }
    return rows
  }

  private func window(around index: Int, count: Int) -> Range<Int> {
    let start = max(0, min(index - count / 2, items.count - count))
    return start..<min(start + count, items.count)
  }
}
