import Diagnosis
import Foundation
import Query
import Testing

/// One text and how each of its statements is read.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  var typed: String
  var readings: [String] = []
  /// Comment lines above it.
  var remarks: [String] = []
  var testDescription: String { typed }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/readings.case")

  /// The cases of the file: lines as typed, then one indented line for each statement.
  static func all() throws -> [ReadingCase] {
    var cases: [ReadingCase] = []
    var remarks: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("// ") {
        remarks.append(String(line))
      } else if line.hasPrefix("    ") {
        cases[cases.count - 1].readings.append(String(line.dropFirst(4)))
      } else if let last = cases.last, last.readings.isEmpty {
        cases[cases.count - 1].typed += "\n" + line
      } else {
        cases.append(ReadingCase(typed: String(line), remarks: remarks))
        remarks = []
      }
    }
    return cases
  }

  /// The case as it stands in the file.
  var text: String {
    (remarks.isEmpty ? [] : [""] + remarks + [""]).map { $0 + "\n" }.joined() + typed + "\n" + readings.map { "    " + $0 + "\n" }.joined()
  }
}

@Suite("how lines are read")
struct ReadingsTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["DATELINE_UPDATE"] != nil

  @Test("each line has one reading", .enabled(if: !isUpdating), arguments: try ReadingCase.all())
  func reading(_ example: ReadingCase) {
    #expect(readings(of: example.typed) == example.readings)
  }

  @Test("the readings are written anew where that is asked for", .enabled(if: isUpdating))
  func update() throws {
    let cases = try ReadingCase.all().map { ReadingCase(typed: $0.typed, readings: readings(of: $0.typed), remarks: $0.remarks) }
    try cases.map(\.text).joined().write(to: ReadingCase.file, atomically: true, encoding: .utf8)
  }

  private func readings(of text: String) -> [String] { Script(text).statements.map { reading(of: $0.text) } }

  private func reading(of statement: String) -> String {
    do {
      return try parse(statement, with: sampleVocabulary).reading
    } catch {
      return "error" + place(of: error, in: statement) + ": " + error.message + (error.offer.map { "; try: " + $0 } ?? "")
    }
  }

  /// The text the caret stands under.
  private func place(of error: Diagnostic, in statement: String) -> String {
    guard let range = error.range else { return "" }
    let bytes = Array(statement.utf8)
    return " at ⟦" + String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self) + "⟧"
  }
}
