import Glibc

extension FileFailure {
  /// One line: the path, and what is wrong with it.
  public var message: String { "\(shown(path)): \(problem.wording)" }
}

extension MalformedFile {
  /// One line: `path:line:`, what was found and what was expected.
  public var message: String { "\(shown(path)):\(line): \(problem.wording)" }
}

extension FileFailure.Problem {
  var wording: String {
    switch self {
    case .system(let action, let code): "cannot \(action.rawValue): \(systemWords(code))"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .notRegular: "not a plain file"
    case .changedMeanwhile: "changed by something else since it was read; nothing was written"
    case .exists: "there is a file of that name already"
    case .held(let holder?): "in use by process \(holder)"
    case .held(nil): "in use by another process"
    case .noFolder(let folder): "there is no folder '\(shown(folder))'; make it first, or name another"
    case .needs(let line): "the session there rests on '\(shown(line))'; run that first, or name a new file"
    case .isSource(let name): "the file '\(shown(name))' is loaded as source; nothing was written, name another file"
    case .otherColumns(let kept, let added):
      "the file has the columns \(list(kept)), and the rows have \(list(added)); nothing was written, name another file"
    case .noPlace(let variable): "no folder for it: neither \(variable) nor HOME names an absolute path"
    }
  }
}

extension MalformedFile.Problem {
  var wording: String {
    switch self {
    case .notText: "not UTF-8 text"
    case .carriageReturn: "the line ends in CR LF; lines end in LF"
    case .noHeader, .unclosedHeader, .headerForm, .unknownKey, .repeatedKey, .badValue: headerWording
    case .queryFileName, .noDefinition, .secondDefinition, .otherName: queryWording
    case .notSet(let line): "expected 'set KEY VALUE', found '\(shown(line))'"
    default: cellWording
    }
  }

  private var headerWording: String {
    switch self {
    case .noHeader: "a session begins with the lines '---' and 'dateline-session: 1'"
    case .unclosedHeader: "the header has no '---' line at its end"
    case .headerForm(let line): "expected 'key: value', found '\(shown(line))'"
    case .unknownKey(let key, let known): "no header key '\(shown(key))'; there are \(known.joined(separator: ", "))"
    case .repeatedKey(let key): "'\(shown(key))' is given twice"
    case .badValue(let key, let value, let expected): "\(shown(key)): expected \(expected), found '\(shown(value))'"
    default: ""
    }
  }

  private var cellWording: String {
    switch self {
    case .misplacedCell: "a dateline fence begins at the start of a line, with backticks"
    case .unclosedFence(let name): "the \(name) fence is never closed"
    case .attributeForm(let text): "expected '{#id check=… exit=error max=…}' after 'dateline', found '\(shown(text))'"
    case .unknownAttribute(let name, let known): "no attribute '\(shown(name))'; there are \(known.joined(separator: ", "))"
    case .repeatedAttribute(let name): "'\(shown(name))' is given twice"
    case .badAttribute(let name, let value, let expected): "\(shown(name)): expected \(expected), found '\(shown(value))'"
    case .repeatedID(let id): "another cell is called '#\(shown(id))' already"
    default: ""
    }
  }

  private var queryWording: String {
    switch self {
    case .queryFileName(let name): "'\(shown(name))' is no name for a query: a letter, then letters, digits or '_'"
    case .noDefinition(let found): "expected 'define NAME(…) = …', found '\(shown(found))'"
    case .secondDefinition: "a second 'define'; one file holds one query"
    case .otherName(let file, let defined): "the file is called '\(shown(file))' and defines '\(shown(defined))'"
    default: ""
    }
  }
}

/// The system's own words for `code`.
private func systemWords(_ code: Int32) -> String {
  guard let words = strerror(code) else { return "error \(code)" }
  return String(cString: words)
}

/// The first of many names, and how many more there are.
private func list(_ names: [String]) -> String {
  let most = 60
  let rest = names.count > most ? " and \(names.count - most) more" : ""
  return names.prefix(most).map(shown).joined(separator: ", ") + rest
}

/// `text` cut to 200 characters, with a `?` for each control character: what came from a file never steers a terminal.
private func shown(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(200) {
    result.append(isControl(scalar) ? "?" : scalar)
  }
  return String(result)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
  default: false
  }
}

/// What is said about a cell that ended in a way its attributes do not expect.
func wording(of surprise: CellRecord.Kind) -> String {
  switch surprise {
  case .error: "the cell failed; if it should, mark it 'exit=error'"
  case .output: "the cell says 'exit=error' and did not fail"
  }
}
