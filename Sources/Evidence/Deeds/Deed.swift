/// Something that a sentence says was done, by its class of verb and its main name: what two papers share when they report one occurrence.
struct Deed: Equatable, Sendable {
  /// How the sentence dates it.
  enum Bond: UInt8, Sendable {
    /// By nothing but that it was before the page came out.
    case none
    /// It was on the day of the expression.
    case on
    /// It was not after the day of the expression, on which somebody told it or something followed it.
    case notAfter
    /// The expression is counted from it: `a day after the killing`.
    case from
  }

  /// The sentence, counted in its segment.
  var sentence: UInt32
  /// The class: see `deedNames`.
  var kind: UInt8
  var isNoun: Bool
  /// The types of the main name's last and first word; nil for none.
  var name: UInt32?
  var firstName: UInt32?
  /// The number of the main name's consonants; 0 where it has none.
  var nameCode: UInt32
  /// Whether the main name is a country or a people.
  var isPeople: Bool
  /// What it is done to, or who does it: the nearest word that is no name; 0 for none.
  var thing: UInt32
  /// What stands around it, without the main name: stems and names.
  var context: [UInt32]
  /// Numbers with what they count.
  var counts: [Count]
  var bond: Bond
  /// The expression it is bound to, as a row of its segment's dates.
  var row: Int?

  /// A number with the stem of what it counts.
  struct Count: Equatable, Sendable {
    var thing: UInt32
    var number: Int
  }
}
