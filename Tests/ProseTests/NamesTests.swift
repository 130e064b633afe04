import Prose
import Testing

/// Names that a text shows by its words, their capitals and what stands around them.
@Suite("names in a text")
struct NamesTests {
  /// Each name of the sentences as `words = name (kind)`; the words where they are the name themselves.
  private func names(_ sentences: String...) -> [String] {
    let sample = SampleNames(sentences)
    return sample.names.map { mention in
      let (text, name) = (sample.text(mention), sample.fullName(mention))
      return "\(name == text ? name : "\(text) = \(name)") (\(mention.kind.word ?? "?"))"
    }
  }

  @Test("countries, their people, letters and the words a body is called by")
  func known() {
    #expect(
      names("NATO and the U.S. met Iraqi lawmakers.", "They told us that the alliance stays.", "The EU agreed.")
        == ["NATO (org)", "U.S. = United States (place)", "Iraqi = Iraq (place)", "the alliance = NATO (org)", "EU = European Union (org)"])
    #expect(names("Turkey roasted its turkey in May.", "Nice things came.") == ["Turkey (place)"])
  }

  @Test("a title makes a person, and is no part of the name")
  func titles() {
    #expect(
      names("Maj. Gen. Tomas Vrba spoke.", "Then General Vrba left.", "Vrba was tired.")
        == ["Tomas Vrba (person)", "Vrba = Tomas Vrba (person)", "Vrba = Tomas Vrba (person)"])
    #expect(names("Yesterday Secretary of State Ilse Maran met Prime Minister Oren Tal.") == ["Ilse Maran (person)", "Oren Tal (person)"])
    #expect(
      names("Yesterday Chairman of the Joint Chiefs of Staff Ned Farrow spoke in the hall of the town.") == ["Ned Farrow (person)"])
    #expect(names("Today the minister for the Middle East, Ana Kovac, spoke.") == ["Middle East (place)", "Ana Kovac (person)"])
  }

  @Test("a given name that is a people's word too makes a person with a surname behind it")
  func people() {
    #expect(
      names("Christian Bale saw Christine Bale.", "Then Bale left.")
        == ["Christian Bale (person)", "Christine Bale (person)", "Bale (person)"])
    #expect(names("They met Christian leaders of Christian Europe.").first == "Christian = Christians (people)")
  }

  @Test("a word of kin makes a person")
  func kin() {
    #expect(names("Yesterday Ada Holt and her son Rowan met.") == ["Ada Holt (person)", "Rowan (person)"])
  }

  @Test("a surname that two persons have stays apart")
  func twoOfOneSurname() {
    #expect(
      names("Mr. Paul Werner met Mrs. Ida Werner.", "Then Werner left.")
        == ["Paul Werner (person)", "Ida Werner (person)", "Werner (person)"])
  }

  @Test("bodies, places and letters in brackets")
  func bodies() {
    #expect(
      names("He led the Popular Front for Reform (PFR).", "The PFR lost.", "It met the Croatian Defense Ministry near Lake Morvan.")
        == [
          "Popular Front for Reform (org)", "PFR = Popular Front for Reform (org)", "PFR = Popular Front for Reform (org)",
          "Croatian Defense Ministry (org)", "Lake Morvan (place)",
        ])
    #expect(names("The 82nd Airborne Division left.") == ["82nd Airborne Division (org)"])
    #expect(names("The attorney for the Western District of Torland spoke.") == ["Western District of Torland (place)"])
    #expect(names("They met in Torvik, with data from Marketon.") == ["Torvik (place)", "Marketon (?)"])
  }

  @Test("a known place that the name of another begins with is named too, in any order of reading")
  func placeInPlace() {
    #expect(names("He flew from the Baghdad airport to Jordan.") == ["Baghdad (place)", "Baghdad airport (place)", "Jordan (place)"])
    // What a heading repeats is read last and put in its place.
    #expect(
      names("Alliance Leaves Baghdad Airport as Vrba Speaks", "Gen. Tomas Vrba saw the Baghdad airport.")
        == [
          "Baghdad (place)", "Baghdad Airport (place)", "Vrba = Tomas Vrba (person)", "Tomas Vrba (person)", "Baghdad (place)",
          "Baghdad airport (place)",
        ])
  }

  @Test("capitals of a heading and of a sentence's first word are no names")
  func capitals() {
    #expect(
      names("Alliance Leaves Town as Vrba Speaks", "Thirty people saw Gen. Tomas Vrba.")
        == ["Vrba = Tomas Vrba (person)", "Tomas Vrba (person)"])
    #expect(names("Fewer came on Monday in March.") == [])
    #expect(names("Most of the Western press saw it, and Much More.") == [])
    #expect(names("Jordan Hayes flew to Jordan.") == ["Jordan Hayes (person)", "Jordan (place)"])
  }

  @Test("nothing and strange text")
  func strange() {
    #expect(names("") == [])
    #expect(names("\u{0} ’ ” — ( ) [ ] 'S &", "of of of Of OF the The") == [])
    #expect(names(String(repeating: "A ", count: 4_000)).count <= 4_000)
  }

  @Test("no words, signs and words that no form begins with name nothing", arguments: ["", " ", "&", "zzz", "of", "NATO zzz"])
  func nothing(_ words: String) {
    #expect(Gazetteer.standard.name(of: words) == nil)
  }

  @Test("every word of the lists is where its file says")
  func lists() {
    let entries = Gazetteer.standard.entries
    #expect(entries.count > 1_800)
    #expect(entries.allSatisfy { !$0.name.isEmpty && $0.name.first != " " && $0.name.last != " " && !$0.name.contains(";") })
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(countryOfWord[Array("iraqis".utf8)] == Array("iraq".utf8))
  }
}
