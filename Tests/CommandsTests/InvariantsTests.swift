import Columnar
import Commands
import Corpus
import Diagnosis
import Engine
import Intake
import Sessions
import Testing

/// What must hold of every command that gives rows, over the mission corpus.
@Suite("what must always hold")
struct InvariantsTests {
  /// Lines that give rows, with every verb that does.
  static let lines = [
    "docs", "filter mentions training", "filter possibly date in 2021", "filter date is unknown",
    "filter words > 400 and not mentions suspend*",
    "find troops", "find Troops", "find \"withdr.*|reposition.*\"", "find (troops | soldiers) []{0,3} Iraq", "find <s/> in caption",
    "find [lemma=\"suspend\"]", "find NATO in boiler", "find troops in all", "find <s/> | find Baghdad", "find zzz", "first 3", "last 4",
    "find troops | first 5", "find troops | last 5", "sample 4", "find troops | sample 6 seed 3", "sort by words desc",
    "sort by date, outlet desc",
    "find troops | sort by date desc, word", "find troops | kwic", "find suspend* | kwic sort right1", "find NATO | kwic sort left2 desc",
    "count", "count by outlet", "count by year", "count by section", "find troops | count", "find troops | count by doc",
    "find troops | count by section, year", "find \"withdr.*|suspen.*\" | count by lemma",
    "find troops | count by date | sort by hits desc",
    "words", "words by lemma", "words in comment", "words in all", "sections", "sections | count by reason", "timeline", "timeline top 4",
    "timeline of troops", "find Soleimani | timeline", "compare 05 07", "compare (filter date is unknown) (filter date is stated)",
    "ngrams 2", "ngrams 3 min 1 top 400", "ngrams 2 in comment", "find troops | collocates",
    "find suspend* | collocates window 0 4 measure mi min 1",
    "find NATO | collocates within s measure g2", "find troops in caption | collocates within p min 1", "first 4 | find Iraq | collocates",
    "filter words > 420 | keywords vs docs", "filter words > 420 | keywords vs (filter mentions training) min 4 measure fightin top 30",
    "find troops | count by outlet per million", "find troops | count by word, year per docs", "find troops | dispersion",
    "find troops | dispersion by year", "find troops in all | dispersion by outlet", "find zzz | dispersion",
    "find troops | trend by year", "find <s/> | trend by day", "(find troops) union (find troops in caption) | dispersion",
    "dates", "dates in all", "dates | filter value in 2014..2020", "dates | filter kind = date | count by year", "find <s/> | dates",
    "dates | sort by value desc", "dates | count by value, status", "(dates) minus (dates | filter kind = set)", "dates | timeline",
    "quotes", "quotes in all", "quotes of scare", "quotes by NATO", "quotes | count by speaker, kind", "find <s/> | quotes",
    "find troops | count by quoted", "find troops | count by speaker", "find reposition* within <quote/>",
    "(find troops) union (find soldiers)", "docs minus (filter mentions troops)", "(find NATO) intersect (find \"NATO\")",
  ]

  private static let start = ["load examples/mission"]

