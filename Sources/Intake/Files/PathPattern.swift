import Glibc

/// The paths that `path` stands for: `~/` is the home folder, `*` and `?` stand for names that exist; empty when nothing matches.
func expandedPaths(of path: String) -> [String] {
  let path = expandedHome(path)
  guard path.contains(where: { $0 == "*" || $0 == "?" }), access(path, F_OK) != 0 else { return [path] }
  var found = glob_t()
  defer { globfree(&found) }
  guard glob(literalBrackets(path), GLOB_NOSORT, nil, &found) == 0 else { return [] }
  return (0..<Int(found.gl_pathc)).compactMap { index in found.gl_pathv[index].flatMap { String(validatingCString: $0) } }
}

/// `path` with the home folder for a leading `~`.
private func expandedHome(_ path: String) -> String {
  guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
  return String(cString: home) + path.dropFirst()
}

/// `path` with all signs but `*` and `?` meaning themselves.
private func literalBrackets(_ path: String) -> String {
  String(path.flatMap { $0 == "[" || $0 == "]" || $0 == "\\" ? ["\\", $0] : [$0] })
}
