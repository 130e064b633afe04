/// Words that introduce the day something was published, without accents, cut after twelve letters.
/// Source: date lines of news sites in seven languages, 2026-11.
let publishedWords = WordSet(
  words: """
    published posted created issued released publicationdate pubdate veroffentlic erschienen erstellt publie publiee paru
    publicado publicada pubblicato pubblicata gepubliceerd geplaatst
    """)

/// Words that introduce the day something was changed, in the same form.
/// Source: as above.
let updatedWords = WordSet(
  words: """
    updated modified edited revised changed aktualisiert geandert mis jour modifie actualizado actualizada aggiornato
    aggiornata atualizado atualizada bijgewerkt gewijzigd
    """)

/// Other words of date lines: prepositions, zones, reading times.
/// Source: as above.
let fillerWords = WordSet(
  words: """
    on at date dated time am pm gmt utc z est edt et cst cdt ct mst mdt mt pst pdt pt bst ist cet cest eet eest msk sgt hkt jst
    kst aest aedt wib pkt gst local last first originally uhr um vom den der le la a as o de del el il alle ore kl om h hrs hours
    min mins minute minutes read ago day dia data fecha datum stand the
    """)
