extension Diagnostic {
  /// What went wrong, in one line: lower case, no full stop, what was found and what was expected.
  public var message: String {
    switch kind {
    case .openString, .emptyString, .openBracket, .tooDeep, .unexpected, .expected, .expectedPipe, .alternativesNeedBrackets,
      .operationNeedsBrackets, .missingConnective, .listNeedsIn, .badRepeat, .blankInExpression, .unknownParameter,
      .wholeDocument, .readsNothing, .restrictionInGroup, .oneWindow, .badWindow,
      .missingPath, .unknownEnding, .notAName, .reservedName, .tooFew, .repeatedOption, .optionNeedsValue, .unknownOption:
      spelling
    case .unknownUnit, .unknownLabel, .labelsDifferInCase, .labelTwice, .unknownFlag, .flagsExclude, .unknownVerb, .unknownName,
      .unknownField, .unknownAttribute, .unknownSection, .unknownQuery, .unknownTopic, .unknownSetting,
      .unknownSet, .unknownTopicOf, .unknownRef, .ambiguousDocument, .notATest, .unknownValue:
      unknown
    case .wrongKind, .endsLine, .startsLine, .takesNothing, .redirectInside, .notAlone, .kindsDiffer, .noOrder, .fieldOfHits, .fieldOfLayer,
      .notANumber, .notADate, .emptyRange, .nothingBeside, .outOfBounds,
      .endlessQuery, .badSettingValue,
      .badExpression, .expressionTooCostly, .wrongArguments, .nothingYet, .noSuchRow, .emptyCorpus, .loadedNothing, .takenByDocument,
      .wantsEnding, .cannotAppend,
      .cannotAssert, .unknownAssertion, .inAlias, .notFolded:
      misfit
    case .expectationFailed, .cancelled, .needsTrust, .needsPrompt, .fileFailed, .bug: outcome
    }
  }

  /// The words of errors in the spelling of a line.
  private var spelling: String {
    switch kind {
    case .openString: "a string must end on its own line with \""
    case .emptyString: "an empty string matches nothing; write what to look for between the marks"
    case .openBracket(let bracket): "'\(bracket)' is never closed"
    case .tooDeep: "too many words, brackets or repeats for one line"
    case .unexpected(let text): "'\(text)' does not belong here"
    case .expected(let what, let found): "expected \(what)" + (found.map { ", found '\($0)'" } ?? ", found the end of the line")
    case .expectedPipe(let found): "expected '|', 'union', 'intersect' or 'minus' before '\(found)'"
    case .alternativesNeedBrackets: "alternatives stand in ( )"
    case .operationNeedsBrackets(let word): "'\(word)' between sets needs ( ) here"
    case .missingConnective(let word): "'and' or 'or' is missing before '\(word)'"
    case .listNeedsIn(let field): "a list of values stands behind 'in': '\(field) in A, B'"
    case .badRepeat(let text): "'\(text)' is no repeat; write {n}, {n,} or {n,m} with n at most m, m above 0 and none above 1,000"
    case .blankInExpression: "a string holds one expression for each word; alternatives of several words stand in ( )"
    case .wholeDocument: "a match lies in one section, so it never holds a whole '<doc/>'; <doc> and </doc> are its ends"
    case .readsNothing(let tag): "'\(tag)' is a place between words; a pattern needs words too, and <s/> is a whole sentence"
    case .oneWindow: "either 'window' or 'within' says how far to look, not both"
    case .badWindow(let size, let most): "a window reaches from 1 to \(most) words, not \(size)"
    case .restrictionInGroup(let word): "'\(word)' holds for a whole pattern and stands behind it, not inside ( )"
    case .unknownParameter(let name): "no value for '\(name)'; text that begins with $ stands in quotation marks with %l"
    case .missingPath: "'>' needs the name of a file"
    case .unknownEnding(let path, let known): "'\(path)' has no file ending that can be written\(thereAre(known))"
    case .notAName(let text): "'\(text)' is no name; a name is a letter, then letters, digits or _"
    case .reservedName(let word): "'\(word)' is a word of the language"
    case .tooFew(let least, let what, let verb): "'\(verb)' needs at least \(least) \(what)"
    case .repeatedOption(let word): "'\(word)' is given twice"
    case .optionNeedsValue(let word, let wants): "'\(word)' takes \(wants)"
    case .unknownOption(let word, let verb, let known, let near):
      known.isEmpty ? "'\(verb)' takes nothing more, found '\(word)'" : "'\(verb)' has no option '\(word)'" + meant(near, known)
    default: ""
    }
  }

