import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `compare A B … [on GROUND]`, `compare by FIELD [on GROUND]`: what several sides say of the same things.
public struct Compare: Whole {
  /// What sides tell of, each a row of the table; words, of which they have counts, are none.
  private enum Thing: String, CaseIterable, Sendable { case numbers, dates, quotes, names, labels, passages }

  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "compare", object: .terms(0...mostSides),
      options: [
        OptionShape("on", .word(["words"] + things)), OptionShape("by", .key), OptionShape("top", .numbers(1...1, least: 1)),
      ]),
    usage: "compare A B … [on words|numbers|dates|quotes|names|labels|passages] [top N] · compare by outlet|FIELD [on …]",
    summary:
      "two or more sides beside each other, conflicts first: who agrees, who differs, what only one says, each with its refs; on words G² with log ratio and range, counts alone where a side is small",
    takes: [.documents], gives: .rows(.table), group: .news,
    examples: [
      Example("compare 05 07", "two articles, word by word"),
      Example("compare 05 07 on numbers", "who says how many"),
      Example("compare 03 04 05 on dates", "who dates what to which day"),
      Example("compare 05 06 on passages", "what a reprint added, dropped and reworded"),
      Example("compare 03 04 on labels", "what two papers call the same thing"),
      Example("filter mentions Soleimani | compare by outlet on names", "how each paper spells whom"),
      Example("compare (filter date < 2021) (filter date >= 2021) on words", "two periods"),
    ],
    completions: [
      .column("what", values: [], behind: things), .column("relation", values: ComparedRelation.allCases.map(\.rawValue), behind: things),
    ])

  /// The grounds whose tables have a row for each thing that is told.
  private static var things: [String] { Thing.allCases.map(\.rawValue) }

  /// Things that are shown of the values of a field: nobody asked for just these sides, and papers of many articles tell thousands.
  static let mostRows = 500

  /// Sides that are compared at most.
  static let mostSides = 32

  private let sides: [ComparedSide]
  private let key: Key?
  /// What is compared; nil for words.
  private let thing: Thing?
  private var ground: String { thing?.rawValue ?? "words" }
  private let top: Int?

  /// Binds the sides, or the field that cuts what is piped in into sides.
  public init(_ call: Call) throws(Diagnostic) {
    key = call.keys("by").first
    thing = call.word("on").flatMap { Thing(rawValue: $0) }
    top = call.numbers("top")?.first
    sides = try Self.sides(call)
    if key != nil, let first = call.operands.first {
      throw Diagnostic(
        .expected("sides, or 'by' with a field", found: "both"), at: first.range, offer: "compare by outlet on \(ground)")
    }
    if key == nil, sides.count < 2 {
      throw Diagnostic(
        .tooFew(2, "sets or documents", verb: "compare"), at: call.stage.range.upperBound..<call.stage.range.upperBound,
        offer: Self.offer(call))
    }
    if let top, thing != nil, let option = call.stage.options.first(where: { $0.word.folded == "top" }) {
      throw Diagnostic(
        .expected("'on words' beside 'top'", found: "on \(ground)"), at: option.word.range,
        offer: "\(Self.text(of: call, without: option.word)) | first \(top)")
    }
    if let key, FieldNames.unshared.contains(key.name.folded) || FieldNames.hit.contains(key.name.folded) {
      throw Diagnostic(
        .expected("a field that many documents share", found: key.name.text), at: key.name.range,
        offer: "compare by \(key.name.folded.hasPrefix("date") ? "month" : "outlet") on \(ground)")
    }
  }

  /// Two sides that are there.
  private static func offer(_ call: Call) -> String {
    let archive = call.view.archive
    if let first = call.operands.first { return "compare \(first.name == "( )" ? "docs" : first.name) docs" }
    guard archive.documentCount > 1 else { return "compare docs docs" }
    return "compare " + (0..<2).map { archive.name(ofDocument: UInt32($0)) }.joined(separator: " ")
  }

  /// The stage as typed, without an option that is a word and a number.
  private static func text(of call: Call, without option: Word) -> String {
    let bytes = Array(call.text.utf8.prefix(call.stage.range.count))
    let start = min(bytes.count, max(0, option.range.lowerBound - call.stage.range.lowerBound))
    let behind = bytes[min(bytes.count, start + option.range.count)...].drop { $0 == 0x20 }.drop(while: \.isASCIIDigit)
    let text = String(decoding: bytes[..<start], as: UTF8.self) + String(decoding: behind.drop { $0 == 0x20 }, as: UTF8.self)
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func sides(_ call: Call) throws(Diagnostic) -> [ComparedSide] {
    var documents: [Documents] = []
    for operand in call.operands {
      guard case .documents(let side) = operand.value else {
        throw Diagnostic(
          .wrongKind(verb: "compare", takes: "documents", given: operand.value.kind.phrase), at: operand.range, offer: "compare docs docs")
      }
      documents.append(side.inOrder)
    }
    return zip(columnNames(call), documents).map { ComparedSide(name: $0, documents: $1) }
  }

  /// The sides' names as headers: their own if all are names and no two are equal, else letters that no document is called by, else numbers.
  private static func columnNames(_ call: Call) -> [String] {
    let names = call.operands.map(\.name)
    guard names.contains("( )") || Set(names).count < names.count else { return names }
    let letters = names.indices.prefix(26).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
    let isFree = letters.count == names.count && letters.allSatisfy { call.view.archive.document(named: $0) == nil }
    return isFree ? letters : names.indices.map { "side\($0 + 1)" }
  }

  /// What is compared.
  public var reading: String? { "on \(ground)" }

  /// The table, conflicts first.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    let sides = try comparedSides(of: input, in: view)
    if key != nil, sides.all.count < 2 {
      return .table(Sheet(Table([], notes: ["fewer than two sides: there is nothing to compare"])))
    }
    let most = key == nil ? Int.max : Self.mostRows
    guard let thing else { return .table(try ComparedWords(sides.all, top: top).sheet(in: view)) }
    let copies = try SideCopies(sides.all, in: view)
    let things = try things(thing, of: sides.all, copies, in: view)
    return .table(try ComparisonTable(things, sides.all, copies, thing == .numbers ? .byValue : .bySide, most: most, in: view).sheet)
  }

  /// What the sides say of the same things. Throws `.cancelled`.
  private func things(_ thing: Thing, of sides: [ComparedSide], _ copies: SideCopies, in view: View) throws(Diagnostic) -> ComparedThings {
    switch thing {
    case .numbers: try ComparedNumbers(sides, copies, in: view).things
    case .dates: try ComparedDates(sides, in: view).things
    case .quotes: try ComparedQuotes(sides, copies, in: view).things
    case .names: try ComparedNames(sides, in: view).names
    case .labels: try ComparedNames(sides, in: view).labels
    case .passages: try ComparedPassages(sides, in: view).things
    }
  }

  /// What was left out.
  public func notes(from input: Value, to output: Value, in view: View) throws(Diagnostic) -> [String] {
    try comparedSides(of: input, in: view).notes
  }

  private func comparedSides(of input: Value, in view: View) throws(Diagnostic) -> ComparedSides {
    if let key, case .documents(let documents) = input { return try ComparedSides(of: documents.inOrder, by: key, in: view) }
    let sides = ComparedSides(sides)
    // Words say themselves what both sides have, and passages look at two documents at a time.
    return thing == nil || thing == .passages ? sides : sides.apart
  }
}
