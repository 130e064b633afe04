import Glibc

/// Why a file cannot be read.
struct FileFault: Error, Equatable {
  /// Why, in a few words.
  let reason: String
}

/// What the system says about the error `code`, in plain words where they are commoner.
func systemReason(_ code: Int32) -> String {
  switch code {
  case ENOENT: "no such file or folder"
  case EACCES, EPERM: "no permission to read it"
  case ELOOP: "a loop of links"
  case ENAMETOOLONG: "its path is too long"
  default: "cannot be read (\(strerror(code).map { String(cString: $0) } ?? "error \(code)"))"
  }
}

/// The absolute path of `path` without links; nil when it does not exist.
func canonicalPath(of path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(validatingCString: found)
}
