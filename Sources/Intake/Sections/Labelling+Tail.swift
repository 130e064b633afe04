import Prose

extension Labelling {
  /// Labels the lines below the text: credits, then lists of other articles, comments and the page's foot.
  mutating func labelTail() {
    var index = run.upperBound
    while index < labels.count, let label = closingLabel(of: index) {
      labels[index] = label
      index += 1
    }
    var place = Section.related
    let talk = readersTalk(from: index)
    while index < labels.count {
      if index == talk { place = .comment }
      place = heading(of: page.traits[index], in: place)
      labels[index] = tailLabel(of: index, in: place)
      index += 1
    }
  }

  /// Where prose that speaks to the reader begins below the text, before any list of other articles; nil when there is none.
  private func readersTalk(from start: Int) -> Int? {
    var first: Int?
    var words = 0
    var addresses = 0
    var sentences = 0
    for index in start..<labels.count {
      let line = page.traits[index]
      if line.marks.hasAny(.related, .comments, .copyright) && !line.isSentence { break }
      if first == nil && (line.notArticle != nil || line.isBare) { continue }
      first = first ?? index
      words += line.words
      addresses += line.addresses
      if line.isSentence || (line.end == .stop && line.words >= 5) { sentences += 1 }
    }
    return sentences >= 3 && addresses * 40 >= words ? first : nil
  }

  /// The label of a line that still belongs to the article's end.
  private func closingLabel(of index: Int) -> Label? {
    if let reason = creditReason(of: index) { return Label(section: .credit, reason: reason) }
    if page.traits[index].marks.has(.photo), let picture = pictureLabel(of: index) { return picture }
    return nil
  }

  /// The part of the page that `line` opens, else the one it stands in.
  private func heading(of line: LineTraits, in place: Section) -> Section {
    if line.isSentence && place != .related { return place }
    if line.marks.has(.copyright) { return .furniture }
    if line.marks.has(.comments) { return .comment }
    if place == .comment { return line.marks.has(.related) && !line.isSentence ? .related : .comment }
    return line.marks.has(.related) ? .related : place
  }

  /// The label of a line below the text, in the part `place`.
  private func tailLabel(of index: Int, in place: Section) -> Label {
    let line = page.traits[index]
    if let label = line.notArticle, label.section != .related || place != .comment {
      let isComment = place == .comment && label.section == .furniture && !line.marks.has(.copyright)
      return isComment ? Label(section: .comment, reason: "among the comments") : label
    }
    if place == .related && line.isAppeal { return Label(section: .furniture, reason: "speaks to the reader") }
    switch place {
    case .comment: return Label(section: .comment, reason: "among the comments")
    case .furniture: return Label(section: .furniture, reason: "below the copyright")
    default: return listLabel(of: line)
    }
  }

  /// A line of a list of other articles, else furniture.
  private func listLabel(of line: LineTraits) -> Label {
    if line.words <= 2 && line.repeats == 1 && !line.isDateOnly { return Label(section: .furniture, reason: "short line below the text") }
    return Label(section: .related, reason: line.isDateOnly ? "date in a list below the text" : "below the text")
  }
}
