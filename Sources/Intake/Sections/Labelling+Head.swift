import Chronology
import Prose

extension Labelling {
  /// Labels the lines above the text.
  mutating func labelHead() {
    let first = firstBeside
    for index in 0..<run.lowerBound {
      let isBeside = index >= first && (index <= first + 12 || index >= run.lowerBound - 30)
      labels[index] = isBeside ? headLabel(of: index) : plainLabel(of: page.traits[index], otherwise: "above the headline")
    }
  }

  /// The first line that may belong to the headline: a few above it, or above where it first stands when that is not far.
  private var firstBeside: Int {
    guard let headline else { return run.lowerBound - 3 }
    let hash = page.traits[headline].hash
    let first = page.traits[max(0, headline - 40)..<headline].firstIndex { $0.hash == hash && $0.words >= 4 } ?? headline
    return first - 3
  }

  /// The label of a line beside the headline.
  private func headLabel(of index: Int) -> Label {
    let line = page.traits[index]
    if let label = headFieldLabel(of: index) { return label }
    if let label = line.notArticle { return label }
    if let headline, index > headline, line.words >= 5, !line.isBare, line.repeats == 1, !line.isTitleCase || line.words >= 8,
      isDeckPlace(index, after: headline)
    {
      return Label(section: .deck, reason: "beside the headline, before the text")
    }
    return plainLabel(of: line, otherwise: "beside the headline")
  }

  /// Dates, names and pictures beside the headline.
  private func headFieldLabel(of index: Int) -> Label? {
    let line = page.traits[index]
    if line.isDateOnly { return Label(section: .dateline, reason: "date beside the headline") }
    if line.words <= 20 && line.marks.has(.byline) && namesFollow(line) { return Label(section: .byline, reason: line.quoted) }
    if let headline, index > headline, isSignedWithPlace(line, in: page) {
      return Label(section: .byline, reason: "name and place below the headline")
    }
    if line.marks.hasAny(.photo, .caption), let picture = pictureLabel(of: index) { return picture }
    if line.date != nil && line.words <= 14 && !line.isSentence {
      return Label(section: .dateline, reason: "line with a date beside the headline")
    }
    if let picture = pictureLabel(of: index) { return picture }
    if isPlaceLine(line, in: page) { return Label(section: .dateline, reason: "place and agency") }
    if line.words <= 4, let agency = agency(in: line.bytes, of: page) { return Label(section: .byline, reason: "agency '\(agency)'") }
    return nil
  }

  /// Whether capitalised words follow the first word, as after "by".
  func namesFollow(_ line: LineTraits) -> Bool {
    line.capitals + line.uppers >= 1 && !line.isSentence && line.stops * 2 <= line.words + 2
  }

  /// Whether only the writers' names, dates and pictures stand between the headline and line `index`.
  private func isDeckPlace(_ index: Int, after headline: Int) -> Bool {
    for between in headline + 1..<index {
      let section = labels[between].section
      let same = page.traits[between].hash == page.traits[headline].hash
      if !same && section != .byline && section != .dateline && section != .credit { return false }
    }
    return true
  }

  /// The label that the line alone gives, else furniture for `reason`.
  func plainLabel(of line: LineTraits, otherwise reason: String) -> Label {
    if let label = line.notArticle { return label }
    if line.repeats > 1 { return Label(section: .furniture, reason: "repeated \(line.repeats) times") }
    return Label(section: .furniture, reason: reason)
  }

  /// A caption, or the credit of a picture; nil for other lines.
  func pictureLabel(of index: Int) -> Label? {
    let line = page.traits[index]
    if line.marks.has(.photo) || isAgencySlash(line) {
      return line.words > 9
        ? Label(section: .caption, reason: "picture credit in the line") : Label(section: .credit, reason: "picture credit")
    }
    if line.marks.has(.caption) && line.words <= 60 && !line.isSentence { return Label(section: .caption, reason: line.quoted) }
    if line.marks.has(.caption) && line.words <= 60 && index < run.lowerBound + 4 { return Label(section: .caption, reason: line.quoted) }
    if index < run.lowerBound + 3, isDatedPicture(line) { return Label(section: .caption, reason: "ends with a day, as captions do") }
    return isBesidePictureCredit(index) ? Label(section: .caption, reason: "beside a picture credit") : nil
  }

  /// Whether a comma and a full date end the line.
  private func isDatedPicture(_ line: LineTraits) -> Bool {
    guard let date = line.date, date.date.granularity == .day, line.words >= 6, date.bytes.upperBound + 1 >= line.bytes.upperBound,
      date.bytes.lowerBound > line.bytes.lowerBound + 2
    else { return false }
    return page.text[date.bytes.lowerBound - 2] == UInt8(ascii: ",")
  }

  /// Whether the line stands in one small block with the credit of a picture, or repeats beside one.
  private func isBesidePictureCredit(_ index: Int) -> Bool {
    let traits = page.traits
    guard traits[index].words <= 90, traits[index].words >= 4 else { return false }
    // A credit signs one caption: the one above it, if that can be seen to be one.
    if index >= 2, traits[index].repeats < 2, isDatedPicture(traits[index - 2]) || traits[index - 2].marks.has(.caption) { return false }
    func isCredit(_ other: Int) -> Bool {
      traits.indices.contains(other) && traits[other].words <= 9 && (traits[other].marks.has(.photo) || isAgencySlash(traits[other]))
    }
    let endsBlock = index + 1 == traits.count || traits[index + 1].gap > 0
    let sharesBlock =
      (isCredit(index - 1) && traits[index].gap == 0 && endsBlock)
      || (isCredit(index + 1) && traits[index + 1].gap == 0 && (traits[index].gap > 0 || index < run.lowerBound))
    let repeatsBeside = traits[index].repeats > 1 && (isCredit(index - 1) || isCredit(index + 1) || isCredit(index + 2))
    return (sharesBlock || repeatsBeside) && creditReason(of: index) == nil
  }

  /// Whether the line is `AGENCY/NAME`, as picture agencies sign.
  private func isAgencySlash(_ line: LineTraits) -> Bool {
    guard line.words <= 8, line.end != .stop, let slash = page.text[line.bytes].firstIndex(of: UInt8(ascii: "/")) else { return false }
    return agency(in: line.bytes.lowerBound..<slash, of: page) != nil || agency(in: slash + 1..<line.bytes.upperBound, of: page) != nil
  }
}
