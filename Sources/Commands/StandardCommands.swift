public import Engine

/// Every command, in the order of help; adding one is a file and a word here.
public let standardCommands = CommandList(
  [
    Load.self, Assert.self, AliasCommand.self,
    Let.self, Use.self, Show.self, Drop.self,
    Filter.self, Find.self, Near.self, Dedupe.self, First.self, Last.self, Sample.self, Sort.self,
    Kwic.self, Read.self, Why.self, Explain.self, SectionsCommand.self,
    Count.self, Words.self, Ngrams.self, Collocates.self, Keywords.self, DispersionCommand.self, Trend.self,
    DatesCommand.self, NumbersCommand.self, QuotesCommand.self, NamesCommand.self, Timeline.self, StoriesCommand.self, SourcesCommand.self,
    Compare.self,
    Define.self, ExportCommand.self, Expect.self, Record.self, Save.self, Replay.self, SetCommand.self, Help.self, History.self, Edit.self,
    Quit.self,
  ], topics: helpTopics.map(\.name))
