import Chronology
import Diagnosis
import Glibc
import Prose
import Testing
import Trials

@testable import Corpus

@Suite("a segment kept in a file")
struct SnapshotTests {
  private let folder: ScratchFolder
  private static let segment = Segment((0..<60).map { article($0) })
  private static let about = Array("how the files were, in 37 bytes or so".utf8)

  init() throws { folder = try ScratchFolder() }

  @Test("comes back as it was")
  func roundTrip() throws {
    let path = try written()
    let opened = try Snapshot(at: path) { nil }
    #expect(opened.about == Self.about)
    #expect(parts(opened.segment) == parts(Self.segment))
    for document in 0..<Self.segment.documentCount { #expect(opened.segment.article(document) == Self.article(document)) }
    #expect(folder.names == ["kept"])
  }

  @Test("comes back from no articles at all")
  func empty() throws {
    let path = folder.path + "/deep/er/kept"
    #expect(Snapshot.write(Segment([]), about: [], to: path))
    #expect(try Snapshot(at: path) { nil }.segment.documentCount == 0)
  }

  @Test("one wrong bit is refused or put right", arguments: 0..<20)
  func flips(round: Int) throws {
    let path = try written()
    let bytes = try #require(contents(ofFile: path))
    var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<50 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var flipped = bytes
      // Every other flip is in the header, which is small beside the columns.
      let place = Int(state >> 33) % (round % 2 == 0 ? bytes.count : 4_000)
      flipped[place] ^= 1 << UInt8(state >> 20 & 7)
      write(flipped, to: path)
      guard let opened = try? Snapshot(at: path, rebuild: { Self.segment }) else { continue }
      #expect(parts(opened.segment) == parts(Self.segment), "byte \(place) of \(bytes.count)")
    }
  }

  @Test("damage that shows while the columns are read sets the file aside")
  func mending() throws {
    let path = try written()
    var bytes = try #require(contents(ofFile: path))
    bytes[bytes.count - 1] ^= 4
    write(bytes, to: path)
    let opened = try Snapshot(at: path) { Self.segment }
    #expect(parts(opened.segment) == parts(Self.segment))
    #expect(folder.names.isEmpty)
  }

  @Test("a file cut anywhere is refused")
  func cuts() throws {
    let path = try written()
    let bytes = try #require(contents(ofFile: path))
    var places = Array(0..<400) + Array(stride(from: 400, to: bytes.count, by: 8)).filter { $0 % MappedFile.blockSize == 0 || $0 < 4_000 }
    places += stride(from: 4_000, to: bytes.count, by: 4_997)
    for place in places + [bytes.count - 1] {
      write(Array(bytes[..<place]), to: path)
      #expect(throws: SnapshotFault.self) { try Snapshot(at: path) { nil } }
    }
    write(bytes + [0], to: path)
    #expect(throws: SnapshotFault.damaged) { try Snapshot(at: path) { nil } }
  }

  @Test("a layer is kept in a file of its own, and read from it")
  func layers() throws {
    let path = folder.path + "/kept"
    let segment = Segment((0..<60).map { Self.article($0) })
    let dates = try segment.dates()
    #expect(dates.count > 0 && folder.names.isEmpty)
    #expect(Snapshot.write(segment, about: Self.about, to: path))
    #expect(try Snapshot(at: path) { nil }.segment.dates() == dates)
    Snapshot.finishWriting()
    #expect(folder.names == ["kept", "kept.dates"])
    let quotes = try segment.quotes()
    #expect(quotes.count == 120)
    #expect(try Snapshot(at: path) { nil }.segment.quotes() == quotes)
    Snapshot.finishWriting()
    #expect(folder.names == ["kept", "kept.dates", "kept.quotes"])
    #expect(try Snapshot(at: path) { nil }.segment.quotes() == quotes)
    // The file of another segment, a damaged one and one whose columns are damaged: read from the text again.
    let good = try #require(contents(ofFile: path + ".dates"))
    for (place, about) in [(0, Self.about), (good.count - 1, Self.about), (0, [1, 2, 3])] {
      #expect(Snapshot.write(segment, about: about, to: path))
      var bytes = good
      bytes[place] ^= 1
      write(bytes, to: path + ".dates")
      #expect(try Snapshot(at: path) { nil }.segment.dates() == dates)
      Snapshot.finishWriting()
    }
  }

