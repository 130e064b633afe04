import Foundation
import Testing

@Suite("links between the pages")
struct LinkTests {
  @Test("every link leads to a file", arguments: pages)
  func targets(path: String) throws {
    for link in try links(of: path) {
      #expect(FileManager.default.fileExists(atPath: project.appending(path: link).path), "\(path) links to \(link), which is not there")
    }
  }

  @Test("every page is reached from the README")
  func reach() throws {
    var reached: Set<String> = []
    var open = ["README.md"]
    while let page = open.popLast() {
      guard reached.insert(page).inserted else { continue }
      open += try links(of: page).filter { $0.hasSuffix(".md") }
    }
    #expect(Set(pages).subtracting(reached) == [], "no link leads here")
  }

  private static let pages = ["README.md", "examples/README.md"] + files(below: catalogue, ending: "md")
  private var pages: [String] { Self.pages }

  /// The files that `page` links to, as paths from the project's folder; addresses of the web are left out.
  private func links(of page: String) throws -> [String] {
    let folder = page.contains("/") ? String(page[..<(page.lastIndex(of: "/") ?? page.startIndex)]) + "/" : ""
    let text = try text(of: page)
    let plain = text.matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/).map { String($0.output.1) }.filter { !$0.contains("://") }
    let symbols = text.matches(of: /<doc:([A-Za-z-]+)>/).map { "\(catalogue)/\($0.output.1).md" }
    return plain.map { shortened(folder + $0) } + symbols
  }

  /// `path` without `..` and `.`.
  private func shortened(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
