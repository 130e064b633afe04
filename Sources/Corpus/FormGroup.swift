/// What counts as one form: single words and phrases, under one name.
public struct FormGroup: Sendable {
  /// What they are called together.
  public let name: [UInt8]
  /// The words, as forms.
  let words: [[UInt8]]
  /// The phrases of several words, as forms in a row.
  let phrases: [[[UInt8]]]

  /// The words and phrases `members`, each as its forms in a row, called `name`.
  public init(name: [UInt8], members: [[[UInt8]]]) {
    self.name = name
    words = members.filter { $0.count == 1 }.map { $0[0] }
    phrases = members.filter { $0.count > 1 }
  }

  /// The same without its phrases.
  public var ofWordsAlone: FormGroup { FormGroup(name: name, members: words.map { [$0] }) }
}
