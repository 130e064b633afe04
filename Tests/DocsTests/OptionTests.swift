import Foundation
import Testing

@Suite("the program's options in the README")
struct OptionTests {
  @Test("they are those of the program")
  func options() throws {
    let help = try names(in: helpOfProgram()).subtracting(["--help", "--version", "-h"])
    let page = try text(of: "README.md").split(separator: "\n").filter { $0.hasPrefix("| `-") }
    #expect(try names(in: page.joined(separator: "\n")) == help)
  }

  /// The words of `text` that are options: `-c`, `--check`.
  private func names(in text: String) throws -> Set<String> {
    Set(text.matches(of: /(?:^|[\s`,|])(--?[a-z][a-z-]*)/).map { String($0.output.1) })
  }

  private func helpOfProgram() throws -> String {
    let program = Process()
    let output = Pipe()
    program.executableURL = try URL(filePath: FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .deletingLastPathComponent().appending(path: "dateline")
    program.arguments = ["--help"]
    program.standardOutput = output
    try program.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
