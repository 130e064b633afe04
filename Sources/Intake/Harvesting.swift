/// Loads the files and folders at `paths` as articles beside those `known`.
///
/// A path may begin with `~/` and hold `*` and `?`. Folders are searched to their depth for `.txt`, `.md` and `.jsonl` files. Nothing
/// fails as a whole: what cannot be read is listed in `Harvest.skipped` and the rest loads. The result depends on the files alone, not
/// on the order of `paths` or the number of cores. When the task is cancelled, what was read by then is given.
///
/// - Parameter progress: called now and then on the caller's thread.
public func harvest(_ paths: [String], beside known: Known = Known(), progress: (HarvestProgress) -> Void = { _ in }) -> Harvest {
  var search = FileSearch(known: known)
  search.search(paths)
  var harvest = Harvest()
  harvest.skipped = search.skipped
  harvest.messages = search.messages
  var keys: [[LineKey]] = []
  var names = NameGiver(taken: known.names)
  for wave in waves(of: search.files) where !Task.isCancelled {
    gather(concurrentMap(wave) { fileReading(of: $0) }, into: &harvest, naming: &names, keys: &keys)
    harvest.unreadFileCount = search.files.count - harvest.files.count
    progress(HarvestProgress(filesRead: harvest.files.count, fileCount: search.files.count, articleCount: harvest.articles.count))
  }
  harvest.messages += names.name(&harvest.articles)
  relabel(&harvest.articles, by: keys)
  harvest.skipped.sort { $0.path == $1.path ? ($0.line ?? 0) < ($1.line ?? 0) : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return harvest
}
