import Evidence
import Testing

@Suite struct SpeakerNameTests {
  @Test(
    "the name stands without office and people",
    arguments: [
      ("Gen. Jonathan Vance", "Jonathan Vance"), ("NATO spokesman Dylan White", "Dylan White"), ("NATO", "NATO"),
      ("Canada’s Jonathan Vance", "Jonathan Vance"), ("Gen. Alexus Grynkewich of the United States", "Alexus Grynkewich"),
      ("Secretary of State Mike Pompeo", "Mike Pompeo"), ("the Ministry of Defense", "Ministry of Defense"),
      ("Iranian President Hassan Rouhani", "Hassan Rouhani"), ("Ruth Aaker of the parents’ league", "Ruth Aaker"),
      ("a NATO official", nil), ("she", nil), ("the first official", nil), ("", nil), ("of", nil),
    ] as [(String, String?)])
  func names(words: String, name: String?) { #expect(speakerName(in: words) == name) }
}
