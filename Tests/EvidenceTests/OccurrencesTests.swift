import Chronology
import Evidence
import Testing

/// When two papers tell of one thing, a date in one dates the other; planted pairs that only look alike stay apart.
@Suite("one occurrence in two papers")
struct OccurrencesTests {
  private static let friday = PartialDate("2020-01-03") ?? .year(2020)

  /// What `second` dates its Saturday to once the Friday of `first` is known.
  private func saturday(_ first: String, _ second: String, fillers: Int = 5) throws -> [String] {
    let pages = SmallArchive([first, second], fillers: fillers)
    return try pages.values(of: "b", Facts("a", "1", "Friday", Self.friday))
  }

  @Test(
    "told with other forms of the verb",
    arguments: [
      "Crowds met on Saturday, a day after Omar Haddad was killed.",
      "Crowds met on Saturday, a day after a rocket killed Omar Haddad.",
      "Crowds met on Saturday, a day after gunmen assassinated the colonel Omar Haddad.",
      "Crowds met on Saturday, a day after the killing of Omar Haddad.",
      "Crowds met on Saturday, a day after the assassination of Iranian Guards Commander Gen. Omar Haddad.",
      "Crowds met on Saturday, a day after Omar Haddad's assassination.",
      "Crowds met on Saturday, a day after Omar Haddad died.",
    ])
  func forms(second: String) throws {
    #expect(try saturday("Omar Haddad was killed in the city on Friday.", second) == ["2020-01-04"])
  }

  @Test("a sentence as long as a book is read in linear time", .timeLimit(.minutes(2)))
  func longSentence() throws {
    let words = String(repeating: "Haddad said on Monday that rockets killed Omar Haddad and hit 40 boats in Lima, ", count: 4_000)
    #expect(try saturday("Omar Haddad was killed in the city on Friday.", words + "and left").count >= 0)
  }

  @Test(
    "told of a name as others write it",
    arguments: [
      ("Qassim Suleimani", "Qasem Soleimani"), ("Mahmoud Abdel Karim", "Mahmud Abdel Kareem"), ("Yousef Al-Hariri", "Yusef al-Hariri"),
      ("Khalid Abu Hussain", "Khaled Abu Hussein"),
    ])
  func spellings(first: String, second: String) throws {
    let told = "Crowds met on Saturday, a day after the killing of \(second)."
    #expect(try saturday("\(first) was killed in the city on Friday.", told) == ["2020-01-04"])
  }

  @Test(
    "pairs that only look alike",
    arguments: [
      ("the same verb, another person", "Crowds met on Saturday, a day after Adam Novak was killed."),
      ("the same surname, another first name", "Crowds met on Saturday, a day after Leila Haddad was killed."),
      ("the same person, another verb", "Crowds met on Saturday, a day after Omar Haddad was arrested."),
      ("a thing not done", "Crowds met on Saturday, a day after Omar Haddad was not killed."),
      ("a plan", "Crowds met on Saturday, a day after gunmen would have killed Omar Haddad."),
    ])
  func traps(name: String, second: String) throws {
    #expect(try saturday("Omar Haddad was killed in the city on Friday.", second) == ["?"], "\(name)")
  }

  @Test("numbers that contradict keep two tellings apart")
  func numbers() throws {
    let first = "A blast wounded Omar Haddad and 12 sailors on Friday."
    #expect(try saturday(first, "Crowds met on Saturday, a day after a blast wounded Omar Haddad and 12 sailors.") == ["2020-01-04"])
    #expect(try saturday(first, "Crowds met on Saturday, a day after a blast wounded Omar Haddad and 40 sailors.") == ["?"])
  }

  @Test("of two candidates none is taken")
  func candidates() throws {
    let pages = SmallArchive([
      "The court sentenced Omar Haddad on Friday.", "The court sentenced Omar Haddad on Monday.",
      "Crowds met on Saturday, a day after the court sentenced Omar Haddad.",
    ])
    #expect(try pages.values(of: "c", Facts("a", "1", "Friday", Self.friday)) == ["?"])
  }

  @Test("a name in most documents is no evidence by itself")
  func commonNames() throws {
    let first = "Omar Haddad was wounded in the harbour on Friday."
    let second = "Crowds met on Saturday, a day after a fall wounded Omar Haddad."
    #expect(try saturday(first, second) == ["2020-01-04"])
    #expect(try saturday(first, second, fillers: 0) == ["?"])
    let alike = "Crowds met on Saturday, a day after Omar Haddad was wounded in the old harbour by a crane in the city."
    #expect(try saturday("Omar Haddad was wounded by a crane in the harbour on Friday.", alike, fillers: 0) == ["2020-01-04"])
  }
}
