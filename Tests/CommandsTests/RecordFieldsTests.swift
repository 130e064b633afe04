import Commands
import Corpus
import Engine
import Intake
import Prose
import Testing

@Suite("fields that only records have")
struct RecordFieldsTests {
  private static let files = ["small.jsonl", "records.jsonl"].map { CaseFile.root + "/Tests/CommandsTests/Corpus/" + $0 }

  @Test("loaded in one piece, article by article or backwards, they are the same")
  func pieces() {
    let articles = harvest(Self.files).articles
    var whole = RecordFields()
    whole.add(Segment(articles))
    var parts = RecordFields()
    for article in articles { parts.add(Segment([article])) }
    var backwards = RecordFields()
    backwards.add(Segment(articles.reversed()))
    #expect(whole.all == parts.all && whole.all == backwards.all)
    #expect(whole.all.count > 8)
  }

  @Test("one value that is no number makes the field text everywhere")
  func kinds() {
    var fields = RecordFields()
    fields.add(Segment(harvest([Self.files[0]]).articles))
    #expect(fields["score"]?.kind == .numbers && fields["TOPIC"]?.kind == .text)
    fields.add(Segment(harvest([Self.files[1]]).articles))
    #expect(fields["score"]?.kind == .numbers && fields["code"]?.kind == .text && fields["size"]?.kind == .text)
  }

  @Test("no value of a record is lost, and each is shown as it is stored")
  func values() throws {
    let articles = harvest(Self.files).articles
    var fields = RecordFields()
    fields.add(Segment(articles))
    for article in articles {
      let shown = fields.all.compactMap { field in field.text(in: article.extra).map { "\(field.nameInRecord)=\($0)" } }.sorted()
      #expect(shown == article.extra.map { "\($0.name.lowercased())=\($0.value)" }.sorted())
    }
    #expect(Set(fields.names).isDisjoint(with: FieldNames.all))
  }
}
