// Words around a number that tell what was done to those it counts. Source: collected by hand from reports of one event in several papers,
// 2026-11.

/// What befell people, a class a line, its name first.
private let fateLines = """
  killed kills kill killing dead died dies die dying slain perished deaths fatalities
  injured injures injuring wounded wounds wounding hurt hurting injuries
  """

let classOfFate: [String: String] = {
  var classes: [String: String] = [:]
  for line in fateLines.split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    for word in words { classes[word] = words[0] }
  }
  return classes
}()

/// Words between a noun and its participle.
let auxiliaries: Set = [
  "is", "are", "was", "were", "has", "have", "had", "be", "been", "being", "reportedly", "also", "then", "later", "now", "still", "already",
  "not", "n't", "never", "no", "longer",
]

/// Words before a number that only say who says it.
let reports: Set = [
  "said", "reported", "announced", "claimed", "stated", "confirmed", "added", "told", "counted", "estimated", "recorded", "reporting",
  "saying",
]

/// Past forms of verbs that do not end like one, each before its stem.
private let irregularVerbs = """
  sent send sends send lost lose loses lose shot shoot fired fire fires fire took take takes take held hold holds hold gave give gives give
  built build builds build bought buy buys buy sold sell sells sell made make makes make brought bring brings bring left leave leaves leave
  cut cut cuts cut hit hit hits hit spent spend spends spend paid pay pays pay won win wins win flew fly flies fly found find finds find
  withdrew withdraw withdraws withdraw withdrawn withdraw put put puts put got get gets get stole steal stolen steal sank sink sunk sink
  drove drive driven drive moves move
  """

let stems: [String: String] = {
  var stems: [String: String] = [:]
  let words = irregularVerbs.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  var place = 0
  while place + 1 < words.count {
    stems[words[place]] = words[place + 1]
    place += 2
  }
  return stems
}()

let verbs = Set(stems.keys)

/// Words that end like a verb and are none, and verbs that only say that somebody is there.
let noVerbs: Set = [
  "hundred", "during", "including", "according", "following", "regarding", "nothing", "morning", "evening", "united", "combined",
  "stationed", "based", "deployed", "deploying", "located", "posted", "serving", "remained", "remaining", "stayed", "staying", "numbering",
  "totaling", "having", "keeping", "maintaining", "maintained", "hosting", "exceed", "exceeding",
]

/// Nouns of what a body gives out that counts the dead and wounded.
let countingWords: Set = [
  "figure", "figures", "toll", "tolls", "count", "counts", "tally", "tallies", "numbers", "casualties", "bulletin", "update", "data",
  "statistics", "estimate", "estimates",
]

/// Words of a sentence in which a body votes.
let votingWords: Set = ["vote", "votes", "voted", "voting", "ballot", "bill", "motion", "resolution", "passed", "approved", "rejected"]
