import Columnar
import Rendering
import Testing

@Suite("numbers")
struct NumberTests {
  /// As C prints them: rounded from the exact value, ties to even.
  @Test(
    "reals have fixed digits",
    arguments: [
      (1.005, 2, "1.00"), (1.115, 2, "1.11"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (3.5, 0, "4"), (-0.004, 2, "0.00"),
      (-1.5, 1, "-1.5"), (999.999, 2, "1000.00"), (0.1, 15, "0.100000000000000"), (5, 99, "5.000000000000000"), (7, -3, "7"),
      (2_251_799_813_685_249.5, 1, "2251799813685249.5"), (9_007_199_254_740_992, 3, "9007199254740992.000"), (0.9999, 3, "1.000"),
      (1e300, 2, "1e+300"),
    ])
  func reals(_ number: Double, _ decimals: Int, _ digits: String) {
    #expect(render(Table([Column("x", .reals([number], decimals: decimals))]), as: .csv) == "x\n\(digits)\n")
  }

  @Test(
    "screens set thousands apart",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func thousands(_ number: Int, _ digits: String) {
    #expect(render(Table([Column("", .integers([number]))]), as: .table).split(separator: "\n").last?.drop { $0 == " " } == digits[...])
  }

  @Test("a number that does not fit is left out, never cut")
  func narrow() {
    let text = render(Table([Column("n", .integers([123_456_789, 5]))]), as: .table, on: Screen(width: 6))
    #expect(framed(text) == "|     n|\n|     …|\n|     5|")
  }
}
