import Cores
import Prose

/// All pages of a load: read and labelled on all cores, then labelled again and named together.
struct PageReading {
  /// The ids of the pages.
  let names: Set<String>
  /// What the reader should know of the names.
  let messages: [String]
  private var readings: ArraySlice<FileReading>

  /// Reads `files`; those that were not reached when the load was stopped give nothing.
  init(of files: [FoundFile], beside taken: Set<String>, on course: Course) {
    var readings = onCores(files.count) { number in
      let file = files[number]
      guard !course.isStopped else { return FileReading() }
      defer { course.advance(bytes: file.byteCount, files: 1, articles: 1) }
      return pageReading(of: file)
    }
    let places = readings.indices.filter { !readings[$0].articles.isEmpty }
    var articles = places.map { readings[$0].articles[0] }
    relabel(&articles, by: places.map { readings[$0].keys })
    let names = pageNames(of: articles.map(\.file), beside: taken)
    for (index, place) in places.enumerated() {
      articles[index].name = names[index].name
      readings[place].articles = [articles[index]]
    }
    self.readings = readings[...]
    self.names = Set(names.map(\.name))
    messages = zip(names, articles).compactMap { name, article in
      name.wanted.map { "'\($0)' is taken; \(article.file) is '\(name.name)'" }
    }
  }

  /// What the next `count` files gave.
  mutating func take(_ count: Int) -> ArraySlice<FileReading> {
    defer { readings = readings.dropFirst(count) }
    return readings.prefix(count)
  }
}
