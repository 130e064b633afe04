import Chronology
import Markup
import Prose

/// What a record of a `.jsonl` file says beside its article.
struct RecordNotes {
  /// Its own id; nil when it has none.
  var id: String?
  /// The date it gives when nobody can read it as one.
  var unreadDate: String?
}

/// Why a line of a `.jsonl` file is no article.
enum RecordFault: Error, Equatable {
  case json(JSONError)
  case noObject
  case noText
}

/// Adds the article, without name and labels, of the record that `line` of `file` holds; `meanings` are those of the records before it.
///
/// An article is large: its fields are set where it stands, so that it is never copied.
///
/// - Returns: what the record says beside its article.
/// - Throws: why the line is no article; nothing is added then.
func addArticle(
  of line: PageLine, in text: Span<UInt8>, file: String, _ meanings: inout MemberMeanings, to articles: inout [Article]
) throws(RecordFault) -> RecordNotes {
  var fields = try fields(of: line, in: text, &meanings)
  let body = fields.takeBytes() ?? []
  let headline = fields.takeText(.headline)
  guard !trimmed(0..<body.count, in: body.span).isEmpty else { throw .noText }
  let origin = headline.isEmpty ? 0 : headline.utf8.count + 2
  articles.append(
    Article(name: "", file: file, record: line.number, text: headline.isEmpty ? body : headed(body, by: headline), origin: origin))
  let id = fields.takeText(.id)
  return RecordNotes(id: id.isEmpty ? nil : id, unreadDate: set(&articles[articles.count - 1], headline: headline, from: &fields))
}

/// The members of the record, held by nobody else, so that they can be taken from it.
private func fields(of line: PageLine, in text: Span<UInt8>, _ meanings: inout MemberMeanings) throws(RecordFault) -> RecordFields {
  do throws(JSONError) {
    if let members = try jsonMembers(of: line.bytes, in: text) { return RecordFields(members, &meanings) }
  } catch {
    throw .json(error)
  }
  throw .noObject
}

/// `headline`, a blank line and `body`.
private func headed(_ body: [UInt8], by headline: String) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(headline.utf8.count + 2 + body.count)
  text.append(contentsOf: headline.utf8)
  text.append(0x0A)
  text.append(0x0A)
  text.append(contentsOf: body)
  return text
}

/// Sets the fields of `article` that the record gives; the date when it cannot be read.
private func set(_ article: inout Article, headline: String, from fields: inout RecordFields) -> String? {
  defer { article.extra = fields.rest }
  if !headline.isEmpty { article.fields.headline = Stated(headline, evidence: "field of the record") }
  let outlet = fields.takeText(.outlet)
  if !outlet.isEmpty { article.fields.outlet = Stated(outlet, evidence: "field of the record") }
  let byline = fields.takeText(.byline)
  if !byline.isEmpty { article.fields.byline = Stated(byline, evidence: "field of the record") }
  let url = fields.takeText(.url)
  if !url.isEmpty {
    article.fields.url = Stated(url, evidence: "field of the record")
    if outlet.isEmpty, let host = host(of: url) { article.fields.outlet = Stated(host, evidence: "host of the address") }
  }
  return setDate(&article, from: &fields)
}

/// Sets the date of `article`; the words of a date nobody can read stay among the record's other fields.
private func setDate(_ article: inout Article, from fields: inout RecordFields) -> String? {
  let words = fields.text(of: .date)
  guard let date = recordDate(words) else {
    _ = article.fields.setAddressDate()
    return words.isEmpty ? nil : words
  }
  fields.drop(.date)
  article.fields.date = Stated(date, evidence: "field of the record")
  return nil
}

extension Fields {
  /// Takes the date from the address, if it holds a day; nil always.
  fileprivate mutating func setAddressDate() -> String? {
    if let url { date = fileDate(url.value) }
    return nil
  }
}

/// The host of an address without `www.`; nil when it has none.
func host(of url: String) -> String? {
  guard let range = url.firstRange(of: "://") else { return nil }
  let host = url[range.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
  let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  return bare.contains(".") ? bare : nil
}
