import Cores
import Corpus
public import Diagnosis
public import Engine
import Query

/// `kwic [width N] [sort K, …]`: hits in their context, one under the other (Luhn 1960).
public struct Kwic: Whole {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("kwic", options: [OptionShape("width", .numbers(1...1)), OptionShape("sort", .keys)]),
    usage: "kwic [width N] [sort KEY, …]",
    summary: "a concordance: each hit with N characters around it, sorted by a field or by left1 … left5, right1 … right5", takes: [.hits],
    gives: .look, group: .read,
    examples: [
      Example("find troops | kwic", "a word in context"), Example("find troops | kwic sort right1, right2", "by the two words behind it"),
      Example("find suspend* | kwic width 30", "with less around it"),
    ], completions: [.words(["left", "right"].flatMap { side in (1...5).map { side + String($0) } })])

  private let width: Int
  private let keys: [Key]

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    width = min(call.numbers("width")?.first ?? 60, 10_000)
    keys = call.keys("sort")
  }

  /// `left2` is −2, `right1` is 1; nil for a field.
  private static func offset(of word: String) -> Int? {
    for (side, sign) in [("left", -1), ("right", 1)] where word.hasPrefix(side) {
      if let number = Int(word.dropFirst(side.count)), (1...5).contains(number) { return sign * number }
    }
    return nil
  }

  /// The concordance.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .hits(let hits) = input else { return input }
    return .table(view.concordance(of: try order(of: hits, view), characters: width, notes: [view.summary(of: hits)]))
  }

  private func order(of hits: Hits, _ view: View) throws(Diagnostic) -> Hits {
    var ranks: [[UInt32]] = []
    for key in keys { ranks.append(try self.ranks(of: hits, by: key, view)) }
    return keys.isEmpty ? hits : hits.picking(stableOrder(of: ranks, rowCount: hits.count))
  }

  /// The places of the hits by one key; what is beyond the section or unknown comes last either way.
  private func ranks(of hits: Hits, by key: Key, _ view: View) throws(Diagnostic) -> [UInt32] {
    let ranks: [UInt32]
    let missing: UInt32
    if let offset = Self.offset(of: key.name.folded) {
      (ranks, missing) = view.archive.ranks(ofWordsAt: offset, from: hits)
    } else {
      (ranks, missing) = (try HitRows(hits, in: view).known(key.name).ranks.map { UInt32(clamping: $0) }, .max)
    }
    // A rank that nobody has costs a place in counting, so the missing ones come right behind the others.
    let bound = missing < .max ? missing : ranks.reduce(0) { $1 == missing ? $0 : max($0, $1 + 1) }
    if !key.isDescending, bound == missing { return ranks }
    return ranks.map { $0 == missing ? bound : key.isDescending ? bound - 1 - $0 : $0 }
  }
}
