import Chronology

/// English months, in full and short.
let englishMonths = monthTable(
  full: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
  short: ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"])

/// English weekdays, in full and short.
let englishWeekdays = weekdayTable(
  full: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  short: ["mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"])

/// Months of date lines in German, French, Spanish, Italian, Portuguese and Dutch, without accents.
let foreignMonths = monthTable(
  full: [
    "januar jaenner janner janvier enero gennaio janeiro januari", "februar fevrier febrero febbraio fevereiro februari",
    "marz maerz mars marzo marco maart", "april avril abril aprile", "mai mayo maggio maio mei", "juni juin junio giugno junho",
    "juli juillet julio luglio julho", "august aout agosto augustus", "september septembre septiembre setiembre settembre setembro",
    "oktober octobre octubre ottobre outubro", "november novembre noviembre novembro",
    "dezember decembre diciembre dicembre dezembro december",
  ],
  short: [
    "janv ene gen", "fevr fev febr", "mrz", "avr abr", "mag", "giu", "juil lug", "ago", "set", "okt ott out", "nov", "dez dic",
  ])

/// Weekdays of date lines in the same languages.
let foreignWeekdays = weekdayTable(
  full: [
    "montag lundi lunes lunedi segunda maandag", "dienstag mardi martes martedi terca dinsdag",
    "mittwoch mercredi miercoles mercoledi quarta woensdag", "donnerstag jeudi jueves giovedi quinta donderdag",
    "freitag vendredi viernes venerdi sexta vrijdag", "samstag sonnabend samedi sabado sabato zaterdag",
    "sonntag dimanche domingo domenica zondag",
  ],
  short: ["mo", "di", "mi mit", "do", "fr", "sa", "so"])

/// What stands for `of` in dates of the Romance languages: `20 de marzo de 2026`.
let foreignWords: [WordKey: DateWord] = ["de", "del", "d"].reduce(into: [:]) { table, word in
  if let key = WordKey(word[...]) { table[key] = .of }
}

private func monthTable(full: [String], short: [String]) -> [WordKey: DateWord] {
  var table: [WordKey: DateWord] = [:]
  for (index, words) in short.enumerated() {
    for key in words.split(separator: " ").compactMap({ WordKey($0) }) { table[key] = .shortMonth(index + 1) }
  }
  for (index, words) in full.enumerated() {
    for key in words.split(separator: " ").compactMap({ WordKey($0) }) { table[key] = .month(index + 1) }
  }
  return table
}

private func weekdayTable(full: [String], short: [String]) -> [WordKey: DateWord] {
  var table: [WordKey: DateWord] = [:]
  for (weekday, words) in zip(Weekday.allCases, full) {
    for key in words.split(separator: " ").compactMap({ WordKey($0) }) { table[key] = .weekday(weekday) }
  }
  for (weekday, words) in zip(Weekday.allCases, short) {
    for key in words.split(separator: " ").compactMap({ WordKey($0) }) { table[key] = .shortWeekday(weekday) }
  }
  return table
}
