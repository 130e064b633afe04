import Corpus
import Engine
import Glibc

/// The memory the process holds, and how much of it are the texts and columns of what was loaded.
func memoryUse(_ workspace: Workspace) -> String {
  let archive = workspace.view.archive
  let bytes = archive.byteCounts
  let documents =
    "\(byteSize(bytes.text)) text of \(counted(archive.documentCount, "document")), \(byteSize(bytes.columns)) columns beside it"
  return residentByteCount().map { "memory: \(byteSize($0)), \(documents)" } ?? "memory: \(documents)"
}

/// The bytes of the process that are in memory now, as the system counts them; nil where it does not say.
private func residentByteCount() -> Int? {
  guard let file = fopen("/proc/self/statm", "re") else { return nil }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  guard fgets(&line, Int32(line.count), file) != nil else { return nil }
  let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
  return words.dropFirst().first.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
}

/// `12.5 MB`; a kilobyte is 1,000 bytes.
private func byteSize(_ count: Int) -> String {
  guard count >= 1_000_000 else { return "\(grouped(count / 1000)) kB" }
  return "\(grouped(count / 1_000_000)).\(count / 100_000 % 10) MB"
}
