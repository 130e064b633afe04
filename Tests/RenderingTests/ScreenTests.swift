import Columnar
import Rendering
import Testing

@Suite("tables on a screen")
struct ScreenTests {
  @Test("a grid sets numbers flush right, marks behind values, and hides columns for exports")
  func grid() {
    #expect(
      framed(render(Samples.docs, as: .table, on: Screen(width: 90))) == """
        | doc  headline                                 outlet          date          words   share|
        | 000  NATO Withdraws Its Last Military Train…  DNYUZ           2026-03-20      609    0.49|
        | 001  NATO to expand training                  ?               ?            12,617~   0.34|
        | 002  北大西洋公約組織                         Deutsche Welle  2020-01-04!       ?|
        | 3 documents; 44% of the words are not article text|
        """)
  }

  @Test("a file is never cut")
  func uncut() {
    let text = render(Samples.docs, as: .table)
    #expect(text.contains("NATO Withdraws Its Last Military Trainers From Iraq  DNYUZ"))
    #expect(!text.contains("…"))
  }

  @Test("where columns cannot stand side by side, the last ones are left out and named")
  func narrow() {
    #expect(
      framed(render(Samples.docs, as: .table, on: Screen(width: 36, rowNumbers: .shown))) == """
        |    doc  headline       outlet|
        | 1  000  NATO Withdra…  DNYUZ|
        | 2  001  NATO to expa…  ?|
        | 3  002  北大西洋公約…  Deutsche We…|
        | 3 documents; 44% of the words are|
        |   not article text|
        | too narrow for date, words, share:|
        |   a wider screen or an export shows|
        |   more|
        """)
  }

  @Test("a concordance holds the hits under one another between two blanks")
  func concordance() {
    #expect(
      framed(render(Samples.concordance, as: .table, on: Screen(width: 80))) == """
        | ref                         left  hit                 right|
        | 000.1   …thdrawn the last of its  troops              from Iraq, where they ha…|
        | 002.10                            Troops              left.|
        | 004.17      In a statement, some  military personnel  several hundred advisers…|
        """)
  }

  @Test("a page wraps beside its margin, names other sections, and brackets what is lit")
  func page() {
    #expect(
      framed(render(Samples.page, as: .table, on: Screen(width: 44))) == """
        | 002.0            NATO suspends|
        | 002.1            It ⟦suspended⟧ its|
        |                  ⟦mission⟧ in Iraq on|
        |                  Saturday, he said.|
        | 002.p1  caption  A ⟦soldier⟧ in Baghdad|
        ||
        """)
    #expect(render(Samples.page, as: .table, on: Screen(width: 44, charset: .ascii)).contains("It [[suspended]] its"))
  }

  @Test("colour lights what is lit and dims what is not the article")
  func colour() {
    let text = render(Samples.page, as: .table, on: Screen(width: 80, colour: .on))
    #expect(text.contains("It \u{1B}[1;31msuspended\u{1B}[0m its"))
    #expect(text.contains("\u{1B}[2mA \u{1B}[0m\u{1B}[1;31msoldier\u{1B}[0m\u{1B}[2m in Baghdad\u{1B}[0m"))
    #expect(!text.contains("⟦"))
  }

  @Test("bars are as long as their values, and nothing is no bar")
  func bars() {
    #expect(
      framed(render(Samples.bars, as: .table, on: Screen(width: 36))) == """
        | month    hits|
        | 2020-01   120  ████████████████████|
        | 2020-02    33  █████▌|
        | 2020-03     1  ▏|
        | 2020-04     0|
        """)
    #expect(render(Samples.bars, as: .table, on: Screen(width: 36, charset: .ascii)).contains("33  ######\n"))
  }

  @Test("lines are text alone")
  func lines() {
    #expect(render(Samples.lines, as: .table, on: Screen(width: 80)) == "    find troops | kwic     words in context\n\n")
    #expect(framed(render(Samples.lines, as: .table, on: Screen(width: 30))) == "|    find troops | kwic|\n|    words in context|\n||")
  }

  @Test("a table without rows shows its columns; one without columns its notes")
  func empty() {
    #expect(render(Samples.empty, as: .table) == " ref  text\n")
    #expect(render(Table([], notes: ["nothing"]), as: .table) == " nothing\n")
  }

  @Test(
    "a drawing that lacks its columns is a grid",
    arguments: [
      Drawing.concordance, .page([]), .bars(measure: "none"), .bars(measure: "a"),
    ])
  func fallback(_ drawing: Drawing) {
    #expect(render(Table([Column("a", .text(["x"]))], drawing: drawing), as: .table) == " a\n x\n")
  }
}
