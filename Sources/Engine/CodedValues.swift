import Chronology
import Prose
import Synchronization

/// The distinct values of a field, with what is worked out of them once: their order, their folded words, their days.
///
/// A class because columns of the same values share what was worked out.
final class CodedValues: Sendable {
  /// The values by their numbers; some may be equal.
  let cells: Cells
  private let keptPlaces = Mutex<ValuePlaces?>(nil)
  private let keptKeys = Mutex<[[UInt8]?]?>(nil)
  private let keptDays = Mutex<[DaySpan]?>(nil)

  init(_ cells: Cells) { self.cells = cells }

  /// The places of the values in ascending order.
  var places: ValuePlaces { made(keptPlaces) { ValuePlaces(cells.ranks()) } }

  /// The words of texts as they are compared; nil for an unknown one.
  var keys: [[UInt8]?] {
    made(keptKeys) {
      guard case .text(let texts) = cells else { return [] }
      return texts.map { $0.map(comparedForm) }
    }
  }

  /// The days that dates may be.
  var days: [DaySpan] {
    made(keptDays) {
      guard case .datings(let datings) = cells else { return [] }
      return datings.map { DaySpan($0) }
    }
  }

  private func made<Made: Sendable>(_ kept: borrowing Mutex<Made?>, _ make: () -> Made) -> Made {
    if let known = kept.withLock({ $0 }) { return known }
    let value = make()
    kept.withLock { $0 = value }
    return value
  }
}

/// The places of values in ascending order, dense, unknown ones last; equal values have equal places.
public struct ValuePlaces: Sendable {
  /// The place of each value.
  public let ofValue: [UInt32]
  /// The number of places; the last is that of unknown values, whether there are any or not.
  public let count: Int

  init(_ ranks: [Int]) {
    let unknown = (ranks.reduce(-1) { $1 == .max ? $0 : max($0, $1) }) + 1
    ofValue = ranks.map { UInt32($0 == .max ? unknown : $0) }
    count = unknown + 1
  }
}

/// Words as they are compared: case, accents and quotation marks folded, blanks run together.
func comparedForm(of text: String) -> [UInt8] {
  let bytes = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  return foldedForm(of: bytes.span)
}
