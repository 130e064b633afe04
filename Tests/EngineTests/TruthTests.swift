import Chronology
import Engine
import Query
import Testing

@Suite("three answers")
struct TruthTests {
  @Test("not, and, or are those of Kleene's strong logic")
  func tables() {
    let all: [Truth] = [.no, .unknown, .yes]
    #expect(all.map { !$0 } == [.yes, .unknown, .no])
    #expect(all.map { left in all.map { min(left, $0) } } == [[.no, .no, .no], [.no, .unknown, .unknown], [.no, .unknown, .yes]])
    #expect(all.map { left in all.map { max(left, $0) } } == [[.no, .unknown, .yes], [.unknown, .unknown, .yes], [.yes, .yes, .yes]])
  }

  @Test("each answer is the one that all possible worlds share")
  func worlds() {
    // An unknown answer stands for both; a connective of unknowns is known only if every choice gives the same.
    func worlds(_ truth: Truth) -> [Bool] { truth == .unknown ? [false, true] : [truth == .yes] }
    func shared(_ answers: [Bool]) -> Truth { Set(answers).count == 1 ? Truth(answers[0]) : .unknown }
    for left in [Truth.no, .unknown, .yes] {
      for right in [Truth.no, .unknown, .yes] {
        let pairs = worlds(left).flatMap { a in worlds(right).map { (a, $0) } }
        #expect(min(left, right) == shared(pairs.map { $0.0 && $0.1 }))
        #expect(max(left, right) == shared(pairs.map { $0.0 || $0.1 }))
      }
    }
  }

  /// Days 1 to 9 of a month; an open end goes on beyond them to 0 and 10.
  private static let month = PartialDate("2020-06").map { $0.first.rawValue } ?? 0

  private static func range(_ from: Int?, _ through: Int?) -> DateRange {
    DateRange(earliest: from.map { Day(rawValue: month + Int32($0)) }, latest: through.map { Day(rawValue: month + Int32($0)) })
  }

  @Test("a test on a span of days is what holds on each day it may be", arguments: Comparison.allCases)
  func spans(comparison: Comparison) {
    let ends: [Int?] = [nil] + Array(2...5)
    for from in ends {
      for through in ends where from.map({ start in through.map { start <= $0 } ?? true }) ?? true {
        let days = (from ?? 0)...(through ?? 8)
        for first in 2...5 {
          for last in first...5 {
            let answers = Set(days.map { holds(comparison, $0, first...last) })
            let expected = answers.count == 1 ? Truth(answers.first ?? false) : .unknown
            let found = Self.range(from, through).truth(comparison, Self.range(first, last))
            #expect(
              found == expected, "\(String(describing: from))..\(String(describing: through)) \(comparison.rawValue) \(first)..\(last)")
          }
        }
      }
    }
  }

  private func holds(_ comparison: Comparison, _ day: Int, _ wanted: ClosedRange<Int>) -> Bool {
    switch comparison {
    case .equal: wanted.contains(day)
    case .notEqual: !wanted.contains(day)
    case .less: day < wanted.lowerBound
    case .lessOrEqual: day <= wanted.upperBound
    case .greater: day > wanted.upperBound
    case .greaterOrEqual: day >= wanted.lowerBound
    }
  }

  @Test("an open range takes every day on its side")
  func openRanges() {
    let known = Self.range(3, 3)
    #expect(known.truth(.equal, Self.range(nil, 3)) == .yes)
    #expect(known.truth(.equal, Self.range(4, nil)) == .no)
    #expect(known.truth(.equal, Self.range(nil, nil)) == .yes)
    #expect(Self.range(2, 4).truth(.equal, Self.range(3, nil)) == .unknown)
    #expect(Self.range(nil, nil).truth(.equal, Self.range(3, nil)) == .unknown)
  }
}
