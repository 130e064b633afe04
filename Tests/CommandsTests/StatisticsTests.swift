import Columnar
import Commands
import Corpus
import Engine
import Testing

/// The counts of the statistical verbs against counts made the plain way, token by token.
@Suite("statistics against plain counting")
struct StatisticsTests {
  private static let start = ["load examples/mission"]

  /// One article's tokens: each with its folded word, its sentence and its passage.
  private struct Token {
    var word: String
    var sentence: UInt32
    var passage: Range<UInt32>
    var place: UInt32
    var document: Int
    var isWord: Bool { word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
  }

  private func tokens(_ view: View) -> [Token] {
    view.archive.segments.flatMap { segment in
      let stream = segment.streams[0]
      return stream.types.indices.map { place in
        let token = UInt32(place)
        let word = String(decoding: segment.lexicon.norm(stream.types[place]), as: UTF8.self)
        return Token(
          word: word, sentence: stream.sentence(ofToken: token), passage: stream.passage(ofToken: token), place: token,
          document: stream.document(ofToken: token))
      }
    }
  }

  private func table(_ line: String, _ transcript: inout Transcript) throws -> Table {
    _ = transcript.run(line)
    #expect(transcript.failures.isEmpty)
    return transcript.workspace.view.sheet(of: try #require(transcript.workspace.shown)).table
  }

  private func texts(_ table: Table, _ column: String) -> [String] {
    if case .text(let cells)? = table.column(column)?.values { cells.map { $0 ?? "?" } } else { [] }
  }

  private func counts(_ table: Table, _ column: String) -> [Int] {
    if case .integers(let cells)? = table.column(column)?.values { cells.map { $0 ?? -1 } } else { [] }
  }

  @Test("collocates", arguments: ["troops", "NATO", "the", "iraq"], [(5, 5), (0, 2), (3, 0), (1, 40)])
  func collocates(node: String, size: (left: Int, right: Int)) throws {
    var transcript = Transcript(Self.start)
    let table = try table("find \(node) | collocates window \(size.left) \(size.right) min 1 top 100000", &transcript)
    let all = tokens(transcript.workspace.view)
    let isNode = all.map { $0.word == node.lowercased() }
    var observed: [String: Int] = [:]
    var documents: [String: Set<Int>] = [:]
    for (place, token) in all.enumerated() where !isNode[place] && token.isWord {
      // A hit so many tokens on that this one lies in its window: left of the hit, or right of it.
      let near = max(0, place - size.right)...min(all.count - 1, place + size.left)
      guard near.contains(where: { isNode[$0] && all[$0].passage == token.passage }) else { continue }
      observed[token.word, default: 0] += 1
      documents[token.word, default: []].insert(token.document)
    }
    let words = texts(table, "word")
    #expect(Dictionary(uniqueKeysWithValues: zip(words, counts(table, "observed"))) == observed)
    #expect(Dictionary(uniqueKeysWithValues: zip(words, counts(table, "range"))) == documents.mapValues(\.count))
  }

  @Test("ngrams", arguments: 2...5)
  func ngrams(size: Int) throws {
    var transcript = Transcript(Self.start)
    let table = try table("ngrams \(size) min 1 top 100000", &transcript)
    let all = tokens(transcript.workspace.view)
    var found: [String: Int] = [:]
    var documents: [String: Set<Int>] = [:]
    for start in all.indices where start + size <= all.count {
      let gram = all[start..<start + size]
      guard gram.allSatisfy({ $0.isWord && $0.sentence == all[start].sentence }) else { continue }
      let text = gram.map(\.word).joined(separator: " ")
      found[text, default: 0] += 1
      documents[text, default: []].insert(all[start].document)
    }
    let rows = texts(table, "ngram")
    #expect(Dictionary(uniqueKeysWithValues: zip(rows, counts(table, "hits"))) == found)
    #expect(Dictionary(uniqueKeysWithValues: zip(rows, counts(table, "documents"))) == documents.mapValues(\.count))
    let pruned = try self.table("ngrams \(size) min 3 top 100000", &transcript)
    let often = found.filter { $0.value >= 3 }
    #expect(Dictionary(uniqueKeysWithValues: zip(texts(pruned, "ngram"), counts(pruned, "hits"))) == often)
  }

  @Test("keywords count as words does", arguments: ["filter words > 440", "05", "filter mentions ministers"])
  func keywords(target: String) throws {
    var transcript = Transcript(Self.start)
    let table = try table("\(target) | keywords vs docs top 100000", &transcript)
    let words = try self.table("\(target) | words", &transcript)
    let expected = Dictionary(uniqueKeysWithValues: zip(texts(words, "word"), counts(words, "hits")))
    #expect(Dictionary(uniqueKeysWithValues: zip(texts(table, "word"), counts(table, "hits"))) == expected)
    let documents = Dictionary(uniqueKeysWithValues: zip(texts(words, "word"), counts(words, "documents")))
    #expect(Dictionary(uniqueKeysWithValues: zip(texts(table, "word"), counts(table, "range"))) == documents)
  }

  @Test("the first rows are those of the whole list", arguments: ["g2", "log_ratio", "fightin", "diff", "fisher"])
  func strongest(measure: String) throws {
    var transcript = Transcript(["load Tests/CommandsTests/Corpus/year.jsonl"])
    let line = "filter outlet = Quay Times | keywords vs docs measure \(measure)"
    let all = texts(try table(line + " top 100000", &transcript), "word")
    for count in [1, 2, 7, 20] {
      #expect(texts(try table(line + " top \(count)", &transcript), "word") == Array(all.prefix(count)))
    }
  }
}
