import Sessions
import Testing

@Suite("recorded lines that stand for more")
struct LinePatternTests {
  @Test(
    "matches",
    arguments: [
      (CheckMode.glob, "loaded * files", "loaded 12 files"), (.glob, "*", ""), (.glob, "*", "a * b"), (.glob, "a*", "a"),
      (.glob, "*b*b", "bab ab"), (.glob, "a*b~c", "axxb~c"), (.glob, "**x", "yx"),
      (.exact, "mi 10.23~0.01", "mi 10.24"), (.exact, "mi 10.23~0.01", "mi 10.22"), (.exact, "mi 10~0", "mi 10"),
      (.exact, "  9.99~0.01 ab", " 10.00 ab"), (.exact, "10.00~0.01   ab", "9.99    ab"), (.exact, "-0.5~0.1", "-0.45"),
      (.exact, "1,000~10 words", "1,009 words"), (.exact, "34~1%", "35%"), (.exact, "-0.01~0.02", "0.01"),
      (.lines, "2 0.5~0.1 0.5~0.1", "2 0.4 0.6"), (.glob, "* 0.5~0.1 *", "a 0.9 0.55 b"),
    ])
  func matches(mode: CheckMode, recorded: String, fresh: String) {
    #expect(pattern(recorded, mode)?.matches(Array(fresh.utf8)[...]) == true)
  }

  @Test(
    "does not match",
    arguments: [
      (CheckMode.glob, "loaded * files", "loaded 12 file"), (.glob, "a*", "ba"), (.glob, "*a*a", "a"),
      (.exact, "mi 10.23~0.01", "mi 10.25"), (.exact, "mi 10.23~0.01", "mi x"), (.exact, "mi 10.23~0.01", "mi "),
      (.exact, "mi 10.23~0.01", "mi"), (.exact, "a 1~1", "b 1"), (.exact, "1~1 a", "1 a b"), (.exact, "", "a"),
      (.exact, "1~0.5  a", "1a"),
    ])
  func differs(mode: CheckMode, recorded: String, fresh: String) {
    #expect(pattern(recorded, mode)?.matches(Array(fresh.utf8)[...]) != true)
  }

  @Test(
    "stands for itself alone",
    arguments: [
      (CheckMode.exact, "a * b"), (.lines, "*"), (.exact, "2020-01-04~ Sat"), (.exact, "~5"), (.exact, "a~1"), (.glob, "500~"),
    ])
  func plain(mode: CheckMode, recorded: String) { #expect(pattern(recorded, mode) == nil) }

  private func pattern(_ text: String, _ mode: CheckMode) -> LinePattern? { LinePattern(Array(text.utf8)[...], mode: mode) }
}
