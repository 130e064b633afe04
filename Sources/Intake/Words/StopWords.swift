/// Small words that running text is full of and menus are not, in English, German, French, Spanish, Italian, Dutch, Portuguese,
/// Indonesian and Russian. Source: collected by hand, 2026-11.
let stopWords = """
  a an the and or but of to in on at by for with from into over under about after before between through during against without within
  is are was were be been being am has have had do does did will would can could should may might must not no nor so as than then that
  this these those it its he she they we you i his her their our your my me him them us who whom whose which what when where why how if
  because while although though until since there here also just only even more most some any all both each other such own same very
  said says told isnt wasnt dont doesnt didnt cant couldnt wont hes shes theyre were ive im up out off down again once
  der die das den dem des ein eine einen einem einer und oder aber nicht mit von zu im am auf für ist sind war waren wird werden hat haben
  sich als auch nach bei aus dass wie noch nur über vor durch bis wenn es er sie wir ich ihr kann
  le la les un une des du de et ou mais ne pas que qui dans en sur pour par avec est sont était été a ont il elle ils elles nous vous je se ce cette
  son sa ses leur au aux plus
  el los las una unos y o pero no que en con por para es son fue era ha han se su sus lo al del como más muy ya también
  il lo gli uno e di da che non per con del della dei delle nel nella sono è era ha hanno si suo sua più anche come
  de het een en van op te dat die is zijn was niet met voor aan er om door ook als bij uit maar naar heeft
  o os as um uma e do da dos das no na nos nas em não que com por para é são foi se seu sua mais como ao
  yang dan di ke dari ini itu untuk dengan pada adalah tidak akan oleh sebagai
  и в не на что с по как это за из у от к для но о же то так его он она они мы вы я
  """

/// The hashes of `stopWords`.
let stopWordHashes = WordTable(words: hashes(of: stopWords))
