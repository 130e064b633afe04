import Chronology
import Glibc
import Intake
import Prose
import Synchronization
import Testing
import Trials

private let story = "A title of five words\n\nThe story has one sentence, and it is long enough to be read as running text.\n"

@Suite("Harvest")
struct HarvestTests {
  @Test("a folder is read to its depth; what is no article is skipped with one message each")
  func folder() throws {
    let folder = try ScratchFolder()
    folder.write(story, to: "a/001_x.txt")
    folder.write(story, to: "b.MD")
    folder.write("", to: "empty.txt")
    folder.write(" \n\0\n", to: "blank.txt")
    folder.write([0xFF, 0xFE] + Array("T\0e\0x\0t\0 \0a\0n\0d\0 \0m\0o\0r\0e\0".utf8), to: "wide.txt")
    folder.write((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37) }, to: "binary.txt")
    folder.write("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }, to: "latin.txt")
    folder.write("x", to: "one.jpg")
    folder.write("x", to: "two.jpg")
    folder.write("x", to: "dateline.facts")
    folder.write(story, to: "queries/q.txt")
    folder.write(story, to: ".hidden.txt")
    folder.link("loop", to: folder.path)
    folder.link("dangling.txt", to: "nowhere")
    folder.link("again.txt", to: folder.path + "/a/001_x.txt")
    mkfifo(folder.path + "/pipe.txt", 0o644)
    let found = harvest([folder.path])
    #expect(found.articles.map(\.name) == ["001", "b", "latin", "wide"])
    #expect(
      found.skipped.map { folder.short($0.message) } == [
        ".: 2 files ending .jpg; only .txt, .md and .jsonl files are read", "binary.txt: binary file", "blank.txt: no text in it",
        "dangling.txt: a link to nothing, or a loop of links", "empty.txt: empty file",
      ])
    #expect(
      found.messages.map(folder.short) == [
        "loop links back to .; it is not followed", "again.txt is the same file as a/001_x.txt; it counts once",
        "latin.txt: 1 of 4 bytes is not UTF-8",
        "wide.txt: read as UTF-16; byte offsets count its UTF-8 form",
      ])
    #expect(found.files.map(\.byteCount) == [story.utf8.count, story.utf8.count, 4, 28])
    #expect(found.files[2].digest.text.count == 64)
  }

  @Test("named paths: home, patterns, missing files, other endings, a file named twice")
  func paths() throws {
    let folder = try ScratchFolder()
    folder.write(story, to: "a1.txt")
    folder.write(story, to: "a2.txt")
    folder.write(story, to: "b[1].txt")
    folder.write("x", to: "c.pdf")
    let given = ["a?.txt", "a1.txt", "b[1]*", "c.pdf", "none.txt", "*.zip"].map { folder.path + "/" + $0 }
    let found = harvest(given)
    #expect(found.articles.map { folder.short($0.file) } == ["a1.txt", "a2.txt", "b[1].txt"])
    #expect(
      found.skipped.map { folder.short($0.message) } == [
        "*.zip: no file matches", "c.pdf: only .txt, .md and .jsonl files are read", "none.txt: no such file or folder",
      ])
    #expect(harvest(given.shuffled()) == found)
  }

  @Test("what is loaded counts once, and its ids stay")
  func known() throws {
    let folder = try ScratchFolder()
    folder.write(story, to: "000_a.txt")
    folder.write(story, to: "x/000_b.txt")
    let first = harvest([folder.path + "/000_a.txt"])
    let known = Known(names: Set(first.articles.map(\.name)), canonicalPaths: Set(first.files.map(\.canonicalPath)))
    let second = harvest([folder.path], beside: known)
    #expect(second.articles.map(\.name) == ["000_b"])
    #expect(second.messages.map(folder.short) == ["000_a.txt is loaded already; it counts once", "'000' is taken; x/000_b.txt is '000_b'"])
  }

  @Test("files that are known already are told in one line")
  func repeatedFiles() throws {
    let folder = try ScratchFolder()
    for number in 1...3 { folder.write("Headline \(number)\n\nText.\n", to: "\(number).txt") }
    let first = harvest([folder.path])
    let known = Known(names: Set(first.articles.map(\.name)), canonicalPaths: Set(first.files.map(\.canonicalPath)))
    #expect(
      harvest([folder.path], beside: known).messages.map(folder.short) == ["3 files are loaded already, 1.txt the first; they count once"])
  }

  @Test("records: their own fields win, the rest is kept, faults name their line")
  func records() throws {
    let folder = try ScratchFolder()
    folder.write(
      """
      {"ID": "x.1", "Title": "A title", "body": "One line.\\n\\nshort", "published": "2020-01-03T10:00:00Z", "publisher": {"name": "The Ledger"}, "authors": ["A. B.", {"name": "C D"}], "n": 1.50, "tags": ["p", "q"]}
      {"id": "x.1", "text": "By Somebody\\nhello"}
      {oops
      {"id": "y"}
      7

      {"content": "Words.", "url": "https://www.example.org/2018/11/02/vote", "date": "someday"}
      """, to: "r.jsonl")
    let found = harvest([folder.path])
    #expect(found.articles.map(\.name) == ["x-1", "r:2", "r:7"])
    let first = found.articles[0]
    #expect(String(decoding: first.text, as: UTF8.self) == "A title\n\nOne line.\n\nshort")
    #expect(first.origin == 9 && first.record == 1)
    #expect(first.lines.map(\.number) == [0, 1, 3])
    #expect(first.lines.map(\.section) == [.headline, .body, .body])
    #expect(
      first.fields.outlet?.value == "The Ledger" && first.fields.byline?.value == "A. B., C D"
        && first.fields.date?.value.description == "2020-01-03")
    #expect(first.extra == [ExtraField(name: "n", value: "1.50"), ExtraField(name: "tags", value: "p, q")])
    #expect(found.articles[1].lines.map(\.section) == [.body, .body])
    #expect(found.articles[2].fields.outlet?.value == "example.org" && found.articles[2].fields.date?.value.description == "2018-11-02")
    #expect(found.articles[2].extra == [ExtraField(name: "date", value: "someday")])
    #expect(
      found.skipped.map { folder.short($0.message) } == [
        "r.jsonl:3: not JSON: expected a name in double quotes at byte 2", "r.jsonl:4: a record without text",
        "r.jsonl:5: not a JSON object",
      ])
    #expect(
      found.messages.map(folder.short) == [
        "r.jsonl:7: a date not understood: 'someday'; kept as a field", "'x-1' is taken; the record of r.jsonl is 'r:2'",
      ])
  }

  @Test("a long line and many files load; progress ends at all of them")
  func size() throws {
    let folder = try ScratchFolder()
    folder.write([UInt8](repeating: 0x61, count: 4_000_000), to: "long.txt")
    for index in 0..<700 { folder.write(story, to: "many/\(index).txt") }
    let last = Mutex<HarvestProgress?>(nil)
    let found = harvest([folder.path]) { progress in
      last.withLock { if progress.bytesRead > $0?.bytesRead ?? -1 { $0 = progress } }
    }
    let end = last.withLock { $0 }
    #expect(found.articles.count == 701 && end?.filesRead == 701 && end?.fileCount == 701 && end?.articleCount == 701)
    #expect(end?.bytesRead == 4_000_000 + 700 * story.utf8.count && end?.byteCount == end?.bytesRead)
  }

  @Test("across pages a line of the frame is furniture and another page's headline a link; a reprint stays whole")
  func together() throws {
    let folder = try ScratchFolder()
    func page(_ title: String, _ noun: String, _ foot: String) -> String {
      let texts = [
        "The \(noun) was talked about for the third time on Monday, and nothing was settled.",
        "The price of a \(noun) has gone up twice, the council said, and it will go up again.",
        "Neighbours had asked for a \(noun) since the flood, but they want it elsewhere.",
        "A vote on the \(noun) is set for the end of May, when all members are back from their travels.",
        "Work on the \(noun) could begin in the autumn of the year after that.",
      ]
      return
        "\(title)\nThe Ledger\nThe Ledger\n\(title)\n\n\(texts.joined(separator: "\n\n"))\n\nTell the desk what happened near you!\n\n\(foot)\n\nRelated\n\nCopyright 2019 The Ledger\n"
    }
    folder.write(page("A bridge for the old town", "bridge", "One more thing is said here, and it stands on this page alone."), to: "a.txt")
    folder.write(page("A tunnel for the new town", "tunnel", "Another thing is said there, and it stands on that page alone."), to: "b.txt")
    folder.write(page("A tower for the whole town", "tower", "Another thing is told there, and it stands on that page alone."), to: "c.txt")
    let found = harvest([folder.path])
    for article in found.articles {
      let desk = article.lines.filter { String(decoding: article.text[$0.bytes], as: UTF8.self).hasPrefix("Tell the desk") }
      #expect(desk.map(\.section) == [.furniture], "\(desk)")
      #expect(desk.map(\.home) == [.body])
      #expect(article.lines.count { $0.section == .body } == 6)
    }
    for name in ["d", "e", "f"] {
      folder.write(page("A bridge for the old town", "bridge", "One more thing is said here."), to: name + ".txt")
    }
    let copies = harvest(["d", "e", "f"].map { folder.path + "/\($0).txt" })
    #expect(copies.articles.allSatisfy { $0.lines.count { $0.section == .body } >= 6 })
  }
}
