import Intake
import Testing

@Suite("Document ids")
struct DocumentNameTests {
  @Test(
    "the shortest unique beginning of the stem",
    arguments: [
      (["000_a7c24d55.txt", "001_05df8a01.txt"], ["000", "001"]),
      (["000_a7.txt", "000_b7.txt"], ["000_a7", "000_b7"]),
      (["news-2020-01-03.txt", "news-2020-01-04.txt"], ["news-2020-01-03", "news-2020-01-04"]),
      (["news-2020-01-03.txt"], ["news"]),
      (["a7c24d55fb8e5ca9.txt", "05df8a013c76e4e4.txt"], ["a7c24d55", "05df8a01"]),
      (["a7c24d55fb8e5ca9.txt", "a7c24d55fc8e5ca9.txt"], ["a7c24d55fb", "a7c24d55fc"]),
      (["abcdefghijklm.txt", "abcdefgh.txt"], ["abcdefghi", "abcdefgh"]),
      (["0001_x.txt", "000_x.txt"], ["0001", "000"]),
      (["one.two.txt", "one.txt"], ["one.two", "one"].map { $0.replacing(".", with: "-") }),
      (["a b c.txt", "é!.txt"], ["a-b-c", "é-"]),
      (["a/x.txt", "b/x.txt"], ["a-x", "b-x"]),
      (["p/a/x.txt", "q/a/x.txt"], ["a-x", "a-x-2"]),
      (["a_b_c.txt", "a-b_d.txt", "a_b_e.txt"], ["a_b_c", "a-b", "a_b_e"]),
      ([".txt", "_.txt"], ["-txt", "_"]),
    ])
  func shortest(paths: [String], names: [String]) {
    #expect(pageNames(of: paths, beside: []).map(\.name) == names)
  }

  @Test("an id once given stays; the newcomer takes the longer one")
  func taken() {
    let names = pageNames(of: ["000_b.txt", "002_c.txt"], beside: ["000", "001"])
    #expect(names.map(\.name) == ["000_b", "002"])
    #expect(names.map(\.wanted) == ["000", nil])
  }

  @Test("all sets of small stems get ids that differ and begin the stem, in any order")
  func all() {
    let stems = ["a", "b", "a_", "a_a", "a-a", "a_b", "ab", "_", "a__b", "aa_a"]
    for bits in 0..<(1 << stems.count) {
      let chosen = stems.indices.filter { bits >> $0 & 1 == 1 }.map { stems[$0] + ".txt" }
      let names = pageNames(of: chosen, beside: []).map(\.name)
      #expect(Set(names).count == chosen.count, "\(chosen) \(names)")
      #expect(zip(chosen, names).allSatisfy { $0.hasPrefix($1) }, "\(chosen) \(names)")
      #expect(pageNames(of: chosen.reversed(), beside: []).map(\.name) == names.reversed())
    }
  }

  @Test("many files get their ids quickly")
  func many() {
    let paths = (0..<6_000).map { "folder/2020-\($0 % 12)-\($0)-story-of-the-day.txt" }
    #expect(Set(pageNames(of: paths, beside: []).map(\.name)).count == 6_000)
    let equal = (0..<2_000).map { "x/\($0)/same/index.txt" }
    #expect(Set(pageNames(of: equal, beside: []).map(\.name)).count == 2_000)
  }
}
