import Prose
import Testing

@testable import Corpus

@Suite("making a segment")
struct SegmentBuilderTests {
  private static let articles: [Article] = (0..<40).map { number in
    let text = "Port \(number) opened\nThe ship n\(number % 7) left on Monday. It came on 4 March \(2000 + number % 3), they said.\nMore\n"
    var article = Article(name: "d\(number)", file: "d\(number).txt", text: Array(text.utf8))
    var start = 0
    for (index, line) in text.split(separator: "\n").enumerated() {
      let section: Section = [.headline, .body, .related][index]
      article.lines.append(Line(number: index + 1, bytes: start..<start + line.utf8.count, section: section, reason: "made"))
      start += line.utf8.count + 1
    }
    return article
  }

  /// The segment of the articles in parts of `size`, each of which is cut before or after the ones behind it.
  private func segment(partsOf size: Int) -> Segment {
    let builder = SegmentBuilder()
    let batches = stride(from: 0, to: Self.articles.count, by: size).map { start in
      Array(Self.articles[start..<min(start + size, Self.articles.count)])
    }
    let parts = batches.reversed().map { builder.part($0) }
    for (part, batch) in zip(parts.reversed(), batches) { builder.append(part, of: batch) }
    return builder.segment()
  }

  /// What is said of each sentence, and of each date.
  private func columns(_ segment: Segment) throws -> [String] {
    let dates = try segment.dates()
    return (0..<segment.sentences.count).map { sentence in
      let tokens = segment.sentences.tokens(sentence)
      return "\(segment.ordinal(ofSentence: sentence)) \(segment.sentences.line[sentence]) \(segment.sentences.bytes(sentence)) \(tokens)"
    } + (0..<dates.count).map { "\(dates.sentence[$0]) \(dates.mention[$0])" }
  }

  @Test("how the articles are cut into parts changes nothing", arguments: [1, 3, 39, 40])
  func parts(size: Int) throws {
    let (one, other) = (Segment(Self.articles), segment(partsOf: size))
    let words = { (segment: Segment) in (0..<UInt32(segment.lexicon.count)).map { Array(segment.lexicon.word($0)) } }
    #expect(words(one) == words(other))
    #expect(try columns(one) == columns(other) && one.wordCounts == other.wordCounts)
    #expect((0..<40).allSatisfy { one.article($0) == other.article($0) })
    for (left, right) in zip(one.streams, other.streams) {
      #expect(Array(left.types) == Array(right.types) && left.documentStarts == right.documentStarts)
      #expect(left.sentences == right.sentences && left.sentenceStarts == right.sentenceStarts)
    }
    #expect(try other.dates().count == 80 && other.documentCount == 40)
  }

  @Test("the documents of each word are counted, however they are cut into parts", arguments: [1, 3, 40])
  func documentCounts(size: Int) {
    let segment = segment(partsOf: size)
    for stream in segment.streams {
      for type in 0..<UInt32(segment.lexicon.count) {
        let places = stream.types.indices.filter { stream.types[$0] == type }
        let documents = Set(places.map { place in stream.documentStarts.lastIndex { $0 <= UInt32(place) } ?? 0 })
        #expect(stream.documentCount(of: type) == documents.count)
      }
    }
  }

  @Test("words that differ in one letter or in their lengths are told apart, at the end of a text too")
  func alike() {
    let words = (1...40).flatMap { count in
      let letters = String(repeating: "a", count: count)
      return [letters, "b" + letters.dropFirst(), letters.dropLast() + "c"]
    }
    let distinct = Set(words)
    for last in ["a", "aaaaaaab", "aaaaaaaab", "aaaaaaaaaaab", "aaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaab"] {
      let text = (words + words + [last]).joined(separator: " ")
      var article = Article(name: "d", file: "d.txt", text: Array(text.utf8))
      article.lines.append(Line(number: 1, bytes: 0..<text.utf8.count, section: .body, reason: "made"))
      let segment = Segment([article])
      #expect(segment.lexicon.count == distinct.union([last]).count)
      #expect(segment.streams[0].types.map { String(decoding: segment.lexicon.word($0), as: UTF8.self) } == words + words + [last])
    }
  }

  @Test("threads change nothing")
  func threads() async throws {
    let builder = SegmentBuilder()
    let parts = await withTaskGroup(of: (Int, SegmentPart).self, returning: [SegmentPart].self) { group in
      for index in 0..<20 { group.addTask { (index, builder.part(Array(Self.articles[index * 2..<index * 2 + 2]))) } }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    for (index, part) in parts.enumerated() { builder.append(part, of: Array(Self.articles[index * 2..<index * 2 + 2])) }
    let (one, other) = (Segment(Self.articles), builder.segment())
    #expect(try columns(one) == columns(other) && (0..<40).allSatisfy { one.article($0) == other.article($0) })
    for (left, right) in zip(one.streams, other.streams) { #expect(Array(left.types) == Array(right.types)) }
  }
}
