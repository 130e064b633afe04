/// The names under which records keep a field of an article, commonest first, in lower case without `_ - .`.
/// Source: collected by hand from published news data sets, 2026-11.
enum RecordNames {
  static let id = ["id", "docid", "articleid", "uuid", "guid", "newid"]
  static let headline = ["headline", "title", "headlinemain"]
  static let text = ["text", "body", "content", "articlebody", "maintext", "fulltext", "article", "bodytext", "story"]
  static let date = [
    "date", "published", "publishedat", "datepublished", "publishdate", "pubdate", "publicationdate", "publicationdatetime",
    "publisheddate", "datetime",
  ]
  static let outlet = ["source", "outlet", "publisher", "publication", "newspaper", "sitename", "sourcename", "site"]
  static let byline = ["byline", "author", "authors", "creator", "writer"]
  static let url = ["url", "link", "weburl", "canonicallink", "uri", "href"]
}

/// `name` as `RecordNames` writes it.
func plainName(_ name: String) -> String {
  name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != " " && $0 != ":" }
}
