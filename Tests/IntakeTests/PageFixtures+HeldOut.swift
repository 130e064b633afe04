extension PageFixtures {
  /// Pages that the rules were not tuned on.
  static let heldOut: [(name: String, page: String)] = [
    ("twoTitles", twoTitles), ("threadOnly", threadOnly), ("captionFirst", captionFirst), ("teasers", teasers), ("spanish", spanish),
    ("plainReport", plainReport), ("questions", questions),
  ]

  /// A kicker and a share row between the headline and the text, and a note of the agency at the end.
  static let twoTitles = """
    furniture | Fenwick Mercury
    furniture | Home | News | Harbour | Classifieds
    furniture | Fenwick Mercury

    headline | Salt works to close after a hundred and forty years

    byline | Written by Lotte Arnheim
    dateline | Published: October 4, 2016
    furniture | Share
    furniture | Facebook
    furniture | Twitter

    body | FENWICK (Baltic Dispatch) - The salt works at Fenwick will close at the end of the year, its owners said on Tuesday, and ninety people will lose their jobs.
    body | The works opened in 1876 and once shipped salt to five continents, but cheap imports and the price of gas have eaten its profits.
    related | Read more: The last boat of the salt fleet
    body | The union said that it had learned of the decision from the radio and would ask a court to stop the closure until talks were held.
    body | “My grandfather hung his coat on the same hook,” said Per Lindgren, who has worked at the pans for thirty years.

    credit | Baltic Dispatch
    furniture | Sign up for our weekly letter
    related | You may also like
    related | A recipe for pickled samphire
    related | June 11, 2014
    furniture | Copyright © 2016 Fenwick Mercury. All rights reserved.
    """

  /// A short article with a long thread under it and no rules.
  static let threadOnly = """
    headline | Council sells the old ice rink
    body | The council has sold the old ice rink to a builder of flats for one crown, it said on Friday after a meeting behind closed doors.
    body | The builder must keep the front of the hall, with its clock, and has to begin the work within two years or give the site back.
    body | A group of skaters had offered to run the rink without pay, but the roof would have cost more than the town earns in a year.
    comment | 3 comments
    comment | gustav says:
    comment | One crown! I would have paid two and kept the ice, and I am sure that half of the town would have paid with me.
    comment | anna_l says:
    comment | You would not have paid for the roof though, Gustav, and nobody else in this town would have done that either, would they.
    comment | gustav says:
    comment | We paid for a fountain that nobody uses, and I do not remember that anybody asked us whether we could afford it.
    furniture | © 2021 The Tollgate
    """

  /// A caption before the headline's text, with a credit on its own line.
  static let captionFirst = """
    headline | Rail link to the islands opens a week early
    byline | By Noor Haddix, Transport Editor
    caption | The first train crosses the causeway at Selby Head, May 30, 2012.
    credit | Photo: Selby Camera Club
    body | The rail link to the islands opened on Wednesday, a week before the date that had been promised and four years after the one before that.
    body | About 2,000 people rode the first trains, which were free, and some of them rode back at once because the cafe on the island was shut.
    body | The line has one track, and trains wait for each other at a loop in the middle of the causeway when the wind is strong.
    credit | Ines Park and Oliver Strand contributed reporting.
    related | Related stories
    related | Wind farm asks for a second cable
    related | 14 August 2010
    furniture | Terms of use
    """

  /// Teasers with cut sentences under the text.
  static let teasers = """
    furniture | OAKHAM LANTERN
    furniture | Menu
    furniture | OAKHAM LANTERN

    headline | Teachers' choir sings for the broken boiler

    body | The choir of the town's teachers sang on the market square on Sunday to raise money for the boiler of their own school.
    body | The boiler failed in November, and since then classes have been held in coats, in the chapel and once in a supermarket.
    body | The concert brought in 3,200 crowns, about a tenth of what a new boiler costs, and a plumber in the crowd offered his work.
    credit | The post Teachers' choir sings for the broken boiler appeared first on Wharf Street Journal.

    related | Bees return to the law courts
    related | by Wharf Street Journal
    related | July 9, 2019
    related | A swarm that left the roof of the law courts in spring came back on ...
    related | Read more
    related | Museum finds a whale in its cellar
    related | July 8, 2019
    related | Nobody remembers who bought it, and the label was lost in ...
    furniture | OAKHAM LANTERN © 2019
    """

  /// A page in Spanish.
  static let spanish = """
    furniture | Inicio
    furniture | El Faro de Valdemar
    headline | El puerto de Valdemar abre un segundo muelle para los pescadores
    dateline | 7 de mayo de 2015
    body | El puerto de Valdemar abrió el martes un segundo muelle para los pescadores, que lo habían pedido durante más de diez años al gobierno.
    body | La obra costó cuatro millones y permite que los barcos grandes descarguen sin esperar a que suba la marea, según dijo la directora del puerto.
    body | “Ahora llegamos a casa para la cena”, dijo uno de los pescadores, que sale al mar desde que tenía doce años.
    related | Te puede interesar
    related | La subasta de pescado se muda a internet
    furniture | © 2016 El Faro de Valdemar. Todos los derechos reservados.
    """

  /// A report without anything around it that speaks to the reader at its end.
  static let plainReport = """
    headline | What to do when the river floods the cellar
    body | The river rose by two metres on Saturday and stood in about sixty cellars of the lower town, the fire brigade said.
    body | Pumps are kept at the station in Mill Lane, and the brigade lends them for a day to everyone who brings an identity card.
    body | If water stands in your cellar, do not go down before the power is cut, because the brigade cannot see from outside whether it is.
    body | You can call the brigade at any hour, and you should take pictures for the insurance before you begin to pump the cellar dry.
    body | The river is to fall from Monday on, and the brigade expects to have its pumps back by the end of the week.
    """

  /// A text in questions and answers, with short headings.
  static let questions = """
    furniture | Copperhill Weekly
    headline | Five things to know about the new tram
    byline | By Ilse Warner
    body | Copperhill will have a tram again from next Sunday, forty years after the last one was sold to a museum in the capital.
    body | Where does it go?
    body | The tram runs from the station to the lake, with nine stops, and passes the hospital and both of the schools on the way.
    body | What does it cost?
    body | A ride costs two crowns, as on the bus, and the ticket is good for an hour on the tram and on every bus of the town.
    body | Who drives it?
    body | Twelve drivers have been trained since the autumn, eight of them bus drivers of the town, and four came from the museum.
    furniture | © 2018 Copperhill Weekly
    """
}
