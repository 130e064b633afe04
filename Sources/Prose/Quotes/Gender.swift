/// Which pronoun a person or a thing is meant by, as far as words tell.
enum Gender: Sendable {
  case she, he, it

  /// What a word for a person tells: `Mrs.`, `wife`; nil where it tells nothing.
  init?(ofWord bytes: Range<Int>, in text: Span<UInt8>) {
    guard let known = WordKey(withoutDots: bytes, in: text).flatMap({ personGenders[$0] }) else { return nil }
    self = known
  }

  /// What a given name tells; nil where women and men bear it, or none that is known.
  init?(ofGivenName bytes: Range<Int>, in text: Span<UInt8>) {
    guard let known = WordKey(bytes, in: text).flatMap({ givenNameGenders[$0] }) else { return nil }
    self = known
  }
}

private let personGenders = table(englishPersons)
private let givenNameGenders = table([(.she, namesOfWomen), (.he, namesOfMen)])

private func table(_ lists: [(Gender, String)]) -> WordTable<Gender> {
  var genders: [WordKey: Gender] = [:]
  for (gender, list) in lists {
    for key in WordKey.keys(of: list) { genders[key] = gender }
  }
  return WordTable(genders)
}
