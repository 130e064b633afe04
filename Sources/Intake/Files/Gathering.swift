import Prose

/// `files` in stretches that are read at once; each holds as many as keep all cores busy.
func waves(of files: [FoundFile]) -> [[FoundFile]] {
  stride(from: 0, to: files.count, by: 512).map { Array(files[$0..<min($0 + 512, files.count)]) }
}

/// Adds what files gave to `harvest`, in their order.
func gather(_ readings: [FileReading], into harvest: inout Harvest, naming names: inout NameGiver, keys: inout [[LineKey]]) {
  for reading in readings {
    if let file = reading.file { harvest.files.append(file) }
    harvest.articles += reading.articles
    keys += reading.keys
    names.add(reading.recordNames)
    harvest.skipped += reading.skipped
    harvest.messages += reading.messages
  }
}
