import Testing

@Suite("the rooms on the architecture page")
struct RoomTests {
  @Test("they are those of the package, with their imports")
  func imports() throws {
    let package = try text(of: "Package.swift")
    let rooms = package.matches(of: /room\(\s*"(\w+)"((?:,\s*"\w+")*)\)/).map { (String($0.output.1), names(in: $0.output.2)) }
    let libraries = package.matches(of: /library\("(\w+)"/).map { (String($0.output.1), Set<String>()) }
    let table = try rows()
    #expect(Set(table.map(\.name)) == Set(rooms.map(\.0) + libraries.map(\.0) + ["dateline"]))
    for (name, imports) in rooms {
      #expect(table.first { $0.name == name }?.imports == imports, "\(name) looks into other rooms than the page says")
    }
  }

  @Test("they stand in their layers")
  func layers() throws {
    let tests = try text(of: "Tests/LayersTests/LayersTests.swift")
    let layers = tests.matches(of: /"(\w+)": \((\d+), \[/).map { (String($0.output.1), Int($0.output.2)) }
    let table = try rows()
    #expect(!layers.isEmpty)
    for (name, layer) in layers { #expect(table.first { $0.name == name }?.layer == layer, "\(name) is in another layer") }
  }

  /// A row of the page's table.
  private struct Row {
    var layer: Int?
    var name: String
    var imports: Set<String>
  }

  private func rows() throws -> [Row] {
    try text(of: "\(catalogue)/Architecture.md").split(separator: "\n").flatMap { line -> [Row] in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, let layer = Int(cells[1].filter(\.isNumber)) else { return [] }
      return cells[2].matches(of: /`(\w+)`/).map { Row(layer: layer, name: String($0.output.1), imports: names(in: cells[4][...])) }
    }
  }

  private func names(in text: Substring) -> Set<String> { Set(text.matches(of: /\w+/).map { String($0.output) }) }
}
