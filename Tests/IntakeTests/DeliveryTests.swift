import Cores
import Markup
import Prose
import Synchronization
import Testing

@testable import Intake

@Suite("articles are handed on in the order of their chunks, by one thread at a time")
struct DeliveryTests {
  /// What came, and whether it ever came from two threads at once.
  private struct Heard {
    var names: [String] = []
    var isBusy = false
    var wasCrowded = false
  }

  @Test("whichever chunk is done first", arguments: [1, 2, 7, 200])
  func order(chunkCount: Int) {
    let heard = Mutex(Heard())
    let delivery = Delivery<Int>(cut: { $0.count }) { batch in
      heard.withLock {
        $0.wasCrowded = $0.wasCrowded || $0.isBusy
        $0.isBusy = true
        $0.names += batch.articles.map(\.name)
      }
      // Long enough for others to come meanwhile.
      var sum = batch.part
      for number in 0..<20_000 { sum = sum &* 31 &+ number }
      heard.withLock { $0.isBusy = sum == .min }
    }
    let naming = RecordNaming(taken: [])
    // From the last to the first, on as many threads as there are.
    _ = onCores(chunkCount) { index in
      delivery.deliver(RecordsOfChunk(of: Self.chunk(chunkCount - 1 - index), file: "news.jsonl"), naming: naming)
    }
    let all = heard.withLock { $0 }
    #expect(all.names == (0..<chunkCount).map { "r\($0)" })
    #expect(!all.wasCrowded)
  }

  /// A chunk of one record.
  private static func chunk(_ number: Int) -> Chunk {
    let text = Array("{\"id\": \"r\(number)\", \"title\": \"One\", \"text\": \"A bridge was closed on Monday.\"}\n".utf8)
    return Chunk(number: number, text: text, lines: [PageLine(number: number + 1, bytes: 0..<text.count - 1)])
  }
}
