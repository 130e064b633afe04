import Glibc
import Sessions
import Testing
import Trials

@Suite("the journal")
struct JournalTests {
  let folder: ScratchFolder
  let started = Moment(secondsSinceEpoch: 1_795_227_354)
  let cell = Cell(code: "find troops", record: CellRecord(.output, body: "2"))

  init() throws { folder = try ScratchFolder() }

  func journal(pid: Int32) -> Journal { Journal(in: folder.file("journal"), header: SessionHeader(), started: started, pid: pid) }

  func leftOvers() throws(FileFailure) -> [LeftOverJournal] { try LeftOverJournal.all(in: folder.file("journal")) }

  @Test("each cell is in the file at once, and a clean exit removes it")
  func grows() throws {
    var journal = journal(pid: 17)
    #expect(folder.names == [])
    try journal.append(cell)
    try journal.append(cell)
    let name = "journal/20261121T021554Z-17.md"
    #expect(journal.path == folder.file(name))
    #expect(try SessionFile.read(journal.path).cells == [cell, cell])
    #expect(folder.mode(of: name) == 0o600)
    #expect(folder.mode(of: "journal") == 0o700)
    #expect(try leftOvers() == [])
    try journal.finish()
    #expect(folder.text(of: name) == nil)
  }

  @Test("a shell that did nothing leaves nothing")
  func nothing() throws {
    try journal(pid: 1).finish()
    #expect(folder.names == [])
  }

  @Test("the journal of a shell that is gone is left over")
  func leftOver() throws {
    do {
      var journal = journal(pid: 17)
      try journal.append(cell)
    }
    var living = journal(pid: 18)
    try living.append(cell)
    folder.write("", to: "journal/notes.md")
    let found = try leftOvers()
    #expect(found.map(\.pid) == [17])
    #expect(found.map(\.started) == [started])
    #expect(try found[0].session().cells == [cell])
    try found[0].remove()
    #expect(try leftOvers() == [])
  }

  @Test("a last cell that was cut off is left out, wherever it was cut")
  func torn() throws {
    do {
      var journal = journal(pid: 17)
      try journal.append(cell)
      try journal.append(Cell(code: "näher", record: CellRecord(.output, body: "ö")))
    }
    let path = try leftOvers()[0].path
    let whole = try WholeFile(path).read()
    let start = whole.count - Cell(code: "näher", record: CellRecord(.output, body: "ö")).text.utf8.count
    for end in start...whole.count {
      try WholeFile(path).replace(with: Array(whole[..<end]), access: .own)
      #expect(try leftOvers()[0].session().cells.first == cell)
    }
  }
}
