import Glibc
import Trials

/// Options of the command line.
struct Options {
  var seconds = 2.0
  var seed: UInt64 = 1
  var names: [String] = []
  var input: String?
  var keep = ScratchFolder.parent + "/dateline-fuzz.input"

  /// What the arguments say; nil when they cannot be understood.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch (word, rest.first) {
      case ("--seconds", let value?):
        guard let seconds = Double(value), seconds > 0 else { return nil }
        self.seconds = seconds
      case ("--seed", let value?):
        guard let seed = UInt64(value) else { return nil }
        self.seed = seed
      case ("--entry", let value?): names.append(value)
      case ("--input", let value?): input = value
      case ("--keep", let value?): keep = value
      default: return nil
      }
      _ = rest.popFirst()
    }
  }

  static let usage = """
    dateline-fuzz [--seconds N] [--seed N] [--entry NAME]… [--keep FILE]   gives each parser broken inputs for N seconds
    dateline-fuzz --input FILE                                             runs the input that such a run left in FILE
    """
}

/// Gives every parser inputs it was never meant for, and says what does not hold. Ends with 1 if something did not.
@main
enum Fuzzing {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      say(Options.usage)
      exit(2)
    }
    let material = Material()
    let entries = allEntries(from: material)
    if let path = options.input { exit(replay(path, entries)) }
    let chosen = entries.filter { options.names.isEmpty || options.names.contains($0.name) }
    guard let first = chosen.first else {
      say("entries: " + entries.map(\.name).joined(separator: " "))
      exit(2)
    }
    if chosen.count > 1 { exit(eachAlone(chosen, options)) }
    guard let lastInput = LastInput(at: "\(options.keep).\(first.name)") else {
      say("cannot write \(options.keep).\(first.name)")
      exit(2)
    }
    exit(EntryRun(first, options, lastInput).run() ? 0 : 1)
  }

  /// Runs each entry in a process of its own, so that a crash ends that entry alone.
  private static func eachAlone(_ entries: [Entry], _ options: Options) -> Int32 {
    var code: Int32 = 0
    for entry in entries {
      let words = ["--entry", entry.name, "--seconds", "\(options.seconds)", "--seed", "\(options.seed)", "--keep", options.keep]
      switch ownProgram(words) {
      case .code(0): continue
      case .code: code = 1
      case .signal(let number):
        say("\(entry.name): ended by signal \(number); --input \(options.keep).\(entry.name) runs the input again")
        code = 1
      }
    }
    return code
  }

  private static func allEntries(from material: Material) -> [Entry] {
    queryEntries(from: material) + fileEntries(from: material) + intakeEntries(from: material) + proseEntries(from: material)
      + [patternEntry()] + renderingEntries(from: material)
  }

  private static func replay(_ path: String, _ entries: [Entry]) -> Int32 {
    guard let (name, bytes) = LastInput.read(path), let entry = entries.first(where: { $0.name == name }) else {
      say("no input of an entry in \(path)")
      return 2
    }
    guard let finding = entry.finding(bytes) else {
      say("\(name): nothing wrong with this input")
      return 0
    }
    say("\(name): \(finding)")
    return 1
  }
}

/// The runs of one entry.
struct EntryRun {
  private let entry: Entry
  private let options: Options
  private let lastInput: LastInput

  /// Seconds one input may take before the program is ended.
  private static let patience: UInt32 = 30
  /// Findings printed for one entry; more are counted.
  private static let findingLimit = 5

  init(_ entry: Entry, _ options: Options, _ lastInput: LastInput) {
    self.entry = entry
    self.options = options
    self.lastInput = lastInput
  }

  /// Runs the entry for its time and prints how often. Whether nothing was found.
  func run() -> Bool {
    var mutation = Mutation(of: entry.seeds, seed: options.seed)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(options.seconds)
    var runs = 0
    var findings: [String: Int] = [:]
    var slowest = Duration.zero
    var now = clock.now
    while now < end {
      let bytes = mutation.next()
      lastInput.keep(bytes, of: entry.name)
      if runs % 64 == 0 { alarm(Self.patience) }
      if let finding = entry.finding(bytes) {
        if findings[finding] == nil, findings.count < Self.findingLimit { tell(finding, bytes, findings.count) }
        findings[finding, default: 0] += 1
      }
      let after = clock.now
      slowest = max(slowest, after - now)
      now = after
      runs += 1
    }
    alarm(0)
    removeScratchFiles()
    let count = findings.values.reduce(0, +)
    say("\(entry.name): \(runs) runs, \(count) findings of \(findings.count) kinds, slowest \(slowest)")
    return findings.isEmpty
  }

  /// Prints a finding and keeps its input beside the last one.
  private func tell(_ finding: String, _ bytes: [UInt8], _ number: Int) {
    let path = "\(options.keep).\(entry.name).\(number)"
    let isKept = write(Array("\(entry.name) \(bytes.count)\n".utf8) + bytes, toFile: path)
    say(
      "\(entry.name): \(finding)\(isKept ? " [\(path)]" : "")\n  \(String(decoding: bytes.prefix(200), as: UTF8.self).debugDescription)")
  }
}
