import Columnar

/// Tables of every drawing.
enum Samples {
  static let docs = Table(
    [
      Column("doc", .text(["000", "001", "002"])),
      Column("headline", .text(["NATO Withdraws Its Last Military Trainers From Iraq", "NATO to expand\ttraining", "北大西洋公約組織"])),
      Column("outlet", .text(["DNYUZ", nil, "Deutsche Welle"]), missing: "?"),
      Column("date", .text(["2026-03-20", nil, "2020-01-04"]), missing: "?", marks: ["", "", "!"]),
      Column("words", .integers([609, 12617, nil]), missing: "?", marks: ["", "~", ""]),
      Column("share", .reals([0.49, 0.345, .nan], decimals: 2)),
      Column("line", .integers([1, 2, 3000]), place: .exports),
    ], notes: ["3 documents; 44% of the words are not article text"])

  static let concordance = Table(
    [
      Column("ref", .text(["000.1", "002.10", "004.17"])),
      Column("left", .text(["The alliance said that it had withdrawn the last of its", "", "In  a statement,\nsome "])),
      Column("hit", .text(["troops", "Troops", "military personnel"])),
      Column("right", .text(["from Iraq, where they had been since 2018.", "left.", "several hundred advisers stay"])),
    ], drawing: .concordance)

  static let page = Table(
    [
      Column("ref", .text(["002.0", "002.1", "002.p1", nil])),
      Column("section", .text(["headline", "body", "caption", nil])),
      Column("text", .text(["NATO suspends", "It suspended its mission in Iraq on Saturday, he said.", "A soldier in Baghdad", nil])),
    ],
    drawing: .page([
      PageRow(isArticle: true), PageRow(isArticle: true, lit: [3..<12, 17..<24]), PageRow(isArticle: false, lit: [2..<9]),
      PageRow(isArticle: true),
    ]))

  static let bars = Table(
    [Column("month", .text(["2020-01", "2020-02", "2020-03", "2020-04"])), Column("hits", .integers([120, 33, 1, 0]))],
    drawing: .bars(measure: "hits"))

  static let lines = Table([Column("text", .text(["    find troops | kwic     words in context", ""]))], drawing: .lines)

  static let empty = Table([Column("ref", .text([])), Column("text", .text([]))])
}

/// The lines of `text` between bars, so that blanks at their ends would show.
func framed(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "|\($0)|" }.joined(separator: "\n")
}
