extension Diagnostic {
  /// What went wrong, as facts; `message` words them.
  public enum Kind: Equatable, Sendable {
    // Spelling of a line.
    case openString
    case emptyString
    case openBracket(String)
    case tooDeep
    case unexpected(String)
    case expected(String, found: String?)
    case expectedPipe(found: String)
    case alternativesNeedBrackets
    case operationNeedsBrackets(String)
    case missingConnective(before: String)
    case listNeedsIn(String)
    case badRepeat(String)
    case blankInExpression
    case unknownUnit(String, known: [String])
    case wholeDocument
    case readsNothing(String)
    case restrictionInGroup(String)
    case oneWindow
    case badWindow(Int, most: Int)
    case unknownLabel(String, known: [String])
    case labelsDifferInCase(String, String)
    /// A label that stands before two parts of one sequence.
    case labelTwice(String)
    case unknownFlag(String, known: [String])
    /// Two flags that say the opposite.
    case flagsExclude(String, String)
    case unknownParameter(String)
    case missingPath
    case unknownEnding(String, known: [String])
    case notAName(String)
    case reservedName(String)
    case tooFew(Int, String, verb: String)
    case repeatedOption(String)
    case optionNeedsValue(String, String)
    case unknownOption(String, verb: String, known: [String], near: String?)
    // Words that name nothing.
    case unknownVerb(String, near: String?)
    case unknownName(String, near: String?)
    case unknownField(String, known: [String], near: String?)
    case unknownAttribute(String, known: [String])
    case unknownSection(String, known: [String])
    case unknownQuery(String, near: String?)
    case unknownTopic(String, near: String?)
    case unknownSetting(String, known: [String])
    case unknownRef(String, document: String, sentences: Int)
    case ambiguousDocument(String, matches: [String])
    case notATest(String, near: String?)
    /// A value of a field that has only a few.
    case unknownValue(String, field: String, known: [String])
    // Things that do not fit together.
    case wrongKind(verb: String, takes: String, given: String)
    case endsLine(String)
    case startsLine(String)
    case takesNothing(String)
    case redirectInside(String)
    case notAlone(String)
    case kindsDiffer(String, String, operation: String)
    case noOrder(String)
    case fieldOfHits(String)
    /// A field that only the rows of a verb have.
    case fieldOfLayer(String, String)
    case notANumber(String, field: String)
    case notADate(String)
    case emptyRange(String, String)
    case nothingBeside(String)
    case outOfBounds(String, Int, Int)
    case endlessQuery(String)
    case badSettingValue(String, key: String, wants: String)
    case badExpression(String, problem: String, offset: Int)
    case expressionTooCostly(String)
    case wrongArguments(String, wants: Int, given: Int)
    case nothingYet(String)
    case noSuchRow(Int, rows: Int)
    case emptyCorpus
    case loadedNothing([String])
    case takenByDocument(String)
    case unknownSet(String, near: String?)
    case unknownTopicOf(String, String, known: [String])
    case wantsEnding(String, [String])
    case cannotAppend(String)
    case cannotAssert(String)
    case unknownAssertion(Int, known: [Int])
    /// A form that another alias has.
    case inAlias(String, String)
    /// A name that nothing is folded into.
    case notFolded(String)
    // Answers that are errors.
    case expectationFailed(String, found: String)
    case cancelled
    case needsTrust(String)
    case needsPrompt(String)
    /// A file that could not be read or written, with the exit code it asks for.
    case fileFailed(String, problem: String, code: Int32)
    case bug(String)
  }
}
