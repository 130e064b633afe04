import Columnar
import Query
import Testing

@testable import Engine

@Suite("numbers that words leave open")
struct NumeralTruthTests {
  private func number(_ value: Int, _ span: NumberSpan?) throws -> Numeral { Numeral(try #require(Numeral(String(value))), within: span) }

  private func answers(_ numeral: Numeral, to wanted: Double) -> [Truth] {
    [Comparison.less, .lessOrEqual, .equal, .notEqual, .greaterOrEqual, .greater].map { numeral.truth($0, wanted) }
  }

  @Test("a number is compared as it stands")
  func number() throws {
    #expect(answers(try number(5, nil), to: 5) == [.no, .yes, .yes, .no, .yes, .no])
  }

  @Test("a range answers for all of its numbers, else not at all")
  func range() throws {
    let span = NumberSpan(from: .at(10), through: .at(15))
    let range = Numeral(from: try number(10, nil), through: try number(15, nil), within: span)
    #expect(range.text == "10..15")
    #expect(answers(range, to: 9) == [.no, .no, .no, .yes, .yes, .yes])
    #expect(answers(range, to: 10) == [.no, .unknown, .unknown, .unknown, .yes, .unknown])
    #expect(answers(range, to: 12) == [.unknown, .unknown, .unknown, .unknown, .unknown, .unknown])
    #expect(answers(range, to: 15) == [.unknown, .yes, .unknown, .unknown, .unknown, .no])
    #expect(answers(range, to: 16) == [.yes, .yes, .no, .yes, .no, .no])
  }

  @Test("an open end does not hold the number that is named")
  func openEnds() throws {
    let more = try number(10, NumberSpan(from: .beyond(10), through: nil))
    #expect(answers(more, to: 10) == [.no, .no, .no, .yes, .yes, .yes])
    #expect(answers(more, to: 11) == [.unknown, .unknown, .unknown, .unknown, .unknown, .unknown])
    let fewer = try number(10, NumberSpan(from: .at(0), through: .beyond(10)))
    #expect(answers(fewer, to: 10) == [.yes, .yes, .no, .yes, .no, .no])
    #expect(answers(fewer, to: 0) == [.no, .unknown, .unknown, .unknown, .yes, .unknown])
  }

  @Test("a span of one number is that number")
  func oneNumber() throws {
    #expect(answers(try number(7, NumberSpan(from: .at(7), through: .at(7))), to: 7) == [.no, .yes, .yes, .no, .yes, .no])
  }
}
