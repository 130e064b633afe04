/// Months and weekdays of date lines in German, French, Spanish, Italian, Portuguese and Dutch, without accents.
/// Source: calendars of these languages, and date lines of news sites, 2026-11.
let foreignDateLines = DateLanguage(
  months: [
    "januar jaenner janner janvier enero gennaio janeiro januari", "februar fevrier febrero febbraio fevereiro februari",
    "marz maerz mars marzo marco maart", "april avril abril aprile", "mai mayo maggio maio mei", "juni juin junio giugno junho",
    "juli juillet julio luglio julho", "august aout agosto augustus", "september septembre septiembre setiembre settembre setembro",
    "oktober octobre octubre ottobre outubro", "november novembre noviembre novembro",
    "dezember decembre diciembre dicembre dezembro december",
  ],
  shortMonths: [
    "janv ene gen", "fevr fev febr", "mrz", "avr abr", "mag", "giu", "juil lug", "ago", "set", "okt ott out", "nov", "dez dic",
  ],
  weekdays: [
    "montag lundi lunes lunedi segunda maandag", "dienstag mardi martes martedi terca dinsdag",
    "mittwoch mercredi miercoles mercoledi quarta woensdag", "donnerstag jeudi jueves giovedi quinta donderdag",
    "freitag vendredi viernes venerdi sexta vrijdag", "samstag sonnabend samedi sabado sabato zaterdag",
    "sonntag dimanche domingo domenica zondag",
  ],
  shortWeekdays: ["mo", "di", "mi mit", "do", "fr", "sa", "so"],
  // What stands for `of`: `20 de marzo de 2026`.
  words: [(.of, "de del d")],
  tenses: TenseWords())
