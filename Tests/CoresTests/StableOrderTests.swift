import Cores
import Testing
import Trials

@Suite("rows in order of their ranks")
struct StableOrderTests {
  @Test(
    "is what a stable sort gives, for few and many rows and small and great ranks",
    arguments: [0, 1, 2, 100, 1 << 14, 40_000], [0, 3, 1 << 9, 1 << 17, UInt32.max])
  func sorting(rowCount: Int, highest: UInt32) {
    var noise = Randomness(seed: UInt64(rowCount) << 32 | UInt64(highest))
    let keys = (0..<2).map { _ in (0..<rowCount).map { _ in UInt32.random(in: 0...highest, using: &noise) } }
    for keys in [keys, [keys[0]], [keys[0].map { _ in 7 }, keys[1]]] {
      let expected = (0..<rowCount).sorted { left, right in
        for ranks in keys where ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
        return left < right
      }
      #expect(stableOrder(of: keys, rowCount: rowCount) == expected)
    }
  }

  @Test("without a key rows stay as they are")
  func noKey() { #expect(stableOrder(of: [], rowCount: 3) == [0, 1, 2]) }
}
