import Prose

/// What a line is, and why.
struct Label: Equatable {
  var section: Section
  var reason: String

  /// The label of each line of a text of which nothing looks like a page.
  static let plain = Label(section: .body, reason: "no page furniture in the text")
}

/// A page with the label of each paragraph.
struct Labelling {
  /// The page.
  let page: Page
  /// The paragraphs of the article's text, insets among them.
  var run: Range<Int>
  /// The words of the agency that the text opens with.
  var wire: UInt64?
  /// The names beside copyright signs, each with its paragraph.
  var owners: [(name: String, index: Int)] = []
  /// The name of the paper above the headline.
  var masthead: Masthead?
  /// The paragraph that is the headline.
  var headline: Int?
  /// One label a paragraph.
  var labels: [Label]

  /// The labels of `page`, whose headline is known to be `title` when a record gives one.
  init(of page: Page, title: String?) {
    self.page = page
    let isPlainRecord = page.isRecord && !page.hasFurniture
    labels = Array(repeating: Label(section: .furniture, reason: "outside the article"), count: page.traits.count)
    let found = isPlainRecord ? nil : bodyRun(of: page).map { withoutStrangers($0, in: page) }
    run = found ?? 0..<page.traits.count
    let isPlain = isPlainRecord || (found == nil && !page.isRecord)
    if !isPlain { wire = run.prefix(3).lazy.compactMap { datelineOrigin(of: $0, in: page)?.value }.first.map { phraseHash($0) } }
    if let title {
      headline = page.firstLine(saying: title)
    } else {
      owners = copyrightOwners(of: page, outside: isPlain ? 0..<0 : run)
      masthead = isPlain ? nil : Intake.masthead(of: page, above: run, owners: owners.map(\.name))
      headline = headlineLine(of: page, above: isPlain ? nil : run, besides: masthead?.hash)
    }
    if isPlain {
      labelPlain()
    } else {
      if page.isRecord { widenRun() } else { run = run.lowerBound..<endOfLists(after: run, in: page) }
      labelHead()
      labelRun()
      labelTail()
    }
    labelMasthead()
    labelHeadlines()
    labelDeck()
  }

  /// The first paragraph of the body; nil when there is none.
  var firstBody: Int? { labels.firstIndex { $0.section == .body } }

  /// Labels paragraph `index`.
  mutating func set(_ index: Int, _ section: Section, _ reason: String) {
    labels[index] = Label(section: section, reason: reason)
  }

  /// Labels everything as body: a text of which nothing looks like a page.
  private mutating func labelPlain() {
    run = 0..<page.traits.count
    for index in run { labels[index] = .plain }
  }

  /// Lets the text of a record reach up and down to the nearest line that a known phrase marks.
  private mutating func widenRun() {
    var start = run.lowerBound
    while start > 0, page.traits[start - 1].notArticle == nil { start -= 1 }
    var end = run.upperBound
    while end < page.traits.count, page.traits[end].notArticle == nil { end += 1 }
    run = start..<end
  }

  /// Labels each line that says the paper's name and nothing else.
  private mutating func labelMasthead() {
    guard let masthead else { return }
    for index in labels.indices where page.traits[index].hash == masthead.hash { set(index, .furniture, "name of the paper") }
  }

  /// Labels the headline and each line that repeats it above and in the text.
  private mutating func labelHeadlines() {
    guard let headline else { return }
    let traits = page.traits
    for index in 0..<run.upperBound where traits[index].hash == traits[headline].hash && traits[index].words > 0 {
      set(index, .headline, index == headline ? headlineReason(headline) : "headline again")
    }
    set(headline, .headline, headlineReason(headline))
  }

  private func headlineReason(_ index: Int) -> String {
    page.traits[index].repeats > 1 ? "title-like line, repeated, before the text" : "title-like line before the text"
  }
}

extension Page {
  /// The first paragraph that has the words of `title` and no others.
  func firstLine(saying title: String) -> Int? {
    let hash = phraseHash(title)
    return traits.firstIndex { $0.hash == hash && $0.words > 0 }
  }

  /// Whether some line is a button, a notice, a link or part of a list of links.
  var hasFurniture: Bool {
    var titles = 0
    for line in traits {
      if line.isFurniture { return true }
      titles = line.isTitleLine ? titles + 1 : 0
      if titles >= Self.leastLinks { return true }
    }
    return false
  }

  /// So many titles in a row are a list of links.
  static let leastLinks = 4
}

extension LineTraits {
  /// Whether it is a button, a notice or a link, and no long sentence.
  var isFurniture: Bool { words > 0 && notArticle != nil && !(isSentence && words > 40) }

  /// Whether it looks like the title of an article.
  var isTitleLine: Bool { isTitleCase && !isSentence && words >= 4 }

  /// Why a known phrase or the line's form makes it part of the page, not of the article; nil when nothing does.
  var notArticle: Label? {
    if words == 0 { return Label(section: .furniture, reason: "no words") }
    if marks.has(.copyright) { return Label(section: .furniture, reason: "copyright") }
    if isMenu { return Label(section: .furniture, reason: "row of short items") }
    if marks.has(.comments) { return Label(section: .comment, reason: quoted) }
    if marks.hasAny(.related, .inset) { return Label(section: .related, reason: quoted) }
    if marks.hasAny(.advert, .furniture, .invitation) || isNotice { return Label(section: .furniture, reason: quoted) }
    return nil
  }

  /// The known phrase, as a reason.
  var quoted: String { phrase.map { "phrase '\(Phrasebook.standard.text(of: $0))'" } ?? "its form" }
}
