/// English verbs that their endings do not show, in lower case, of at most twelve letters.
/// Source: English grammar, the irregular verbs and those that news text uses most behind plurals, collected by hand, 2026-11.
let englishVerbs: [(VerbForm, String)] = [
  (
    .past,
    """
    went came took gave knew saw became began broke chose drove drew fell flew grew ran rose sang sank sat shook spoke stole stood swam threw
    understood woke wore wrote
    """
  ),
  (
    .pastOrParticiple,
    "left fled won met lost sent made held found led built brought bought caught fought got heard kept paid sold sought spent struck taught"
  ),
  (
    .plural,
    """
    remain seem believe know contain depict appear become come go give take keep deserve exist belong happen include suggest prove consist
    intend expect allow require receive send seek continue describe explain refer lack represent enjoy carry bring provide understand
    """
  ),
  (.pluralOrNoun, "show need plan want use face support attack back mean leave make feel fear demand claim reveal cover cause offer risk"),
  (.be, "is are was were be been"), (.auxiliaryGerund, "having being"),
  (.pluralNoun, "people men women children police media data staff troops"),
]
