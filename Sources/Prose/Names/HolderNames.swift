/// The one name of who has a quantity: of whom the gazetteer knows the usual name (`American` is `United States`), else the words without
/// `the`.
public func holderName(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  let plain = words.hasPrefix("the ") || words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
  return gazetteer.name(of: plain) ?? plain
}

/// The one names of the holders or places that `words` list: `Jordan, Kuwait` of `Jordan and Kuwait`; empty for no words. O(words²).
public func listedNames(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  var listed: [String] = []
  for part in words.split(separator: ",") {
    var names = part.split(separator: " ").split(separator: "and").map { $0.joined(separator: " ") }[...]
    while !names.isEmpty {
      // A name may have its own `and`: `Trinidad and Tobago`.
      let count = (2...max(2, names.count)).last { gazetteer.name(of: names.prefix($0).joined(separator: " and ")) != nil } ?? 1
      listed.append(holderName(names.prefix(count).joined(separator: " and "), in: gazetteer))
      names = names.dropFirst(count)
    }
  }
  return listed.joined(separator: placeSeparator)
}

/// What stands between several places of one quantity.
public let placeSeparator = ", "

/// The places of a quantity, each by itself.
public func listedPlaces(_ place: String) -> [String] {
  var places: [String] = []
  for part in place.split(separator: ",") { places.append(String(part.drop { $0 == " " })) }
  return places
}
