import Commands
import Corpus
import Engine
import Intake
import Prose
import Trials

/// What inputs are made of: the pages of the examples, the language's own examples, and the words of the options.
struct Material {
  /// The pages of `examples/mission`, or a small invented one where the program runs without them.
  let pages: [[UInt8]]
  /// Lines of the language.
  let lines: [[UInt8]]
  /// Session files.
  let sessions: [[UInt8]]
  /// A session with the pages loaded.
  let workspace: Workspace

  init() {
    let files = Self.files(in: "examples/mission", ending: ".txt")
    pages = files.isEmpty ? [Array(inventedPage.utf8)] : files
    let examples = standardCommands.forms.flatMap { $0.examples.map(\.line) }
    lines = (examples + tableLines).map { Array($0.utf8) }
    sessions = [Array(inventedSession.utf8)] + Self.files(in: "sessions", ending: ".md")
    var workspace = Workspace(commands: standardCommands)
    let articles = pages.enumerated().map { labelled(Article(name: "p\($0.offset)", file: "p\($0.offset).txt", text: $0.element)) }
    workspace.load(Segment(articles), from: [], paths: ["pages"], skipped: [])
    self.workspace = workspace
  }

  /// The files of a folder of the project, looked for from the working folder; in the order of their names.
  private static func files(in folder: String, ending: String) -> [[UInt8]] {
    names(inFolder: folder).filter { $0.hasSuffix(ending) }.compactMap { contents(ofFile: folder + "/" + $0) }
  }
}

/// Lines of the language beside the examples of its verbs: its hard cases.
private let tableLines = [
  "find troops in Iraq", "find 500 \"in\" all", "find NATO's U.S. troops, as many as 5,200", "find “safely relocating”",
  "find ‘some personnel’",
  "find #NATO # from the wire", "find \"U.S. troops\"", "find \"how many troops?\"%l", "find (troops | soldiers) []{0,3} Iraq",
  "find Daesh (ISIS)",
  "find [lemma=\"train\" & !(norm=\"trainer\")]+", "find <s/> | find Iraq", "filter mentions training mission AND date in 2020-01",
  "filter mentions training > 3", "filter words > 1,000", "filter outlet = Date or not date is unknown", "filter possibly date <= 2020-Q1",
  "filter outlet in Reuters, New York Times and words < 700", "(find troops) minus (find Iraq) union (find NATO | first 3)",
  "docs minus 01",
  "let x = find troops\n| near Iraq", "x | count by month, outlet", "find troops | count by doc, lemma",
  "sort by words desc, headline | first 3",
  "timeline by month of training top 5", "compare 01 02 on words", "words by lemma in headline",
  "define a($x = troops, $y = 2) = find $x | first $y",
  "a(Iraq, 3)", "assert 02 date = 2020-01-03", "show fields", "use docs", "expect some words > 3",
  "find a:\"troops\" []{0,5} b:[] :: a.word = b.word",
]

/// A page with the usual mess around an article.
private let inventedPage = """
  HARBOUR LEDGER
  Menu
  Search

  Trainers Leave the Old Barracks

  By Ada Quill
  Published 3 January 2020

  PORTHAVEN — The last trainers left on Friday, Jan. 3, 2020, officials said. “We did what we came for,” said Col. R. Moss.

  Some 500 people, 1,200 tonnes and three U.S. lorries went with them; no date was given for a return in 2021.

  READ MORE: Ten harbours to see
  © 2020 Harbour Ledger. All rights reserved.
  """

/// A session with every kind of part.
private let inventedSession = """
  ---
  dateline-session: 1
  corpus: ../examples/mission
  now: 2020-02-20
  width: 80
  param who: Moss
  ---
  # Who left

  ```dateline {#left check=glob max=40}
  find $who | count
  ```
  ```output
  *
  ```

  ````dateline {exit=error}
  find (
  ````
  ````error
  '(' is never closed
  ````

  """
