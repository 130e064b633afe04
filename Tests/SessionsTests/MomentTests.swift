import Sessions
import Testing

@Suite("moments")
struct MomentTests {
  @Test(
    "written and read",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_795_227_354, "2026-11-21T02:15:54Z"), (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
      (-2_203_891_200, "1900-03-01T00:00:00Z"),
    ])
  func form(seconds: Int64, text: String) {
    #expect(Moment(secondsSinceEpoch: seconds).text == text)
    #expect(Moment(text)?.secondsSinceEpoch == seconds)
  }

  @Test("days and seconds of eight centuries come back")
  func allDays() {
    var seconds: Int64 = -14_000_000_000
    while seconds < 12_000_000_000 {
      #expect(Moment(Moment(secondsSinceEpoch: seconds).text)?.secondsSinceEpoch == seconds)
      seconds += 86_400 * 13 - 7
    }
  }

  @Test("years outside four digits are cut to the nearest")
  func extremes() {
    #expect(Moment(secondsSinceEpoch: .max).text == "9999-12-31T23:59:59Z")
    #expect(Moment(secondsSinceEpoch: .min).text == "0001-01-01T00:00:00Z")
  }

  @Test(
    "anything else is no moment",
    arguments: [
      "", "0000-12-31T00:00:00Z", "2026-11-21", "2026-11-21T02:15:54", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-11-21T24:00:00Z",
      "2026-11-21T02:60:00Z", "2026-11-21T02:15:60Z", "2026-00-01T00:00:00Z", "2026-11-21 02:15:54Z", "+026-11-21T02:15:54Z",
      "2026-11-21T02:15:54é",
    ])
  func malformed(text: String) { #expect(Moment(text) == nil) }
}