  @Test("what was not used for longest goes first, with its layers")
  func pruning() throws {
    let names = (1...4).map { String(repeating: "\($0)", count: 16) }
    for (age, name) in names.enumerated() {
      for file in [name, name + ".dates"] {
        folder.write([UInt8](repeating: 0, count: 100), to: file)
        var times = [timespec](repeating: timespec(tv_sec: 1_000_000 - age, tv_nsec: 0), count: 2)
        utimensat(AT_FDCWD, folder.file(file), &times, 0)
      }
    }
    for other in ["notes", "1111111111111111.1.99.part", "111111111111111g"] { folder.write([1], to: other) }
    let kept = { folder.names.filter { names.contains($0) } }
    KeptFolder(folder.path).prune(to: 800, sparing: "")
    #expect(kept() == names)
    KeptFolder.use(folder.file(names[3]))
    KeptFolder(folder.path).prune(to: 799, sparing: folder.file(names[2]))
    #expect(kept() == [names[0], names[2], names[3]])
    KeptFolder(folder.path).prune(to: 0, sparing: folder.file(names[2]))
    #expect(folder.names == ["1111111111111111.1.99.part", "111111111111111g", names[2], names[2] + ".dates", "notes"])
  }

  @Test("reading a layer stops with its task")
  func stopping() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try Segment((0..<60).map { Self.article($0) }).dates()
    }
    await #expect(throws: Diagnostic(.cancelled)) { try await task.value }
    let other = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try Segment((0..<60).map { Self.article($0) }).quotes()
    }
    await #expect(throws: Diagnostic(.cancelled)) { try await other.value }
  }

  @Test("what is no snapshot is refused")
  func foreign() throws {
    let path = folder.path + "/kept"
    #expect(throws: SnapshotFault.missing) { try Snapshot(at: path) { nil } }
    #expect(throws: SnapshotFault.missing) { try Snapshot(at: folder.path) { nil } }
    write(Array(repeating: UInt8(ascii: "x"), count: 500), to: path)
    #expect(throws: SnapshotFault.foreign) { try Snapshot(at: path) { nil } }
    var bytes = try #require(contents(ofFile: try written()))
    bytes[8] &+= 1
    write(bytes, to: path)
    #expect(throws: SnapshotFault.otherBuild) { try Snapshot(at: path) { nil } }
  }

  @Test("what a killed writer left is cleared away, and never opened")
  func leftOvers() throws {
    let path = folder.path + "/kept"
    write([1, 2, 3], to: path + ".2147483646.part")
    #expect(throws: SnapshotFault.missing) { try Snapshot(at: path) { nil } }
    _ = try written()
    #expect(folder.names == ["kept"])
  }

  @Test("two writers at once leave one good file")
  func writers() async throws {
    let path = folder.path + "/kept"
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { Snapshot.write(Self.segment, about: Self.about, to: path) } }
    }
    #expect(parts(try Snapshot(at: path) { nil }.segment) == parts(Self.segment))
    #expect(folder.names == ["kept"])
  }

  private func written() throws -> String {
    let path = folder.path + "/kept"
    #expect(Snapshot.write(Self.segment, about: Self.about, to: path))
    return path
  }

  /// The bytes of every column, each read through its check, and the single numbers.
  private func parts(_ segment: Segment) -> [[UInt8]] {
    let writer = ColumnWriter(segment)
    return writer.columns.map { Packed<UInt8>($0).array(0..<$0.byteCount) } + [
      writer.numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    ]
  }

  /// An article with something in every column, and much text.
  private static func article(_ number: Int) -> Article {
    let lines = [
      "Ships leave on 4 May 2014", "By Ann Orr",
      "The fleet left. It came back on Friday, 3 March 2015, said word\(number) \(number * 7). “We stay here,” said Ann Orr.",
    ]
    let long = (0..<90).map { "word\($0 * number % 977)" }.joined(separator: " ")
    var article = Article(
      name: "d\(number)", file: "f\(number % 3).jsonl", record: number % 2 == 0 ? number + 1 : nil, text: [], origin: number % 5)
    for (index, line) in (lines + [long]).enumerated() {
      let start = article.text.count
      article.text += Array(line.utf8)
      let section = [Section.headline, .byline, .body, .furniture][index]
      article.lines.append(
        Line(number: index + 1, bytes: start..<article.text.count, section: section, reason: "made \(index)", continues: index == 3))
      article.text.append(UInt8(ascii: "\n"))
    }
    article.fields.headline = Stated(lines[0], evidence: "first line", line: 1)
    article.fields.outlet = number % 4 == 0 ? nil : Stated("outlet \(number % 4)", evidence: "said so")
    article.fields.date = number % 3 == 0 ? nil : Stated(.month(year: 2014, month: 1 + number % 12), evidence: "on line 9", line: number)
    article.decoys = number % 2 == 0 ? [Decoy(text: "1 May 2001", section: .related, line: number)] : []
    article.extra = (0..<number % 4).map { ExtraField(name: "field \($0)", value: "value \(number % 6)") }
    return article
  }
}

/// Puts a new file in the place of one that may still be mapped.
private func write(_ bytes: [UInt8], to path: String) {
  unlink(path)
  let isWritten = write(bytes, toFile: path)
  assert(isWritten)
}
