/// Words before the name of the paper a text first stood in. Source: collected by hand from republishing sites, 2026-11.
let originPhrases = [
  "appeared first on", "first appeared on", "first appeared in", "originally appeared on", "originally appeared in",
  "originally published on", "originally published in", "originally published by", "first published on", "first published in",
  "first published by", "republished from", "was produced by",
]

/// Words that open a line naming the source of a text. Source: collected by hand, 2026-11.
let sourceLeads = ["source:", "via:", "quelle:", "fuente:", "fonte:", "bron:", "sumber:", "первоисточник:", "источник:"]
