import Corpus
import Diagnosis
public import Prose

/// The one name of who has a quantity: of whom the gazetteer knows the usual name (`American` is `United States`), else the words without
/// `the`.
public func holderName(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  let plain = words.hasPrefix("the ") || words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
  return gazetteer.name(of: plain) ?? plain
}

/// The one names of the places that `words` list: `Jordan, Kuwait` of `Jordan and Kuwait`; empty for no words.
func placeNames(_ words: String, in gazetteer: Gazetteer) -> String {
  if words.isEmpty { return "" }
  if gazetteer.name(of: words) != nil { return holderName(words, in: gazetteer) }
  var places = [""]
  for word in words.split(separator: " ") {
    if word == "and" {
      places.append("")
    } else {
      places[places.count - 1] += (places[places.count - 1].isEmpty ? "" : " ") + (word.hasSuffix(",") ? word.dropLast() : word)
      if word.hasSuffix(",") { places.append("") }
    }
  }
  return places.filter { !$0.isEmpty }.map { holderName($0, in: gazetteer) }.joined(separator: placeSeparator)
}

/// What stands between several places of one quantity.
public let placeSeparator = ", "

/// The places of a quantity, each by itself.
public func listedPlaces(_ place: String) -> [String] {
  var places: [String] = []
  for part in place.split(separator: ",") { places.append(String(part.drop { $0 == " " })) }
  return places
}

extension Segment {
  /// Who is meant by `the alliance`, which was named before; nil for other words.
  func name(ofCalled bytes: Range<Int>, in sentence: Int) throws(Diagnostic) -> String? {
    let document = Int(sentences.document[sentence])
    let words = text(bytes, of: document)
    guard words.hasPrefix("the ") || words.hasPrefix("The "), !words.dropFirst().contains(where: \.isUppercase) else { return nil }
    let names = try self.names()
    let tokens = tokenBytes(ofSentence: sentence)
    let row = names.rows(in: sentence..<sentence + 1).first { row in
      let own = names.tokens(row)
      return own.upperBound <= tokens.count && !own.isEmpty && tokens[own.upperBound - 1].upperBound == bytes.upperBound
    }
    return row.map { holderName(fullName(ofName: $0, in: names), in: gazetteer) }
  }
}
