import Columnar
import Testing

@Suite("numbers as they are written")
struct NumeralTests {
  @Test("a number in full is one", arguments: ["0", "7", "-7", "12.5", "1.0", "2.50", "0.001", "999999999999999", "123456789012.345"])
  func numbers(text: String) {
    #expect(Numeral(text)?.text == text)
    #expect(Numeral(text)?.value == Double(text))
  }

  @Test(
    "a code or a name is none",
    arguments: [
      "", "-", "007", "00", "-01", "+1", "1e19", "1,000", ".5", "5.", "1.2.3", "0x1F", "nan", "inf", " 1", "1 ", "1234567890123456", "١",
    ])
  func names(text: String) { #expect(Numeral(text) == nil) }

  @Test("columns of numerals and dates keep step with their rows")
  func picking() {
    let numerals = Values.numerals([Numeral("1.0"), nil, Numeral("3")])
    let dates = Values.dates([DateCell("2020", days: 0...365), nil])
    #expect(numerals.picking([2, 0]) == .numerals([Numeral("3"), Numeral("1.0")]))
    #expect(dates.picking([1, 0, 0]).count == 3)
    #expect(numerals.isNumeric && !dates.isNumeric)
  }
}
