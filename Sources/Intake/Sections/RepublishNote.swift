/// Whether a line says where its text stood first: `This article was first published by …`, `This piece is republished from …`.
///
/// - Parameter words: the line's words but numbers.
func isRepublishNote(_ words: [LineWord]) -> Bool {
  guard words.count >= 5, words.count <= 60, pointers.contains(words[0].hash) else { return false }
  guard let noun = words[1..<min(4, words.count)].firstIndex(where: { textNouns.contains($0.hash) }) else { return false }
  let verbs = words[noun + 1..<min(noun + 6, words.count)]
  guard let verb = verbs.firstIndex(where: { publishingVerbs.contains($0.hash) }) else { return false }
  return words[noun + 1..<min(verb + 3, words.count)].contains { originWords.contains($0.hash) }
}

private let pointers = WordTable(words: hashes(of: "this the a an dieser diese cet cette este esta questo questa dit deze"))
private let textNouns = WordTable(
  words: hashes(
    of: "article story piece explainer essay column post text interview report feature analysis excerpt version commentary dispatch item"))
private let publishingVerbs = WordTable(
  words: hashes(
    of: "published republished appeared produced reprinted syndicated adapted released printed posted ran run carried reproduced"))
/// Words that show the text to have come from elsewhere.
private let originWords = WordTable(
  words: hashes(of: "first originally republished reprinted syndicated adapted permission courtesy reproduced previously"))
