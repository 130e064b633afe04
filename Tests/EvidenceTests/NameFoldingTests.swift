import Evidence
import Prose
import Testing

/// Full names of different articles that mean one person, and those that only look alike.
@Suite("names that are folded")
struct NameFoldingTests {
  /// The names under which two persons are known that two articles tell of, both of which name a firm too.
  private func names(_ first: String, _ second: String) throws -> Set<String> {
    let pages = SmallArchive([
      ("a", nil, ["Mr. \(first) bought the mill from Nordkai Holdings on Monday."]),
      ("b", nil, ["A letter of Nordkai Holdings thanked Mr. \(second) for the mill."]),
    ])
    return Set(try pages.reading().entities().all.filter { $0.kind == .person }.map(\.name))
  }

  @Test(
    "spellings of one",
    arguments: [("Qassim Suleimani", "Qasem Soleimani"), ("Ahmad Haddad", "Ahmed Hadad"), ("Hussain Jaber", "Hussein Jaber")])
  func one(first: String, second: String) throws { #expect(try names(first, second).count == 1) }

  @Test(
    "first names of two",
    arguments: [
      ("Mario Lopez", "Maria Lopez"), ("Paul Simon", "Paula Simon"), ("Julia Roberts", "Julie Roberts"), ("Daniel Craig", "Danielle Craig"),
      ("Christian Bale", "Christine Bale"), ("Dan Brown", "Don Brown"), ("Jean Cole", "Joan Cole"),
    ])
  func two(first: String, second: String) throws { #expect(try names(first, second) == [first, second]) }

  @Test("two first names in one article are two people")
  func sameArticle() throws {
    let pages = SmallArchive([("a", nil, ["Mr. Ahmad Haddad bought the mill, and his cousin Mr. Ahmed Haddad sold the boats."])])
    #expect(try pages.reading().entities().all.filter { $0.kind == .person }.count == 2)
  }

  @Test("other words between first name and surname are other people, in one text too")
  func middles() throws {
    let pages = SmallArchive([
      ("a", nil, ["President Paul H. W. Stone came on Monday.", "His son Paul W. Stone came later, and Mr. Paul W. Stone stayed."])
    ])
    #expect(try Set(pages.reading().entities().all.filter { $0.kind == .person }.map(\.name)) == ["Paul H. W. Stone", "Paul W. Stone"])
  }
}
