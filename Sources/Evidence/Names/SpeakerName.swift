import Prose

/// The name among the words for a speaker, without office and people: `Jonathan Vance` of `Gen. Jonathan Vance`; nil where they name nobody,
/// as `a NATO official`.
///
/// - Complexity: O(*n*) for *n* bytes.
public func speakerName(in words: String) -> String? {
  let text = Array(words.utf8)
  var tokens: [Range<Int>] = []
  tokenRanges(of: 0..<text.count, in: text.span, into: &tokens)
  let roles = tokens.map { role(of: $0, text.span) }
  let head = roles.firstIndex { $0.contains(.preposition) || $0.contains(.of) } ?? roles.count
  guard var run = lastRun(roles[..<head]) ?? runBehindOffice(roles, head) else { return nil }
  if run.count == 1, run.upperBound == head, let end = endOfBody(roles, behind: head) { run = run.lowerBound..<end }
  return String(decoding: text[tokens[run.lowerBound].lowerBound..<tokens[run.upperBound - 1].upperBound], as: UTF8.self)
}

private func role(of token: Range<Int>, _ text: Span<UInt8>) -> ClauseRole {
  var word = foldedForm(of: text.extracting(token))
  if word.count > 2, word.last == UInt8(ascii: ".") { word.removeLast() }
  var role = clauseWords[word] ?? []
  let first = text[token.lowerBound]
  if first.isASCIICapital || first >= 0xC3 && first < 0xE0 { role.insert(.capital) }
  if role.contains(.capital), countryOfWord[word] != nil { role.insert(.people) }
  return role
}

/// The words with capitals that end the noun phrase, with the particles between them.
private func lastRun(_ roles: ArraySlice<ClauseRole>) -> Range<Int>? {
  guard let last = roles.last, isName(last) else { return nil }
  var start = roles.endIndex - 1
  while start > roles.startIndex {
    let before = roles[start - 1]
    let isJoined = before.contains(.particle) && start - 1 > roles.startIndex && isName(roles[start - 2])
    guard isName(before) || isJoined else { break }
    start -= 1
  }
  // `Iranian Hassan Rouhani`, but `Canada` and `Iraqi Parliament`.
  if roles.endIndex - start > 2, roles[start].contains(.people) { start += 1 }
  return start..<roles.endIndex
}

/// `Secretary of State Mike Pompeo`: what stands behind an office and the word that says of what.
private func runBehindOffice(_ roles: [ClauseRole], _ head: Int) -> Range<Int>? {
  guard head > 0, head + 1 < roles.count, roles[head].contains(.of), roles[head - 1].contains(.title),
    let run = lastRun(roles[(head + 1)...]), run.count > 2
  else { return nil }
  return run.lowerBound + 1..<run.upperBound
}

/// The end of `Ministry of Defense`.
private func endOfBody(_ roles: [ClauseRole], behind head: Int) -> Int? {
  guard head + 1 < roles.count, roles[head].contains(.of), isName(roles[head + 1]) else { return nil }
  return roles[(head + 1)...].firstIndex { !isName($0) } ?? roles.count
}

private func isName(_ role: ClauseRole) -> Bool { role.contains(.capital) && !role.contains(.title) && !role.contains(.function) }
