/// Names of countries where they are not the first word of their line in `peoples` with a capital.
private let countryNames: [String: String] = [
  "us": "United States", "uk": "United Kingdom", "saudi": "Saudi Arabia",
]

/// The one name of who has a quantity: a country for its people (`American` is `United States`), else the words without `the`.
public func holderName(_ words: String) -> String {
  let plain = words.hasPrefix("the ") || words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
  let key = plain.lowercased()
  let bare = key.hasSuffix(".") ? String(key.dropLast()) : key
  // `us` is a word, `US` a country.
  guard plain != "us", let country = countryOfPeople[Array(key.utf8)] ?? countryOfPeople[Array(bare.utf8)] ?? longNames[bare] else {
    return plain
  }
  let name = String(decoding: country, as: UTF8.self)
  return countryNames[name] ?? name.prefix(1).uppercased() + name.dropFirst()
}

/// Names of several words.
private let longNames: [String: [UInt8]] = [
  "united states": Array("us".utf8), "united states of america": Array("us".utf8), "united kingdom": Array("uk".utf8),
  "great britain": Array("uk".utf8), "saudi arabia": Array("saudi".utf8),
]
