import Glibc

/// Why a file cannot be read.
struct FileFault: Error, Equatable {
  /// Why, in a few words.
  let reason: String
}

/// The bytes of the file at `path`; pipes, devices and folders are refused without waiting.
func fileBytes(at path: String) throws(FileFault) -> [UInt8] {
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw FileFault(reason: systemReason(errno)) }
  defer { close(file) }
  var facts = stat()
  guard fstat(file, &facts) == 0 else { throw FileFault(reason: systemReason(errno)) }
  guard facts.st_mode & S_IFMT == S_IFREG else { throw FileFault(reason: "not a regular file") }
  return try contents(of: file, expecting: Int(facts.st_size))
}

/// All bytes of the open `file`, which may be longer or shorter than `expecting` by now.
private func contents(of file: Int32, expecting count: Int) throws(FileFault) -> [UInt8] {
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let got = read(file, buffer.baseAddress.map { $0 + filled }, count - filled)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      filled += got
    }
  }
  guard failure == 0 else { throw FileFault(reason: systemReason(failure)) }
  return bytes
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
