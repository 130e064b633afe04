/// For each single word that names a country, its people or what is of it, in lower case without accents: the country's usual name, so too.
///
/// Source: `countryLines`.
public let countryOfWord: [[UInt8]: [UInt8]] = {
  var countries: [[UInt8]: [UInt8]] = [:]
  for line in countryLines.split(separator: "\n") {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    let names = parts[0].split(separator: ",").map { folded($0) }
    guard let country = names.first else { continue }
    let words = names + (parts.count > 1 ? parts[1].split(separator: " ").map { folded($0) } : [])
    for word in words where !word.contains(UInt8(ascii: " ")) && countries[word] == nil { countries[word] = country }
  }
  return countries
}()

private func folded(_ text: Substring) -> [UInt8] {
  let bytes = Array(text.drop { $0 == " " }.utf8)
  return foldedForm(of: bytes.span)
}
