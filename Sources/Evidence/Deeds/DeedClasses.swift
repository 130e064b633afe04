/// What is done in the news, one class a line: its name, whether the one it is done to (`object`) or the one who does it (`subject`) is its
/// main name, the verbs that tell it in the past or the present, and behind `|` the nouns.
/// Source: collected by hand from wire stories and headlines, 2026-11.
let deedClasses = """
  kill object killed kills assassinated assassinates murdered murders slain | killing assassination murder
  kill subject died dies perished | death
  injure object injured injures wounded wounds |
  attack subject attacked attacks struck strikes bombed bombs raided raids shelled shells | attack strike airstrike bombing raid
  arrest object arrested arrests detained detains jailed jails | arrest detention
  charge object charged charges indicted indicts sued sues | indictment
  convict object convicted convicts sentenced sentences acquitted | conviction
  release object freed frees released releases | release
  kidnap object kidnapped kidnaps abducted abducts | kidnapping abduction
  appoint object appointed appoints nominated nominates | appointment nomination
  elect object elected elects | election
  dismiss object fired fires dismissed dismisses sacked sacks ousted ousts | dismissal ouster
  resign subject resigned resigns quit quits | resignation
  suspend subject suspended suspends halted halts paused pauses froze frozen freezes stopped stops | suspension halt
  resume subject resumed resumes restarted restarts reopened reopens | resumption
  agree subject agreed agrees approved approves endorsed endorses | agreement approval
  reject subject rejected rejects vetoed vetoes refused | rejection veto
  vote subject voted votes | vote
  sign subject signed signs ratified ratifies | signing ratification
  expel subject expelled expels deported deports | expulsion deportation
  withdraw subject withdrew withdrawn withdraws removed removes evacuated evacuates | withdrawal evacuation
  deploy subject deployed deploys dispatched dispatches | deployment
  expand subject expanded expands enlarged enlarges | expansion
  launch subject launched launches began begun begins started starts opened opens | launch opening
  end subject ended ends closed closes shut shuts | closure
  meet subject met meets convened convenes | meeting summit
  visit subject visited visits | visit
  invade subject invaded invades | invasion
  seize subject seized seizes captured captures | seizure capture
  crash subject crashed crashes collapsed collapses sank sinks exploded explodes | crash collapse explosion
  buy subject bought buys acquired acquires | acquisition purchase
  sell subject sold sells | sale
  merge subject merged merges | merger
  win subject won wins | victory
  lose subject lost loses | defeat
  ban subject banned bans outlawed outlaws | ban
  raise subject raised raises increased increases | increase
  cut subject slashed slashes lowered lowers | cut
  publish subject published publishes unveiled unveils | publication
  """

/// What a word says was done.
struct DeedWord: Equatable, Sendable {
  /// Whose name tells one deed of a class from another.
  enum Main: Sendable { case subject, object }

  /// The number of the class, from 0.
  let kind: UInt8
  let main: Main
  let isNoun: Bool
}

/// The lines of `deedClasses` in words.
private let deedLines: [(verbs: [Substring], nouns: [Substring])] = deedClasses.split(separator: "\n").map { line in
  let parts = line.split(separator: "|", omittingEmptySubsequences: false)
  return (parts[0].split(separator: " "), parts[1].split(separator: " "))
}

/// The names of the classes; two lines may be of one.
let deedNames: [String] = deedLines.reduce(into: []) { names, line in
  if !names.contains(String(line.verbs[0])) { names.append(String(line.verbs[0])) }
}

/// For each class whose name is its main one; of two lines the first counts.
let deedMains: [DeedWord.Main] = deedNames.map { name in
  deedLines.first { $0.verbs[0] == name }?.verbs[1] == "object" ? .object : .subject
}

/// What the words of `deedClasses` say, in lower case.
let deedWords: [[UInt8]: DeedWord] = {
  var words: [[UInt8]: DeedWord] = [:]
  for line in deedLines {
    let kind = UInt8(deedNames.firstIndex(of: String(line.verbs[0])) ?? 0)
    let main: DeedWord.Main = line.verbs[1] == "object" ? .object : .subject
    for verb in line.verbs.dropFirst(2) { words[Array(verb.utf8)] = DeedWord(kind: kind, main: main, isNoun: false) }
    for noun in line.nouns { words[Array(noun.utf8)] = DeedWord(kind: kind, main: main, isNoun: true) }
  }
  return words
}()
