import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Intake
import Prose
import Query

/// `load [only] PATH…`: reads files and folders, and tells what was understood of each.
public struct Load: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("load", leads: ["only"], object: .words(1...10_000)), usage: "load [only] PATH…",
    summary: "adds text pages (.txt, .md) and records (.jsonl), or folders of them; `only` starts afresh", takes: [],
    gives: .rows(.documents),
    group: .corpus, examples: [Example("load examples/mission", "a folder of pages")], completions: [.files])

  private let text: String
  private let paths: [Word]
  private let startsAfresh: Bool

  /// Binds the paths.
  public init(_ call: Call) throws(Diagnostic) {
    text = call.text
    paths = call.words
    startsAfresh = call.stage.lead != nil
  }

  /// Reads the paths and adds what they hold.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    var changed = workspace
    if startsAfresh { changed.unload() }
    let known = Known(names: Set(changed.view.archive.names), canonicalPaths: Set(changed.files.map(\.path)))
    let (harvest, segment, remark) = found(beside: known, in: changed)
    let names = NamesFiles(beside: paths.map(\.text), own: changed.namesFile)
    if let own = names.gazetteer { segment.read(namesWith: own) }
    let isEmpty = segment.documentCount == 0
    if Task.isCancelled, isEmpty { throw Diagnostic(.cancelled) }
    let troubles = stopped(harvest) + harvest.skipped.map(\.message) + harvest.messages + remark + names.troubles
    let isRepeat = isEmpty && harvest.skipped.isEmpty && !harvest.messages.isEmpty
    guard !isEmpty || isRepeat else {
      let range = (paths.first?.range.lowerBound ?? 0)..<(paths.last?.range.upperBound ?? 1)
      throw Diagnostic(.loadedNothing(troubles), at: range, offer: "load examples/mission")
    }
    let first = UInt32(changed.view.archive.documentCount)
    let files = harvest.files.map { file in LoadedFile(path: file.canonicalPath) { file.digest.stated } }
    let named = Set(changed.view.recordFields.renamed.map(\.name))
    changed.load(segment, from: files, names: names.files, paths: paths.map(\.text), skipped: troubles)
    workspace = changed
    let loaded = Documents(first..<UInt32(changed.view.archive.documentCount))
    let renamed = changed.view.recordFields.renamed.filter { !named.contains($0.name) }
    return workspace.reporting(.documents(loaded), notes: notes(segment, loaded, changed.view) + told(renamed) + names.notes + troubles)
  }

  /// What the files hold: kept from an earlier load, or read and then kept; with what is to be said of that.
  private func found(beside known: Known, in workspace: Workspace) -> (Harvest, Segment, [String]) {
    let paths = paths.map(\.text)
    let kept = KeptLoad(of: paths, in: workspace)
    let opened = kept?.open { Self.read(paths, beside: Known(), nil).1 }
    if case .kept(let harvest, let segment)? = opened { return (harvest, segment, []) }
    let (harvest, segment) = Self.read(paths, beside: known, workspace.progress)
    if !Task.isCancelled { kept?.keep(segment, harvest) }
    return (harvest, segment, opened?.remark ?? [])
  }

  /// What the files hold, as columns, with what is told of each file.
  private static func read(
    _ paths: [String], beside known: Known, _ report: (@Sendable (String, Int, Int) -> Void)?
  ) -> (Harvest, Segment) {
    let builder = SegmentBuilder()
    let harvest = harvest(paths, beside: known) { progress in
      if progress.fileCount > 20 {
        report?("loading files", progress.filesRead, progress.fileCount)
      } else {
        report?("loading kilobytes", progress.bytesRead / 1000, progress.byteCount / 1000)
      }
    } cutting: { articles in
      builder.part(articles)
    } taking: { batch in
      builder.append(batch.part, of: batch.articles)
    }
    return (harvest, builder.segment())
  }

  // MARK: - What is told

  /// What a load that was stopped has kept.
  private func stopped(_ harvest: Harvest) -> [String] {
    guard Task.isCancelled, harvest.unreadFileCount > 0 || harvest.brokenOff != nil else { return [] }
    let count = harvest.files.count - (harvest.brokenOff == nil ? 0 : 1)
    let files = counted(harvest.files.count + harvest.unreadFileCount, "file")
    let broken = harvest.brokenOff.map { ", the first records of \($0) too (`load only` reads it anew)" } ?? ""
    return ["stopped: \(grouped(count)) of \(files) were read and are kept\(broken); `\(text)` reads the rest"]
  }

  private func notes(_ segment: Segment, _ documents: Documents, _ view: View) -> [String] {
    guard documents.count > 0 else { return [] }
    return [share(segment)] + decoys(segment) + undated(documents, view)
  }

  /// The names of fields that could not keep their own.
  private func told(_ renamed: [RecordField]) -> [String] {
    guard !renamed.isEmpty else { return [] }
    let names = renamed.map { "'\($0.nameInRecord)' is `\($0.name)`" }.joined(separator: ", ")
    return ["record fields whose name is a word of the language or comes twice: " + names]
  }

  private func share(_ segment: Segment) -> String {
    let words = segment.wordCounts.total
    let percent = words.page == 0 ? 0 : Int((100 * Double(words.page - words.article) / Double(words.page)).rounded())
    return "\(percent)% of the words are not article text (`count by section`)"
  }

  /// A few of the dates that were seen and not used.
  private func decoys(_ segment: Segment) -> [String] {
    let articles = segment.articles
    let count = articles.decoyTotal
    guard count > 0 else { return [] }
    let told = articles.documentsWithDecoys(limit: 4).flatMap { document in
      articles.decoys(document).prefix(1).map { "\(articles.name(document)) \"\($0.text)\" (\($0.section.word))" }
    }
    let more = count > told.count ? " and \(grouped(count - told.count)) more (`why DOC`)" : ""
    return ["dates seen and not used: " + told.joined(separator: ", ") + more]
  }

  /// Loads of more documents do not wait for what their pages say of each other.
  private static let mostSolved = 2_000

  private func undated(_ documents: Documents, _ view: View) -> [String] {
    let unknown = view.reading.datings.unknown(among: documents)
    guard let first = unknown.first else { return [] }
    let name = view.archive.name(ofDocument: first)
    let undated = "\(unknown.count) of \(counted(documents.count, "document")) undated; "
    let reach = documents.count > Self.mostSolved ? 0 : (try? view.reading.reach()) ?? 0
    if reach > 1 { return [undated + "one fact would date \(reach) of them: `timeline` shows which"] }
    return [undated + "`assert \(name) date = …` dates one"]
  }
}
