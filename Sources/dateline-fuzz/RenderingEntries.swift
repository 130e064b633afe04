import Columnar
import Intake
import Rendering
import Trials

/// The entries of rendering: tables of random cells in every format and width.
func renderingEntries(from material: Material) -> [Entry] {
  [Entry("rendering", seeds: material.pages + material.lines, finding: renderingFinding)]
}

private func renderingFinding(_ bytes: [UInt8]) -> String? {
  var randomness = Randomness(seed: bytes.reduce(7) { $0 &* 31 &+ UInt64($1) })
  let table = randomTable(bytes, &randomness)
  for format in Format.allCases {
    if let finding = finding(table, format, width: 1 + randomness.below(120)) { return "\(format.rawValue): \(finding)" }
  }
  return nil
}

private func finding(_ table: Table, _ format: Format, width: Int) -> String? {
  let screen = Screen(width: width, rowNumbers: width % 2 == 0 ? .shown : .hidden, target: .terminal)
  let text = render(table, as: format, on: screen, about: About([About.Line("query", "<zq> `x`")]))
  let isTabbed = format == .tsv || format == .csv
  if let scalar = steeringScalar(in: isTabbed ? text.filter { $0 != "\t" } : text) { return "\(scalar) in the output" }
  switch format {
  case .html, .svg: return text.contains("<zq") ? "markup of a cell" : nil
  case .jsonl: return text.utf8.split(separator: 0x0A).allSatisfy { isJSON(Array($0)) } ? nil : "a line is no JSON"
  case .json: return isJSON(Array(text.utf8)) ? nil : "no JSON"
  case .csv, .tsv, .md, .table: return nil
  }
}

private func isJSON(_ bytes: [UInt8]) -> Bool { (try? jsonValue(of: 0..<bytes.count, in: bytes.span)) != nil }

/// A table whose cells are pieces of the input, with signs that steer and markup among them.
private func randomTable(_ bytes: [UInt8], _ randomness: inout Randomness) -> Table {
  let rowCount = randomness.below(6)
  func cell(_ randomness: inout Randomness) -> String? {
    guard !randomness.happens(onceIn: 6) else { return nil }
    let start = randomness.below(bytes.count + 1)
    let piece = bytes[start..<min(bytes.count, start + randomness.below(60))]
    return (randomness.happens(onceIn: 4) ? "<zq>" + randomness.pick(sharpPieces) : "") + String(decoding: piece, as: UTF8.self)
  }
  func cells(_ randomness: inout Randomness) -> [String?] { (0..<rowCount).map { _ in cell(&randomness) } }
  let names = randomness.pick([["ref", "left", "hit", "right"], ["ref", "section", "text"], [cell(&randomness) ?? "a"]])
  var columns = names.map { Column($0, .text(cells(&randomness)), missing: "?") }
  columns.append(Column("n", .integers((0..<rowCount).map { _ in randomness.pick([nil, 0, -5, 1_000_000, Int.max, Int.min]) })))
  let reals = (0..<rowCount).map { _ in randomness.pick([nil, 0, -0.5, 1e300, .infinity, -.infinity, .nan] as [Double?]) }
  columns.append(Column("r", .reals(reals, decimals: randomness.below(4))))
  let lines = (0..<rowCount).map { _ in
    let start = randomness.below(50)
    return PageRow(isArticle: randomness.happens(onceIn: 2), lit: [start..<start + randomness.below(30)])
  }
  let drawing = randomness.pick([Drawing.grid, .concordance, .page(lines), .lines, .bars(measure: randomness.pick(["n", "r"]))])
  return Table(columns, drawing: drawing, notes: [cell(&randomness) ?? ""])
}
