import Prose

/// A field of an article that a record may give.
enum RecordField {
  case id, headline, text, date, outlet, byline, url
}

/// What a member of a record means.
struct FieldMeaning {
  /// The field that it gives.
  var field: RecordField
  /// How many names of that field are commoner than its own.
  var rank: Int
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

  /// What a member `name` means; nil for names that are not of a field.
  static func meaning(of name: String) -> FieldMeaning? { meanings[plainName(name)] }

  private static let meanings: [String: FieldMeaning] = all.reduce(into: [:]) { table, entry in
    for (rank, name) in entry.names.enumerated() { table[name] = FieldMeaning(field: entry.field, rank: rank) }
  }
}

/// What the members of records mean, one record after the other: neighbours mostly have the same names in the same places.
struct MemberMeanings {
  private var names: [String] = []
  /// What the members of the last record mean, in their places; there may be more from those before it.
  private(set) var meanings: [FieldMeaning?] = []

  /// Notes that the member `name` is at `place` of a record; the places are noted in order.
  mutating func note(_ name: String, at place: Int) {
    if place < names.count, names[place] == name { return }
    names.replaceSubrange(place..., with: CollectionOfOne(name))
    meanings.replaceSubrange(place..., with: CollectionOfOne(RecordNames.meaning(of: name)))
  }
}

/// `name` as `RecordNames` writes it.
private func plainName(_ name: String) -> String {
  if name.utf8.allSatisfy(\.isSmallASCIILetter) { return name }
  return name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != " " && $0 != ":" }
}
