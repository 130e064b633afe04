import Glibc

/// Who may read a file or folder that is made new.
public enum FileAccess: Hashable, Sendable {
  /// The reader alone: files 0600, folders 0700. The state of the shell.
  case own
  /// Whoever the process's mask lets in. What a person keeps: sessions, exports, queries beside a corpus.
  case shared

  var fileMode: mode_t { self == .own ? 0o600 : 0o666 }
  var folderMode: mode_t { self == .own ? 0o700 : 0o777 }
}
