/// How the parts of a quantity were found, each as one of few steps.
public struct NumberSteps: Hashable, Sendable {
  /// How the value was read.
  public var value = ValueStep.digits
  /// How the noun was found.
  public var unit = UnitStep.none
  /// How the holder was found.
  public var holder = HolderStep.none
  /// Where the place stands.
  public var place = PlaceStep.none
  /// Where the time stands.
  public var asOf = TimeStep.none

  /// No more than digits.
  public init() {}

  /// The shape a value has.
  public enum ValueStep: UInt8, Sendable {
    case digits, words, strong, range, tally, vague, part

    /// What it is in a few words.
    public var words: String {
      switch self {
      case .digits: "written in digits"
      case .words: "spelled out"
      case .strong: "how strong a body is"
      case .range: "a stated range"
      case .tally: "a tally: so many for the first side"
      case .vague: "a vague number, read as a range"
      case .part: "a part of a whole"
      }
    }
  }

  /// How the noun was found.
  public enum UnitStep: UInt8, Sendable {
    case none, behind, hyphened, before, currency, percent, age, added, fraction, ahead

    /// What it is in a few words.
    public var words: String {
      switch self {
      case .none: "no noun"
      case .behind: "the noun behind it"
      case .hyphened: "the noun behind the hyphen"
      case .before: "no noun of its own: that of the number before"
      case .currency: "a currency"
      case .percent: "a share"
      case .age: "an age"
      case .fraction: "a fraction"
      case .added: "the noun behind it, in addition to others"
      case .ahead: "the noun before the comma"
      }
    }
  }

  /// How the holder was found.
  public enum HolderStep: UInt8, Sendable {
    case none, inside, owner, possessive, behind, before, subject, body, noun

    /// What it is in a few words.
    public var words: String {
      switch self {
      case .none: "no holder is named"
      case .inside: "between number and noun"
      case .owner: "the owner before the number"
      case .possessive: "who 'its' points to"
      case .behind: "behind the noun"
      case .before: "that of the number before"
      case .subject: "the nearest subject before"
      case .body: "the body that votes"
      case .noun: "the people counted"
      }
    }
  }

  /// Where the place stands.
  public enum PlaceStep: UInt8, Sendable {
    case none, behind, before

    /// What it is in a few words.
    public var words: String {
      switch self {
      case .none: "no place is named"
      case .behind: "behind the noun"
      case .before: "before the number"
      }
    }
  }

  /// Where the time stands.
  public enum TimeStep: UInt8, Sendable {
    case none, behind, before, status

    /// What it is in a few words.
    public var words: String {
      switch self {
      case .none: "no time is named: as of publication"
      case .behind: "the nearest time behind it"
      case .before: "the nearest time before it"
      case .status: "a word for the present"
      }
    }
  }
}
