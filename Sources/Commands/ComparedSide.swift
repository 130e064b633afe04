import Corpus
import Diagnosis
import Engine
import Query

/// One side of a comparison.
struct ComparedSide: Sendable {
  /// What its column is called.
  var name: String
  /// What it consists of, in order.
  var documents: Documents
}

/// All sides of a comparison.
struct ComparedSides: Sendable {
  /// The sides, in their order.
  private(set) var all: [ComparedSide]
  /// What was left out of them.
  private(set) var notes: [String] = []

  /// These sides.
  init(_ sides: [ComparedSide]) { all = sides }

  /// The sides with each document on one of them alone: on the smallest that has it, of equal ones the first.
  ///
  /// What a document says on two sides would agree with itself.
  var apart: ComparedSides {
    var apart = self
    var shared = Documents(ascending: [])
    for (number, side) in all.enumerated() {
      for (other, smaller) in all.enumerated() where (smaller.documents.count, other) < (side.documents.count, number) {
        let rest = apart.all[number].documents.subtracting(smaller.documents)
        shared = shared.joined(with: apart.all[number].documents.subtracting(rest))
        apart.all[number].documents = rest
      }
    }
    if !shared.isEmpty {
      apart.notes.append("on several sides: \(counted(shared.count, "document")), compared on the smallest of them alone")
    }
    return apart
  }

  /// The documents of each value of a field, the value of most documents first.
  init(of documents: Documents, by key: Key, in view: View) throws(Diagnostic) {
    let cells = try DocumentRows(documents, in: view).known(key.name)
    let labels = cells.values.labels
    var members: [String: [UInt32]] = [:]
    var unknown = 0
    for (document, code) in zip(documents, cells.codes) {
      if let label = labels[Int(code)], !label.isEmpty { members[label, default: []].append(document) } else { unknown += 1 }
    }
    let sorted = members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    all = sorted.prefix(Compare.mostSides).map { ComparedSide(name: $0.key, documents: Documents(ascending: $0.value)) }
    let field = key.name.folded
    if unknown > 0 { notes.append("left out: \(counted(unknown, "document")) without \(field)") }
    if sorted.count > all.count { notes.append("the \(all.count) largest of \(grouped(sorted.count)) values of \(field)") }
  }
}
