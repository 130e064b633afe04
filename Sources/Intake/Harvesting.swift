import Cores
public import Prose
import Synchronization

/// Articles in a row of one load, named and labelled, with what was made of them on the way.
public struct Batch<Part: Sendable>: Sendable {
  /// The articles, by path bytes, then record.
  public var articles: [Article]
  /// What was made of them.
  public var part: Part
}

/// Loads the files and folders at `paths` as articles beside those `known`, and gives all articles at once.
public func harvest(
  _ paths: [String], beside known: Known = Known(), progress: @escaping @Sendable (HarvestProgress) -> Void = { _ in }
) -> Harvest {
  let articles = Mutex<[Article]>([])
  var harvest = harvest(paths, beside: known, progress: progress, cutting: { _ in }) { batch in
    articles.withLock { $0 += batch.articles }
  }
  harvest.articles = articles.withLock { $0 }
  return harvest
}

/// Reads the files and folders at `paths` as articles beside those `known`, and hands them on in batches.
///
/// A path may begin with `~/` and hold `*` and `?`. Folders are searched to their depth for `.txt`, `.md` and `.jsonl` files. Nothing
/// fails as a whole: what cannot be read is listed in `Harvest.skipped` and the rest loads. What the batches hold together depends on the
/// files alone, not on the order of `paths` or the number of cores. When the task is cancelled, what was read so far is handed on, and
/// `Harvest` tells what was not.
///
/// - Parameters:
///   - progress: called now and then, on any thread.
///   - cut: makes something of articles that have no names yet; called on all cores.
///   - take: called once a batch in the order of the articles, never twice at once, on any thread.
public func harvest<Part: Sendable>(
  _ paths: [String], beside known: Known, progress: @escaping @Sendable (HarvestProgress) -> Void,
  cutting cut: @escaping @Sendable ([Article]) -> Part, taking take: @escaping @Sendable (Batch<Part>) -> Void
) -> Harvest {
  var search = FileSearch(known: known)
  search.search(paths)
  let course = Course(of: search.files, progress: progress)
  var pages = PageReading(of: search.files.filter { $0.format == .page }, beside: known.names, on: course)
  let naming = RecordNaming(taken: known.names.union(pages.names))
  var harvest = Harvest()
  harvest.skipped = search.skipped
  harvest.messages = search.messages
  for stretch in stretches(of: search.files) {
    switch stretch {
    case .pages(let count):
      let readings = pages.take(count)
      let batches = batches(of: readings.flatMap(\.articles))
      for batch in onCores(batches.count, { Batch(articles: batches[$0], part: cut(batches[$0])) }) { take(batch) }
      for reading in readings { harvest.add(reading) }
    case .records(let file): harvest.add(recordReading(of: file, naming: naming, on: course, Delivery(cut: cut, take: take)))
    }
  }
  harvest.messages += pages.messages + naming.messages
  harvest.unreadFileCount = search.files.count - harvest.files.count
  harvest.brokenOff = course.brokenOff
  harvest.skipped.sort { $0.path == $1.path ? ($0.line ?? 0) < ($1.line ?? 0) : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return harvest
}

extension Harvest {
  /// Notes what one file gave beside its articles.
  fileprivate mutating func add(_ reading: FileReading) {
    if let file = reading.file { files.append(file) }
    skipped += reading.skipped
    messages += reading.messages
  }
}

/// Files that are read alike: pages all together, records one file at a time.
private enum Stretch {
  /// So many pages in a row.
  case pages(Int)
  /// A file of records.
  case records(FoundFile)
}

/// `files` in stretches, in their order.
private func stretches(of files: [FoundFile]) -> [Stretch] {
  var found: [Stretch] = []
  var pageCount = 0
  for file in files {
    if file.format == .page {
      pageCount += 1
      continue
    }
    if pageCount > 0 { found.append(.pages(pageCount)) }
    pageCount = 0
    found.append(.records(file))
  }
  return pageCount > 0 ? found + [.pages(pageCount)] : found
}

/// `articles` in batches of about a quarter of a megabyte.
private func batches(of articles: [Article]) -> [[Article]] {
  var found: [[Article]] = []
  var byteCount = Int.max
  for article in articles {
    if byteCount >= 1 << 18 {
      found.append([])
      byteCount = 0
    }
    found[found.count - 1].append(article)
    byteCount += article.text.count
  }
  return found
}
