/// A recorded fence beside the one a fresh run would write, line by line.
struct RecordComparison {
  /// The lines of the fence in the file, without LF; none when nothing was recorded.
  let old: [ArraySlice<UInt8>]
  /// The lines of the fence as it would be written.
  let new: [ArraySlice<UInt8>]
  /// The way from one to the other.
  let edits: [LineEdit]
  /// What to write if they differ.
  let fresh: CellRecord

  /// Compares the record of `cell` with `run` by the cell's own mode; nil when there is nothing to compare.
  init?(_ cell: Cell, with run: CellRun, digest: ([UInt8]) -> String) {
    let attributes = cell.attributes
    let fresh = run.record(lineLimit: attributes.lineLimit, digest: digest)
    guard attributes.check != .none, cell.record != nil || fresh.kind == .error || !fresh.body.isEmpty else { return nil }
    self.fresh = cell.record?.replaced(by: fresh) ?? fresh
    old = lines(of: cell.record?.text ?? "")
    new = lines(of: self.fresh.text)
    edits = attributes.check == .lines ? unorderedEdits(old, new) : orderedEdits(old, new, attributes.check)
  }

  var isSame: Bool { !edits.contains(where: \.isChange) }
}

private func orderedEdits(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ mode: CheckMode) -> [LineEdit] {
  let patterns = old.enumerated().map { isBody($0.offset, of: old) ? LinePattern($0.element, mode: mode) : nil }
  return lineEdits(from: old.count, to: new.count) { i, j in
    guard isBody(i, of: old) == isBody(j, of: new) else { return false }
    return old[i] == new[j] || isBody(i, of: old) && patterns[i]?.matches(new[j]) == true
  }
}

/// Keeps each old line for which a new one is left, wherever it stands; what is new is added at the end of the record.
private func unorderedEdits(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [LineEdit] {
  guard old.count > 1, new.count > 1 else { return orderedEdits(old, new, .lines) }
  var partners = exactPartners(old, new)
  var free = Set(1..<new.count - 1).subtracting(partners.values).sorted()
  for i in 1..<old.count - 1 where partners[i] == nil {
    guard let pattern = LinePattern(old[i], mode: .lines), let place = free.firstIndex(where: { pattern.matches(new[$0]) }) else {
      continue
    }
    partners[i] = free.remove(at: place)
  }
  let body = (1..<old.count - 1).map { i in partners[i].map { LineEdit.keep(old: i, new: $0) } ?? .remove(old: i) }
  return fenceEdit(0, 0, old, new) + body + free.map { .add(new: $0) } + fenceEdit(old.count - 1, new.count - 1, old, new)
}

/// For each old line of the body an equal new one, each taken once.
private func exactPartners(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Int: Int] {
  var places: [ArraySlice<UInt8>: [Int]] = [:]
  for j in (1..<new.count - 1).reversed() { places[new[j], default: []].append(j) }
  var partners: [Int: Int] = [:]
  for i in 1..<old.count - 1 { partners[i] = places[old[i]]?.popLast() }
  return partners
}

private func fenceEdit(_ i: Int, _ j: Int, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [LineEdit] {
  old[i] == new[j] ? [.keep(old: i, new: j)] : [.remove(old: i), .add(new: j)]
}

/// Whether a line of a fence stands between its opening and its closing line.
private func isBody(_ index: Int, of lines: [ArraySlice<UInt8>]) -> Bool { index > 0 && index < lines.count - 1 }
