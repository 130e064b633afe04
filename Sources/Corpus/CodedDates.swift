public import Chronology
import Synchronization

/// The publication date of each document, or the period it lies in, as a number: equal dates have equal numbers.
public struct CodedDates: Sendable {
  /// The number of each document's date and 1; 0 where none is stated, or it is less exact than the period.
  public let codes: [UInt32]
  /// The dates, in the order they are first met.
  public let distinct: [PartialDate]
  /// For each of these whether it is only inferred.
  public let isInferred: [Bool]

  /// The dates of `dates`.
  init(_ dates: StatedDates) {
    var numbers: [UInt64: UInt32] = [0: 0]
    var distinct: [PartialDate] = []
    var isInferred: [Bool] = []
    codes = dates.codes.map { code in
      if let known = numbers[code] { return known }
      guard let date = DateCode(rawValue: code).date else { return 0 }
      distinct.append(date)
      isInferred.append(StatedDates.isInferred(code))
      numbers[code] = UInt32(distinct.count)
      return UInt32(distinct.count)
    }
    (self.distinct, self.isInferred) = (distinct, isInferred)
  }

  /// The periods of `granularity` that hold `dates`.
  init(_ dates: CodedDates, by granularity: Granularity) {
    var numbers: [[PartialDate: UInt32]] = [[:], [:]]
    var distinct: [PartialDate] = []
    var isInferred: [Bool] = []
    let periods = zip(dates.distinct, dates.isInferred).map { date, inferred -> UInt32 in
      guard let period = date.period(granularity) else { return 0 }
      if let known = numbers[inferred ? 1 : 0][period] { return known }
      distinct.append(period)
      isInferred.append(inferred)
      numbers[inferred ? 1 : 0][period] = UInt32(distinct.count)
      return UInt32(distinct.count)
    }
    codes = dates.codes.map { $0 == 0 ? 0 : periods[Int($0) - 1] }
    (self.distinct, self.isInferred) = (distinct, isInferred)
  }
}

extension PartialDate {
  /// The period of `granularity` that the whole date lies in; nil where it may lie in several.
  public func period(_ granularity: Granularity) -> PartialDate? {
    let period = PartialDate(granularity, containing: first)
    return period.last >= last ? period : nil
  }
}

/// The dates of a table of articles as numbers, made when first asked for: a class because copies of a table fill the same store.
final class KeptDates: Sendable {
  private let kept = Mutex<[Granularity?: CodedDates]>([:])

  /// The dates themselves, or the periods of `granularity` they lie in. O(documents) the first time.
  func dates(by granularity: Granularity?, of stated: StatedDates) -> CodedDates {
    if let known = kept.withLock({ $0[granularity] }) { return known }
    let made = granularity.map { CodedDates(dates(by: nil, of: stated), by: $0) } ?? CodedDates(stated)
    kept.withLock { $0[granularity] = made }
    return made
  }
}
