public import Prose

/// The one name of who has a quantity: of whom the gazetteer knows the usual name (`American` is `United States`), else the words without
/// `the`.
public func holderName(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  let plain = words.hasPrefix("the ") || words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
  return gazetteer.name(of: plain) ?? plain
}
