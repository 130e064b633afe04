/// A field of an article that a record may give.
enum RecordField {
  case id, headline, text, date, outlet, byline, url
}

/// The names under which records keep a field of an article, commonest first, in lower case without `_ - .`.
/// Source: collected by hand from published news data sets, 2026-11.
enum RecordNames {
  static let all: [(field: RecordField, names: [String])] = [
    (.id, ["id", "docid", "articleid", "uuid", "guid", "newid"]),
    (.headline, ["headline", "title", "headlinemain"]),
    (.text, ["text", "body", "content", "articlebody", "maintext", "fulltext", "article", "bodytext", "story"]),
    (
      .date,
      [
        "date", "published", "publishedat", "datepublished", "publishdate", "pubdate", "publicationdate", "publicationdatetime",
        "publisheddate", "datetime",
      ]
    ),
    (.outlet, ["source", "outlet", "publisher", "publication", "newspaper", "sitename", "sourcename", "site"]),
    (.byline, ["byline", "author", "authors", "creator", "writer"]),
    (.url, ["url", "link", "weburl", "canonicallink", "uri", "href"]),
  ]

  /// The field that a member `name` gives, and how many names of that field are commoner; nil for other names.
  static func meaning(of name: String) -> (field: RecordField, rank: Int)? { meanings[plainName(name)] }

  private static let meanings: [String: (field: RecordField, rank: Int)] = all.reduce(into: [:]) { table, entry in
    for (rank, name) in entry.names.enumerated() { table[name] = (entry.field, rank) }
  }
}

/// What the members of records mean, one record after the other: neighbours mostly have the same names in the same places.
struct MemberMeanings {
  private var names: [String] = []
  private var meanings: [(field: RecordField, rank: Int)?] = []

  /// What the member `name` at `place` of a record means; the places are asked for in order.
  mutating func meaning(of name: String, at place: Int) -> (field: RecordField, rank: Int)? {
    if place < names.count, names[place] == name { return meanings[place] }
    let meaning = RecordNames.meaning(of: name)
    names.replaceSubrange(place..., with: CollectionOfOne(name))
    meanings.replaceSubrange(place..., with: CollectionOfOne(meaning))
    return meaning
  }
}

/// `name` as `RecordNames` writes it.
private func plainName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return name }
  return name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != " " && $0 != ":" }
}
