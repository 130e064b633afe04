import Prose

/// What the reader counts as one: names with their other forms, and names whose spellings are to stay apart.
public struct Aliases: Equatable, Sendable {
  /// A name with all forms of it.
  public struct Alias: Equatable, Sendable {
    /// The name as typed.
    public let name: String
    /// The name and the other forms, each once.
    public let forms: [String]
    /// Why the reader says so: the comment behind the line; may be empty.
    public let reason: String
    /// What its name is compared by.
    let key: NameKey

    /// `name` with its other forms.
    public init(name: String, forms: [String], because reason: String = "") {
      var seen: Set<NameKey> = []
      self.name = name
      key = NameKey(name)
      self.forms = ([name] + forms).filter { seen.insert(NameKey($0)).inserted }
      self.reason = reason
    }

    /// The line that makes it.
    public var line: String { "alias " + statement }

    /// The line that makes it where something speaks against it.
    public var lineAnyway: String { "alias anyway " + statement }

    private var statement: String { "\(typed(name)) = " + forms.dropFirst().map(typed).joined(separator: ", ") }

    /// The forms of one word, the name first if it is one, in lower case without accents.
    public var words: [[UInt8]] {
      forms.map(NameKey.init).filter { $0.words.count == 1 }.map { $0.words[0] }
    }

    /// The forms of several words, as typed.
    public var longForms: [String] { forms.filter { NameKey($0).words.count > 1 } }
  }

  /// A name whose spellings are not folded.
  public struct Apart: Equatable, Sendable {
    /// The name as typed.
    public let name: String
    /// Why the reader says so; may be empty.
    public let reason: String

    /// The line that keeps them apart.
    public var line: String { "alias off \(typed(name))" }
  }

  /// The aliases, in the order they were made.
  public private(set) var all: [Alias] = []
  /// The names whose spellings stay apart, in the order this was said.
  public private(set) var apart: [Apart] = []
  /// The alias that has each form, by what they are compared by.
  private var owners: [NameKey: NameKey] = [:]

  /// No aliases.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { all.isEmpty && apart.isEmpty }

  /// The alias that has `form`, as its name or another form, in any case; nil where none has.
  public func alias(of form: String) -> Alias? {
    guard let owner = owners[NameKey(form)] else { return nil }
    return all.first { $0.key == owner }
  }

  /// The alias that has the words for a speaker, or the name in them: `Gen. Jonathan Vance` speaks for `Jonathan Vance`.
  public func alias(ofSpeaker words: String) -> Alias? {
    all.isEmpty ? nil : alias(of: words) ?? speakerName(in: words).flatMap { alias(of: $0) }
  }

  /// The alias called `name`, in any case.
  public func alias(named name: String) -> Alias? {
    let key = NameKey(name)
    return owners[key] == key ? all.first { $0.key == key } : nil
  }

  /// All forms that count as one with `form`, itself first.
  public func forms(of form: String) -> [String] {
    let key = NameKey(form)
    return [form] + (alias(of: form)?.forms.filter { NameKey($0) != key } ?? [])
  }

  /// Counts `forms` as one with `name`; an older alias of the name goes, and no spelling of it is kept apart any more.
  @discardableResult
  public mutating func add(_ name: String, _ forms: [String], because reason: String) -> Alias {
    let alias = Alias(name: name, forms: forms, because: reason)
    let keys = Set(alias.forms.map(NameKey.init))
    if owners[alias.key] == alias.key { _ = remove(name) }
    all.append(alias)
    for key in keys { owners[key] = alias.key }
    apart.removeAll { keys.contains(NameKey($0.name)) }
    return alias
  }

  /// Undoes the alias that has `form`; nil where none has.
  public mutating func remove(_ form: String) -> Alias? {
    guard let alias = alias(of: form), let index = all.firstIndex(where: { $0.key == alias.key }) else { return nil }
    for form in alias.forms { owners[NameKey(form)] = nil }
    return all.remove(at: index)
  }

  /// Keeps the spellings of `name` apart.
  @discardableResult
  public mutating func keepApart(_ name: String, because reason: String) -> Apart {
    let apart = Apart(name: name, reason: reason)
    self.apart.removeAll { NameKey($0.name) == NameKey(name) }
    self.apart.append(apart)
    return apart
  }

  /// Whether two names differ in more than capitals and accents.
  public static func differ(_ left: String, _ right: String) -> Bool { NameKey(left) != NameKey(right) }
}

/// A name as it is compared: its words in lower case without accents.
struct NameKey: Hashable {
  let words: [[UInt8]]

  init(_ name: String) {
    let text = Array(name.utf8)
    var tokens: [Range<Int>] = []
    tokenRanges(of: 0..<text.count, in: text.span, into: &tokens)
    words = tokens.map { foldedForm(of: text.span.extracting($0)) }
  }

  init(words: [[UInt8]]) { self.words = words }
}

/// `text` as one types it: between marks where a sign in it means something else, or where it begins with a word that `alias` reads.
private func typed(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    byte >= 0x80 || byte.isASCIILetterOrDigit || byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x27
  }
  let first = text.lowercased().prefix { $0 != " " }
  if isPlain, first != "off", first != "anyway" { return text }
  return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