  /// The words of errors about names that name nothing.
  private var unknown: String {
    switch kind {
    case .unknownUnit(let unit, let known): "no unit '\(unit)'\(thereAre(known))"
    case .unknownLabel(let label, let known):
      "no label '\(label)'" + (known.isEmpty ? "; a: before a string or [ ] is one" : thereAre(known))
    case .labelsDifferInCase(let first, let second):
      "labels '\(first)' and '\(second)' differ in case alone, which fields fold; give one of them another name"
    case .labelTwice(let label): "label '\(label)' stands there twice; a word has a label of its own"
    case .unknownFlag(let flag, let known): "no flag '\(flag)'\(thereAre(known))"
    case .flagsExclude(let first, let second): "'\(first)' and '\(second)' say the opposite of each other"
    case .unknownVerb(let word, let near): "no verb '\(word)'" + meant(near, nil)
    case .unknownName(let word, let near): "no set, document or verb '\(word)'" + meant(near, nil)
    case .unknownField(let word, let known, let near): "no field '\(word)'" + meant(near, known)
    case .unknownAttribute(let word, let known): "no attribute '\(word)'\(thereAre(known))"
    case .unknownSection(let word, let known): "no section '\(word)'\(thereAre(known))"
    case .unknownQuery(let word, let near): "no saved query '\(word)'" + meant(near, nil)
    case .unknownSet(let word, let near): "no set or saved query '\(word)'" + meant(near, nil)
    case .unknownTopicOf(let verb, let word, let known): "'\(verb)' knows no '\(word)'\(thereAre(known))"
    case .unknownTopic(let word, let near): "no help on '\(word)'" + meant(near, nil)
    case .unknownSetting(let word, let known): "no setting '\(word)'\(thereAre(known))"
    case .unknownRef(let ref, let document, let sentences): "no sentence '\(ref)'; \(document) has \(sentences) in its article"
    case .ambiguousDocument(let word, let matches): "'\(word)' may be \(list(matches))"
    case .unknownValue(let value, let field, let known): "no \(field) '\(value)'\(thereAre(known))"
    case .notATest(let word, let near): "'\(word)' is no test" + meant(near, nil)
    default: ""
    }
  }

  /// The words of errors about things that do not fit together.
  private var misfit: String {
    switch kind {
    case .wrongKind(let verb, let takes, let given): "'\(verb)' takes \(takes), not \(given)"
    case .endsLine(let verb): "'\(verb)' is only looked at, so nothing can follow it but 'export'"
    case .takesNothing(let verb): "'\(verb)' stands on a line of its own, with nothing behind it"
    case .startsLine(let verb): "'\(verb)' begins a line; nothing can be piped into it"
    case .redirectInside(let path): "'\(path)' is written by a line of its own, not inside one"
    case .notAlone(let verb): "'\(verb)' stands alone on its line"
    case .kindsDiffer(let left, let right, let operation):
      "'\(operation)' joins documents with documents or hits with hits, not \(left) and \(right)"
    case .noOrder(let field): "'\(field)' has no order; compare it with = or !="
    case .fieldOfLayer(let field, let verb): "'\(field)' is a field of the rows that '\(verb)' gives"
    case .fieldOfHits(let field): "'\(field)' is a field of hits, and these are documents"
    case .notANumber(let text, let field): "'\(field)' is a number, and '\(text)' is none"
    case .notADate(let text): "'\(text)' is no date; write 2020, 2020-Q1, 2020-01, 2020-W02 or 2020-01-03, without marks"
    case .emptyRange(let from, let through): "nothing lies between '\(from)' and '\(through)'"
    case .nothingBeside(let name): "every document of '\(name)' is piped in too, so nothing is left to compare with"
    case .outOfBounds(let word, let least, let most): "'\(word)' takes a number from \(least) to \(most)"
    case .endlessQuery(let name): "'\(name)' leads back to itself"
    case .badSettingValue(let value, let key, let wants): "'\(key)' takes \(wants), not '\(value)'"
    case .badExpression(let source, let problem, let offset): "the expression '\(source)' fails at sign \(offset + 1): \(problem)"
    case .expressionTooCostly(let source): "the expression '\(source)' takes too many steps; make its repeats plainer"
    case .wrongArguments(let name, let wants, let given): "'\(name)' takes \(wants) argument\(wants == 1 ? "" : "s"), not \(given)"
    case .nothingYet(let what): "there is no \(what) yet"
    case .noSuchRow(let row, let rows): "no row \(row); the table has \(rows)"
    case .emptyCorpus: "nothing is loaded"
    case .loadedNothing(let troubles): (["nothing could be loaded"] + troubles).joined(separator: "\n")
    case .takenByDocument(let name): "'\(name)' is the name of a document"
    case .wantsEnding(let path, let endings):
      "'\(path)' must end in " + endings.dropLast().map { "." + $0 }.joined(separator: ", ") + (endings.count > 1 ? " or " : "")
        + (endings.last.map { "." + $0 } ?? "")
    case .cannotAppend(let ending): "a .\(ending) file cannot be added to; '>>' adds to csv, tsv and jsonl"
    case .cannotAssert(let field): "'\(field)' cannot be asserted; there are date, headline, outlet, origin and byline"
    case .inAlias(let form, let alias): "'\(form)' is in the alias '\(alias)' already"
    case .notFolded(let name): "'\(name)' is in no alias, and no other spelling is folded into it"
    case .unknownAssertion(let number, let known):
      known.isEmpty ? "no assertion \(number); nothing is asserted" : "no assertion \(number)\(thereAre(known.map(String.init)))"
    default: ""
    }
  }

  /// The words of answers that are errors.
  private var outcome: String {
    switch kind {
    case .expectationFailed(let wanted, let found): "expected \(wanted), found \(found)"
    case .cancelled: "stopped"
    case .needsPrompt(let line): "'\(line)' works at a prompt; scripts, pipes and replays leave it out"
    case .needsTrust(let what): "a replayed session does not \(what) unless it is trusted: '--trust' before it says so"
    case .fileFailed(let path, let problem, _): problem.hasPrefix(path) ? problem : "\(path): \(problem)"
    case .bug(let what): "this is a fault of the program: \(what); please report it"
    default: ""
    }
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "none" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private func meant(_ near: String?, _ known: [String]?) -> String {
    if let near { return "; did you mean '\(near)'?" }
    return known.map(thereAre) ?? ""
  }

  private func thereAre(_ known: [String]) -> String { "; there \(known.count == 1 ? "is" : "are") \(list(known))" }
}
