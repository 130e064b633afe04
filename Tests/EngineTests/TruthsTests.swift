import Engine
import Testing

@Suite("answers for many rows")
struct TruthsTests {
  private static let counts = [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000]
  private static let all: [Truth] = [.no, .unknown, .yes]

  private func chance(_ count: Int) -> [Truth] { (0..<count).map { _ in Self.all.randomElement() ?? .no } }

  @Test("are those of the rows one by one", arguments: counts)
  func reading(count: Int) {
    let one = chance(count)
    let many = Truths(one)
    #expect(many.count == count && one.indices.allSatisfy { many[$0] == one[$0] })
    for truth in Self.all { #expect(many.count(of: truth) == one.count { $0 == truth }) }
    #expect(many.sureRows == one.indices.filter { one[$0] == .yes })
    #expect(many.possibleRows == one.indices.filter { one[$0] != .no })
    #expect(many.unknownRows == one.indices.filter { one[$0] == .unknown })
  }

  @Test("are joined like the answers of one row", arguments: counts)
  func connectives(count: Int) {
    let (left, right) = (chance(count), chance(count))
    #expect(!Truths(left) == Truths(left.map { !$0 }))
    var both = Truths(left)
    both.formIntersection(Truths(right))
    #expect(both == Truths(zip(left, right).map { min($0, $1) }))
    var either = Truths(left)
    either.formUnion(Truths(right))
    #expect(either == Truths(zip(left, right).map { max($0, $1) }))
  }

  @Test("follow from the values, whether the rows of each are known or not", arguments: counts)
  func spreading(count: Int) {
    for commonest in Self.all {
      let answers = chance(6) + [commonest]
      let codes = (0..<count).map { _ in UInt32(Bool.random() ? 6 : Int.random(in: 0..<6)) }
      let cells = CodedCells(codes, .text((0..<7).map { String($0) }))
      let expected = Truths(codes.map { answers[Int($0)] })
      #expect(Truths(answers, of: cells) == expected)
      #expect(Truths(answers, of: cells.withRowsOfCodes()) == expected)
      var (narrowed, both) = (Truths(chance(count)), expected)
      both.formIntersection(narrowed)
      narrowed.formIntersection(answers, of: cells)
      #expect(narrowed == both)
    }
  }
}
