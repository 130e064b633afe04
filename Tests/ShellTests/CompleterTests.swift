import Commands
import Engine
import Glibc
import Shell
import Testing
import Trials

@Suite("completion")
struct CompleterTests {
  /// The small corpus of the cases, a set, a query and two assertions.
  private static let workspace: Workspace = {
    var workspace = Workspace(commands: standardCommands)
    let lines = [
      "load \"\(project)/Tests/CommandsTests/Corpus/small.jsonl\"", "let early = docs", "let hits = find troops",
      "define about($what) = filter mentions $what", "assert a1 outlet = Bay", "assert a2 outlet = Bay", "find troops | count by doc",
    ]
    for line in lines { _ = try? workspace.run(line) }
    return workspace
  }()
  private static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// What the menu offers at the end of `text`.
  private func items(_ text: String) -> [String] {
    Completer(Self.workspace).menu(text, text.utf8.count).items.map(\.text)
  }

  /// The entry after its only item is taken, or the first.
  private func completed(_ text: String) -> String {
    let menu = Completer(Self.workspace).menu(text, text.utf8.count)
    guard let item = menu.items.first else { return text }
    return String(decoding: Array(text.utf8)[..<menu.replaced.lowerBound], as: UTF8.self) + item.text
  }

  @Test(
    "a bar or bracket of a pattern is none of the line",
    arguments: [
      ("find (troops | troop", "find (troops | troops"), ("find [word = x | troop", "find [word = x | troops"),
      ("filter mentions (a | troop", "filter mentions (a | troops"), ("filter (words > 1 and outl", "filter (words > 1 and outlet"),
      ("find (a | b) | kw", "find (a | b) | kwic"), ("compare (docs | filt", "compare (docs | filter"),
      ("let x = (docs) | fi", "let x = (docs) | filter"),
    ])
  func brackets(typed: String, whole: String) { #expect(completed(typed) == whole) }

  @Test(
    "a line end begins a new line, unless the line goes on",
    arguments: [
      ("docs\nfilt", "docs\nfilter"), ("find troops |\nkw", "find troops |\nkwic"), ("find troops\n| kw", "find troops\n| kwic"),
      ("find (a |\ntroop", "find (a |\ntroops"), ("docs | filter outlet = Bay\nearl", "docs | filter outlet = Bay\nearly"),
    ])
  func lines(typed: String, whole: String) { #expect(completed(typed) == whole) }

  @Test(
    "a value with blanks is completed as a whole and put in quotation marks",
    arguments: [
      ("filter outlet = Har", "filter outlet = \"Harbour Daily\""), ("filter outlet = Harbour D", "filter outlet = \"Harbour Daily\""),
      ("filter outlet = \"Harbour D", "filter outlet = \"Harbour Daily\""),
      ("filter outlet in Bay, Har", "filter outlet in Bay, \"Harbour Daily\""),
      ("filter (outlet in (Bay, Har", "filter (outlet in (Bay, \"Harbour Daily\""), ("filter outlet = Ba", "filter outlet = Bay"),
      ("assert a1 outlet = Har", "assert a1 outlet = \"Harbour Daily\""),
    ])
  func values(typed: String, whole: String) { #expect(completed(typed) == whole) }

  @Test("behind a whole value stand connectives")
  func behindValue() { #expect(items("filter outlet = Bay ").starts(with: ["and", "or"])) }

  @Test("a path may have blanks, and a folder's mark stays open")
  func paths() throws {
    let scratch = try ScratchFolder()
    scratch.write("", to: "my pages/one page.txt")
    let folder = scratch.path
    #expect(completed("load \(folder)/my") == "load \"\(folder)/my pages/")
    #expect(completed("load \"\(folder)/my pages/o") == "load \"\(folder)/my pages/one page.txt\"")
    #expect(items("docs > \(folder)/") == ["\"\(folder)/my pages/"])
    #expect(items("find troops | count by doc > \(folder)/") == ["\"\(folder)/my pages/"])
  }

  @Test("`>` compares behind a field of a test, and writes elsewhere")
  func redirects() {
    #expect(!items("docs > ").contains("docs"))
    #expect(!items("filter words > ").contains { $0.hasSuffix("/") })
  }

  @Test(
    "what stands behind a verb comes from its form",
    arguments: [
      ("assert off ", ["1", "2"]), ("sort by words ", ["desc"]), ("use ", ["docs", "early"]), ("drop ", ["early", "hits", "about"]),
      ("edit ", ["about"]), ("set mode j", ["json", "jsonl"]),
      ("find troops | kwic sort left", ["left1", "left2", "left3", "left4", "left5"]),
      ("show q", ["queries"]), ("record of", ["off"]), ("save quer", ["queries"]), ("replay x.md ch", ["check"]), ("show sets ", []),
    ])
  func fillings(typed: String, offered: [String]) { #expect(items(typed) == offered) }

  @Test("the words around a hit come first among the keys of a concordance")
  func keysOfConcordance() { #expect(items("find troops | kwic sort ").prefix(2) == ["left1", "left2"]) }

  @Test("keys follow `by`, a comma and each other")
  func keys() {
    #expect(items("sort by ").contains("words") && items("sort by words, ").contains("date"))
    #expect(items("find troops | count by wee") == ["week"])
    #expect(items("sort by words desc ").isEmpty)
  }

  @Test(
    "behind a layer stand the fields of its rows, with their values",
    arguments: [
      ("numbers | filter hol", ["holder"]), ("quotes | filter kin", ["kind"]), ("quotes | count by spe", ["speaker"]),
      ("quotes | filter kind = d", ["direct"]), ("docs | filter hol", []), ("find troops | filter quo", ["quoted"]),
      ("numbers | filter modifier = at", ["at_least", "at_most"]), ("find troops | filter section = he", ["headline"]),
      ("stories | filter cl", ["class"]),
      ("stories | filter class = sh", ["\"shared quote\"", "\"shared text\"", "\"shared agency text\""]),
      ("compare docs early on numbers | filter relation = di", ["differ", "\"differ or change\""]),
      ("compare docs early | filter rel", []), ("stories | filter copies = ", []), ("stories | count by mon", []),
      ("it | filter hi", ["hits"]), ("find who:[] troops | count by wh", ["who"]), ("find troops | count by wh", []),
    ])
  func layerFields(typed: String, offered: [String]) { #expect(items(typed) == offered) }

  @Test(
    "inside of a tag stand its unit, its fields and their values",
    arguments: [
      ("find <qu", "find <quote"), ("find <quote sp", "find <quote speaker="), ("find <quote kind=\"mi", "find <quote kind=\"mixed\""),
      ("find <number ho", "find <number holder="), ("find troops within <quote ki", "find troops within <quote kind="),
      ("filter mentions <name na", "filter mentions <name name="), ("find (<quote sp", "find (<quote speaker="),
      ("find troops within he", "find troops within headline"), ("find (troops) not con", "find (troops) not containing"),
      ("find <s/> containing qu", "find <s/> containing quote"), ("find [le", "find [lemma="),
      ("find [word=\"a\" & sh", "find [word=\"a\" & shape="),
    ])
  func tags(typed: String, whole: String) { #expect(completed(typed) == whole) }

  @Test("a pipe offers the verbs that take what comes through it")
  func pipes() {
    #expect(items("find troops | ").contains("kwic"))
    #expect(!items("docs | ").contains("kwic"))
    #expect(items("early | ").contains("find") && items("hits | ").contains("kwic"))
    #expect(items("find troops | kwic | ") == ["export"])
  }
}
