/// Text on which parsers are known to trip: edges of numbers and dates, marks without partners, signs that steer or combine.
/// Source: collected by hand from the forms that the language, records, sessions and pages use, 2026-11.
let sharpPieces: [String] = [
  "\"", "“", "”", "„", "'", "’", "(", ")", "[", "]", "{", "}", "<", ">", "|", "=", "!=", ">=", ">>", "::", ",", ";", "#", "$", "%", "%c",
  "%l", "*", "+", "?", "{0}", "{0,1000}", "{1001}", "{2,1}", "{99999999999999999999}", "[]", "[]{0,3}", "<s/>", "</s>", "a:", "&", "!",
  "..",
  ". . .", "...", "…", "-", "–", "—", "\n", "\r\n", "\r", "\n\n", "\t", "\u{A0}", "\u{2028}", "\u{85}", " ", "    ", "\\", "\\\"",
  "\\u0000",
  "\\ud800", "\\ud83d\\ude00", "\\W", "(?:", "(?=", "(?R)", "\\1", "[^a]", "[[:alpha:]]", ".*", "(a*)*b", "\u{0}", "\u{7}", "\u{1B}[2J",
  "\u{7F}",
  "\u{9B}", "\u{202E}", "\u{200B}", "\u{200D}", "\u{301}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "é", "ß", "İ", "ſ", "ﬁ", "Ω", "Я", "日本語",
  "👨‍👩‍👧",
  "0", "1", "-1", "007", "1,000", "1.5", "0.8", "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e999", "1e-999",
  "0000", "9999", "10000", "0000-00-00", "2020-02-30", "2020-12-31", "9999-12-31", "2020-Q1", "2020-Q9", "2020-W53", "2021-W53",
  "2020-01-03",
  "2020-01..2020-02", "2020..", "..2020", "31 December 9999", "Jan. 1, 0001", "Friday", "last Monday", "two weeks ago", "the 1990s",
  "12/31/99",
  "31.12.2019", "2020年1月3日", "U.S.", "Mr.", "St.", "p.m.", "e.g.", "No. 5", "http://a.b/c?d#e", "a@b.c", "By ", "READ MORE", "Related:",
  "© 2020", "Comments", "(AP) —", "WASHINGTON (Reuters) - ", " | ", "```", "```dateline", "```dateline {#a}", "```output", "```error",
  "~~~",
  "---", "---\n", "dateline-session: 1", "corpus: ", "corpus-digest: sha256:", "now: 2020-02-20", "width: 80", "param a: b",
  "{#a check=glob}",
  "check=lines", "exit=error", "max=1", "max=99999999999999999999", "set ", "define a($x = 1) = ", "docs", "it", "find ", "filter ",
  "count by ",
  "sort ", "words by lemma", "kwic", "kwic width 1", "kwic sort left1", "timeline", "timeline of ", "compare ", "near ", "within ",
  "containing ",
  "in headline", "in all", "union", "intersect", "minus", "not ", "and", "or", "mentions ", "possibly ", "window 5", "per million",
  "date in ",
  "words > 1,000", "is unknown", "has dates", "first 3", "last 0", "sample 5 seed 1", "why 1", "read 01", "read 01.2", "explain",
  "let x = ",
  "use x", "drop x", "show fields", "help ", "export a.csv", "> a.csv", "null", "true", "false", "{}", "{\"text\":\"a\"}", "\"text\":",
  "\"date\":",
  "\"id\":", "[[[[[[[[", "]]]]", "}}}}",
]

/// Bytes that are no UTF-8: lone continuations, cut sequences, long forms, surrogates, values out of range.
let oddBytes: [[UInt8]] = [
  [0x80], [0xBF], [0xC0, 0x80], [0xC2], [0xE2, 0x80], [0xE2], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xFF],
  [0xFE, 0xFF],
  [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], [0xC2, 0xA0], [0xCC, 0x81],
]
