/// Pages made up for the tests: each line as `section | text`; a line without a bar is empty.
///
/// All outlets, people, places and events are invented.
enum PageFixtures {
  static let all: [(name: String, page: String)] = [
    ("portal", portal), ("blog", blog), ("agency", agency), ("bare", bare), ("thread", thread), ("german", german), ("wrapped", wrapped),
    ("shortNotes", shortNotes),
  ]

  /// A page with menus, a window title, a picture and lists around its text.
  static let portal = """
    headline | Harbour town opens its first tidal power plant
    furniture | The Kestrel Courier

    furniture | Home
    furniture | Search
    furniture | The Kestrel Courier
    furniture | Sports
    furniture | Weather

    headline | Harbour town opens its first tidal power plant

    byline | By Odile Marsh
    dateline | Published: 14 May 2019

    caption | The new turbine hall at Port Ellery, seen from the northern pier. Photo by Jon Tarr/Kestrel Images
    body | The tidal plant at Port Ellery began to feed the grid on Tuesday, six years after the first plans were drawn up.
    furniture | Advertisement
    body | Engineers said the two turbines would supply about 9,000 homes when the water is high and half of that at neap tide.
    related | ALSO READ: Fishermen fear for the herring season
    body | “We waited long for this day, and we are proud of it,” said Mayor Petra Oldcastle at the opening.
    credit | Ruben Falk contributed reporting.
    credit | Odile Marsh is a staff writer who covers energy for the Courier.

    related | Most Popular
    related | Ferry timetable changes again in June
    related | 2 May 2018
    related | Lighthouse keeper retires after forty years on the rock

    comment | Leave a Reply
    comment | Your email address will not be published. Required fields are marked *

    furniture | Copyright © 2019 The Kestrel Courier. All rights reserved.
    """

  /// A republished story that names its source.
  static let blog = """
    headline | Mountain Village Votes To Keep Its Night Train
    deck | Voters in the high village said on Sunday that they would pay for the night train that the railway wanted to stop.

    body | The village of Sant Orel voted on Sunday to pay for the night train itself, after the railway said it wanted to stop running it in winter.

    body | Turnout was 71 percent, the council said, the highest since the vote on the dam in 1994.
    body | “Nobody here wants to drive down the pass in January,” said Lena Vasari, who runs the inn at the station.
    credit | The post Mountain Village Votes To Keep Its Night Train appeared first on Alpine Ledger.
    furniture | Share this:
    furniture | Facebook
    furniture | Twitter
    """

  /// An agency story under a place and the agency's name.
  static let agency = """
    headline | Island ministers agree on fishing limits
    body | PORT ELLERY (Reuters) — Ministers of the four island states agreed on Monday to halve the catch of cod for three years.
    body | The limits take effect in spring, and each state will check its own boats, the joint statement said.
    """

  /// A page that begins with its text.
  static let bare = """
    body | The council of Port Ellery has put off its decision on the new harbour wall because the cost is still unclear, its speaker said.
    body | A second report is to be written by the end of the year, and two engineers were asked to look at the first one again.
    credit | Source: Kestrel Courier
    furniture | Share this article
    """

  /// Comments longer than the article.
  static let thread = """
    headline | Old mill burns down in Vallis
    body | The old mill at the edge of Vallis burned down in the night to Thursday, and nobody was hurt, the fire brigade said.
    body | The mill had stood empty for eleven years, and the town had planned to make a museum of it next summer.
    body | Police are looking into the cause, and asked people who saw anything to call them at once.
    comment | 3 Comments
    comment | marten49 says:
    comment | I walked past the mill that evening and there was a smell of smoke in the lane already, but I did not think much of it then.
    comment | hopper says:
    comment | The museum was never going to happen, they talked about it for years and nothing was done, so this does not change a thing for us.
    comment | marten49 says:
    comment | That is not true, there was a plan and there was money for it, you can read it in the minutes of the council from last year if you want.
    """

  /// A page in German.
  static let german = """
    furniture | Startseite
    furniture | Suche
    headline | Gemeinde Oberlinden bekommt eine neue Brücke
    dateline | 12. März 2018
    body | Die Gemeinde Oberlinden bekommt im nächsten Jahr eine neue Brücke über die Linde, wie der Rat am Montag mit großer Mehrheit beschlossen hat.
    body | Die alte Brücke ist seit dem Hochwasser gesperrt, und die Schule ist von der anderen Seite des Flusses nur auf einem Umweg zu erreichen.
    related | Lesen Sie auch
    related | Hochwasser: Was die Versicherung zahlt
    """

  /// A text wrapped by hand.
  static let wrapped = """
    headline | Lakeside observatory counts more falling stars
    body | The observatory at Lake Imber counted more falling stars this August than
    +body | in any year since it began to keep its books, the head of the station said
    +body | on Saturday. Clear nights helped, she said, but the swarm was thicker too.

    body | Visitors came from far away to lie in the wet grass and look up, and the
    +body | village shop ran out of blankets on the second night of the week already.
    """

  /// Lines too short to be told apart: nothing is lost.
  static let shortNotes = """
    body | ferry late again
    body | council: no quorum
    body | rain
    """
}
