/// A condition on two tokens of phrases, made ready for a segment.
struct TokenAgreement: Sendable {
  /// Where a labelled token stands: in the first or the second phrase, so many tokens behind its start.
  enum Place: Equatable, Sendable { case first(Int), second(Int) }

  /// What tells whether two types have one form.
  private enum Forms: Sendable {
    case types
    case numbers(Packed<UInt32>)
    case bytes
  }

  private let agreement: Agreement
  private let left: Place
  private let right: Place
  private let forms: Forms
  private let lexicon: Lexicon

  /// `agreement` between the tokens at `left` and `right`.
  init(_ agreement: Agreement, _ left: Place, _ right: Place, _ lexicon: Lexicon) {
    self.agreement = agreement
    (self.left, self.right, self.lexicon) = (left, right, lexicon)
    guard agreement.left.attribute == agreement.right.attribute else {
      forms = .bytes
      return
    }
    forms =
      switch agreement.left.attribute {
      case .word: .types
      case .norm: .numbers(lexicon.folded.numbers)
      case .lemma: .numbers(lexicon.stems.numbers)
      case .shape: .numbers(lexicon.shapes.numbers)
      }
  }

  /// Whether it holds where the first phrase begins at `first` and the second at `second`.
  func holds(from first: UInt32, and second: UInt32, in types: TokenTypes) -> Bool {
    func type(_ place: Place) -> UInt32 {
      switch place {
      case .first(let offset): types[Int(first) &+ offset]
      case .second(let offset): types[Int(second) &+ offset]
      }
    }
    let (one, other) = (type(left), type(right))
    let isEqual =
      switch forms {
      case .types: one == other
      case .numbers(let numbers): numbers[Int(one)] == numbers[Int(other)]
      case .bytes:
        lexicon.form(of: one, agreement.left.attribute).elementsEqual(lexicon.form(of: other, agreement.right.attribute))
      }
    return isEqual == (agreement.comparison == .equal)
  }
}

/// A pattern with labels as phrases of single tokens, so that each label stands at a fixed place in one of them.
struct LabelledPhrases: Sendable {
  let form: Search.Form
  let agreements: [TokenAgreement]
}

extension LabelledPhrases {
  /// The phrases of `steps`; nil where they are none, or where a label of `agreements` has no place or several.
  init?(_ steps: [TokenPattern], _ agreements: [Agreement], _ lexicon: Lexicon, form: Search.Form) {
    let middle = steps.firstIndex { if case .repeated = $0 { true } else { false } } ?? steps.count
    var places: [Int: TokenAgreement.Place] = [:]
    for (index, step) in steps.enumerated() {
      guard case .labelled(let label, _) = step else { continue }
      guard places[label] == nil else { return nil }
      places[label] = index < middle ? .first(index) : .second(index - middle - 1)
    }
    var tests: [TokenAgreement] = []
    for agreement in agreements {
      guard let left = places[agreement.left.label], let right = places[agreement.right.label] else { return nil }
      tests.append(TokenAgreement(agreement, left, right, lexicon))
    }
    self.init(form: form, agreements: tests)
  }
}

extension TokenPattern {
  /// A single token without its label; other steps as they are.
  var unlabelled: TokenPattern {
    if case .labelled(_, .token(let test)) = self { return .token(test) }
    return self
  }
}
