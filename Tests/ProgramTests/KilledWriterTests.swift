import Testing
import Trials

/// What programs leave in the cache folder that were killed while they wrote, or that wrote at once.
@Suite("columns kept by programs that end badly", .serialized)
struct KilledWriterTests {
  private let cache: ScratchFolder
  private let news: String

  init() throws {
    cache = try ScratchFolder()
    let lines = (0..<200).map { number in
      "{\"id\": \"n\(number)\", \"date\": \"2020-01-\(10 + number % 20)\", \"title\": \"Ships \(number) leave the harbour\", "
        + "\"text\": \"The ships of line \(number % 37) left on 4 May 2014. Word\(number * 7) of the harbour was heard in \(number).\"}\n"
    }
    news = cache.write(lines.joined(), to: "news.jsonl")
  }

  @Test("a writer killed at any moment leaves nothing that opens wrong")
  func kills() throws {
    let wanted = try answer(keeping: "off")
    let start = ContinuousClock.now
    #expect(try answer(keeping: "on") == wanted)
    let whole = start.duration(to: .now)
    #expect(try answer(keeping: "on") == wanted)
    for round in 0..<8 {
      removeTree(cache.file("dateline"))
      // The moments lie closer together towards the end, where the columns are written.
      let moment = whole * (1.05 - 0.01 * Double(round * round))
      let microseconds = UInt32(max(0, moment / .microseconds(1)))
      _ = try BuiltProgram().run(Self.lines(news), environment: environment(keeping: "on"), killedAfter: microseconds)
      #expect(try answer(keeping: "on") == wanted, "killed after \(moment)")
      #expect(names(inFolder: cache.file("dateline/corpora")).allSatisfy { !$0.hasSuffix(".part") })
    }
  }

  @Test("programs that write at once leave one good file")
  func writers() async throws {
    let wanted = try answer(keeping: "off")
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { try answer(keeping: "on") } }
      for try await found in group { #expect(found == wanted) }
    }
    #expect(names(inFolder: cache.file("dateline/corpora")).count == 2)
    #expect(try answer(keeping: "on") == wanted)
  }

  private static func lines(_ news: String) -> [String] { [news, "-c", "find harbour | count", "-c", "timeline top 3"] }

  private func environment(keeping choice: String) -> [String: String] {
    ["XDG_CACHE_HOME": cache.path, "DATELINE_CACHE": choice]
  }

  /// What a run says and writes.
  private func answer(keeping choice: String) throws -> [String] {
    let run = try BuiltProgram().run(Self.lines(news), environment: environment(keeping: choice))
    return [run.output, run.error, "\(run.code)"]
  }
}
