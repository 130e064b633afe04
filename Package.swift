// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 with its strict concurrency, and no warning let through.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system, with the few shims Swift needs.
func library(_ name: String, _ links: String...) -> Target {
  .target(name: name, linkerSettings: links.map { .linkedLibrary($0) })
}

/// A room of the house with the rooms it may look into; the layering test holds the same list.
func room(_ name: String, _ imports: Target.Dependency...) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of a room.
func tests(_ name: String, _ imports: Target.Dependency..., cases: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: imports, exclude: cases, swiftSettings: settings)
}

/// The program as it is shipped holds all libraries, the language's and the system's: it starts in a third of the time, and where no toolchain is.
/// The toolchain's own linker joins them; others warn of a function of the libraries that nothing here calls. Debug builds stay as they are.
let wholeProgram: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-l_FoundationCollections", "-l_FoundationCShims", "-lbsd", "-lmd", "-ltinfo", "-Xlinker", "--gc-sections",
      "-use-ld=lld",
    ],
    .when(configuration: .release))
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dateline",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")],
  targets: [
    library("CEditLine", "edit"),
    library("CPCRE2", "pcre2-8"),
    library("CStemmer", "stemmer"),
    library("CDigest"),
    library("CAllocator"),
    room("Diagnosis"),
    room("Chronology"),
    room("Measures"),
    room("Columnar"),
    room("Markup"),
    room("Trials"),
    room("Cores"),
    room("Prose", "Chronology", "CStemmer"),
    room("Query", "Diagnosis"),
    room("Rendering", "Columnar"),
    room("Intake", "Markup", "Cores", "Prose", "Chronology", "CDigest"),
    room("Corpus", "CAllocator", "Cores", "Prose", "Chronology", "Diagnosis", "CPCRE2"),
    room("Evidence", "Cores", "Corpus", "Prose", "Chronology", "Diagnosis"),
    room("Engine", "Query", "Cores", "Corpus", "Evidence", "Prose", "Columnar", "Chronology", "Diagnosis"),
    room(
      "Commands", "Engine", "Query", "Intake", "Corpus", "Evidence", "Prose", "Measures", "Columnar", "Chronology", "Cores", "Diagnosis"),
    room("Sessions", "Engine", "Evidence", "Query", "Rendering", "Columnar", "Chronology", "Diagnosis"),
    room("Shell", "CEditLine", "Sessions", "Engine", "Corpus", "Query"),
    .executableTarget(
      name: "dateline", dependencies: ["Shell", "Sessions", "Commands", "Engine", "Intake", "Diagnosis", argumentParser],
      exclude: ["Dateline.docc"], swiftSettings: settings, linkerSettings: wholeProgram),
    .executableTarget(
      name: "dateline-bench",
      dependencies: ["Commands", "Engine", "Evidence", "Corpus", "Prose", "Chronology", "Diagnosis", "Trials", "dateline"],
      exclude: ["Results.md"], swiftSettings: settings, linkerSettings: wholeProgram),
    .executableTarget(
      name: "dateline-fuzz",
      dependencies: [
        "Sessions", "Commands", "Engine", "Corpus", "Intake", "Prose", "Markup", "Query", "Rendering", "Columnar", "Chronology",
        "Diagnosis", "Trials",
      ], swiftSettings: settings),
    tests("Layers"),
    tests("Chronology", "Chronology", cases: ["calendar.py", "calendar.txt"]),
    tests("Measures", "Measures"),
    tests("Cores", "Cores", "Trials"),
    tests("Columnar", "Columnar"),
    tests("Markup", "Markup"),
    tests("Prose", "Prose", "Chronology", "Trials", cases: ["Gold"]),
    tests("Rendering", "Rendering", "Columnar"),
    tests("Intake", "Intake", "Prose", "Chronology", "Trials", cases: ["Cases"]),
    tests("Sessions", "Sessions", "Trials"),
    tests("Shell", "Shell", "Commands", "Engine", "dateline", "Trials"),
    tests("Query", "Query", "Diagnosis", cases: ["Cases"]),
    tests("Corpus", "Corpus", "Prose", "Diagnosis", "Trials"),
    tests("Evidence", "Evidence", "Prose", "Chronology", "Trials", cases: ["Gold"]),
    tests("Engine", "Engine", "Query", "Chronology"),
    tests(
      "Commands", "Commands", "Sessions", "Engine", "Query", "Intake", "Corpus", "Prose", "Columnar", "Diagnosis", "Trials",
      cases: ["Cases", "Corpus"]),
    tests("Docs", "Sessions", "Commands", "Engine", "Query", "Intake", "dateline"),
    tests("Program", "dateline", "Trials"),
  ]
)