  @Test("each count equals the refs that `why` opens, and every row opens", arguments: lines)
  func openings(line: String) throws {
    var transcript = Transcript(Self.start)
    _ = transcript.run(line)
    let workspace = transcript.workspace
    let sheet = workspace.view.sheet(of: try #require(workspace.shown))
    for row in stride(from: 0, to: sheet.table.rowCount, by: max(1, sheet.table.rowCount / 40)) {
      let opening = try sheet.openings.opening(row, in: workspace.view)
      #expect(
        !opening.sentences.isEmpty || !opening.lines.isEmpty || count(sheet, row) == 0, "row \(row + 1) of `\(line)` opens to nothing")
      if let count = count(sheet, row) { #expect(opening.sentences.count == count, "row \(row + 1) of `\(line)`") }
    }
  }

  /// What a row counts, if it counts something; on both sides where there are two.
  private func count(_ sheet: Sheet, _ row: Int) -> Int? {
    let isSections = sheet.table.columns.contains { $0.name == "percent" }
    let names: Set = isSections ? ["sentences"] : ["hits", "documents", "rows", "sentences"]
    let counted = sheet.table.columns.first { names.contains($0.name) }
    let reference = sheet.table.columns.first { $0.name == "reference" }
    let counts = [counted, reference].compactMap { column -> Int? in
      guard case .integers(let cells)? = column?.values else { return nil }
      return cells[row]
    }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  @Test("two runs give the same bytes, and shuffled paths too", arguments: lines)
  func repetition(line: String) {
    var first = Transcript(Self.start)
    var second = Transcript(Self.shuffled)
    #expect(first.run(line) == second.run(line))
    #expect(first.run("why 1") == second.run("why 1"))
  }

  /// The mission's files, named one by one and backwards.
  private static let shuffled: [String] = {
    let paths = harvest([CaseFile.root + "/examples/mission"]).files.map { String($0.path.dropFirst(CaseFile.root.count + 1)) }
    return ["load " + paths.reversed().map { "\"\($0)\"" }.joined(separator: " ")]
  }()

  @Test("one segment or twelve give the same bytes", arguments: lines)
  func segments(line: String) throws {
    var whole = Transcript()
    whole.workspace = Self.whole
    var cut = Transcript()
    cut.workspace = Self.cut
    #expect(cut.workspace.view.archive.segments.count == 12)
    for statement in [line, "| count", "why 1", "read 05", "why 05", "show fields"] {
      #expect(whole.run(statement) == cut.run(statement), "`\(statement)` behind `\(line)`")
    }
  }

  private static let whole = workspace(segments: 1)
  private static let cut = workspace(segments: 12)

  /// The mission's articles in so many segments.
  private static func workspace(segments: Int) -> Workspace {
    let articles = harvest([CaseFile.root + "/examples/mission"]).articles
    var workspace = Workspace(commands: standardCommands)
    for index in 0..<segments {
      let part = articles[articles.count * index / segments..<articles.count * (index + 1) / segments]
      workspace.load(Segment(Array(part)), from: [], paths: ["mission"], skipped: [])
    }
    return workspace
  }

  @Test("rows of documents and hits stand in order, each once", arguments: lines.filter { !$0.contains("sort") })
  func order(line: String) {
    var transcript = Transcript(Self.start)
    _ = transcript.run(line)
    switch transcript.workspace.it {
    case .documents(let documents)?: #expect(documents.isInOrder)
    case .hits(let hits)?: #expect((1..<max(1, hits.count)).allSatisfy { hits.key($0 - 1) < hits.key($0) })
    default: break
    }
  }

  /// Pairs of sets of one kind.
  private static let pairs = [
    ("filter mentions troops", "filter mentions NATO"), ("filter date < 2021", "docs"), ("filter words > 10000", "filter date is unknown"),
    ("find troops", "find \"troops|soldiers\""), ("find troops", "find foreign troops"), ("find NATO in all", "find NATO in related"),
    ("find <s/>", "find zzz"), ("sort by words", "last 5"), ("find troops | sort by date", "find troops | last 4"),
  ]

  @Test("union, intersect and minus count as sets do", arguments: pairs)
  func sets(left: String, right: String) throws {
    var transcript = Transcript(Self.start)
    func count(_ line: String) throws -> Int {
      _ = transcript.run(line)
      #expect(transcript.failures.isEmpty)
      return try #require(transcript.workspace.it).count
    }
    let (a, b) = (try count(left), try count(right))
    let both = try count("(\(left)) intersect (\(right))")
    #expect(try count("(\(left)) minus (\(left))") == 0)
    #expect(try count("(\(left)) union (\(right))") == a + b - both)
    #expect(try count("(\(left)) minus (\(right))") == a - both)
    #expect(try count("(\(right)) intersect (\(left))") == both)
    #expect(try count("(\(left)) union (\(left))") == a)
    #expect(try count("(\(left)) minus (\(right)) union (\(right)) minus (\(left))") == b - both)
  }

  @Test(
    "control characters of articles never come out",
    arguments: [
      "docs", "find colour", "find \"[31mcolour\"%l", "find bell | kwic", "read b2", "sections", "why b2", "words", "count by headline",
      "find [] | count by word", "timeline", "show fields", "filter body contains bell", "find <s/>\nwhy 20", "find red | count by text",
      "set mode csv\nfind bell", "set mode tsv\nfind bell", "set mode json\nsections", "set mode jsonl\nread b2", "set mode md\nread b2",
    ], [true, false])
  func controlCharacters(line: String, isTerminal: Bool) {
    var transcript = Transcript(["load Tests/CommandsTests/Corpus/small.jsonl"])
    transcript.stage.isTerminal = isTerminal
    let answer = transcript.run(line)
    // A separated file keeps a text's bytes for programs; what a terminal shows never holds them.
    guard isTerminal || !line.contains("set mode") else { return }
    let isClean = answer.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 || $0 == "\n" || $0 == "\t" }
    #expect(isClean, "\(answer.debugDescription)")
  }
}
