extension PageFixtures {
  /// All pages.
  static var everyPage: [(name: String, page: String)] { tuned + heldOut }
  /// The pages that the rules were made on.
  static var tuned: [(name: String, page: String)] { all + structures }

  /// Pages of many builds, to keep the rules general.
  static let structures: [(name: String, page: String)] = [
    ("rulesBelow", rulesBelow), ("menuAbove", menuAbove), ("roleByline", roleByline), ("archivePicture", archivePicture),
    ("standfirst", standfirst), ("placeLine", placeLine), ("republished", republished),
  ]

  /// House rules and a thread under the text, longer than it.
  static let rulesBelow = """
    headline | Dredger returns to Tarn Inlet after winter repairs

    body | The dredger Halcyon came back to Tarn Inlet on Thursday and will clear the channel before the herring fleet sails, the port office said.
    body | The channel has lost almost a metre of depth since October, and two trawlers touched ground in it during the storms of last month.
    body | Repairs to the pump took eleven weeks, twice as long as planned, because a shaft had to be cast anew at a foundry in Ostermark.
    body | “She is old, but she knows the sand,” said the harbour master, Ingrid Sollas, who had rented a smaller ship in the meantime.
    credit | Source: Northern Cable
    furniture | Tweet

    comment | Before you write
    comment | We read every message that you send us, and we would like you to read ours first, since it saves time for all of us.
    comment | Stay kind
    comment | Your neighbour may have written the line above yours. You will meet them at the bakery, so please write as if you stood there.
    comment | Stay short
    comment | You can say most things in five lines. We cut what is longer, and we may take down what only repeats your earlier message.
    comment | • Threats of any kind
    comment | • Offers for sale
    comment | 2 Comments
    comment | sandpiper
    comment | About time, the buoys were out of place all winter.
    comment | old_cooper
    comment | Rent the small one for good, it was cheaper for everybody.
    """

  /// A masthead, a path of sections and a foot with the same words.
  static let menuAbove = """
    furniture | Marrow Valley Echo
    furniture | Front › Valley › Transport

    headline | Night buses to stop at the hospital from spring

    dateline | 3 March 2017

    body | Night buses in the valley will stop at the hospital from April, the transport board decided on Tuesday after two years of petitions.
    body | The stop will cost each bus about four minutes, and the last run to Upper Marrow will leave a quarter of an hour later than now.
    furniture | - Advertisement -
    body | Nurses had collected 4,100 signatures, more than the number of people who took a night bus in the whole of last winter.
    body | The board will look at the figures again in the autumn and may add a second stop at the blood bank if enough people use the first.

    related | Related
    related | Toll for the pass road rises by a third
    related | Snow plough driver wins valley lottery, 12 January 2015

    furniture | Marrow Valley Echo
    furniture | Imprint · Privacy · Jobs
    furniture | © Marrow Valley Echo Ltd. 2019
    """

  /// A name with a role in place of "By".
  static let roleByline = """
    furniture | THE LIMEKILN POST

    headline | Brewers warn of a bottle shortage before the summer
    byline | Hedda Quarles, Senior Business Correspondent
    dateline | Monday, 8 April 2013

    body | Small brewers may run out of bottles before the summer, their association warned on Monday, because the only glassworks in the province is rebuilding its furnace.
    body | The furnace went cold in February and should be lit again in July, the works said, three months after the date it gave last year.
    body | “We have beer for ten thousand people and bottles for six,” said Marius Tell, who brews in a former fire station.
    body | Some brewers have begun to buy used bottles back from their guests, and one pays a coin for each that still has its cap.

    related | Most read
    related | 1. Is the clock on the town hall slow?
    related | 2. A walk along the old canal
    furniture | The Limekiln Post, copyright 2011-2014
    """

  /// A picture from the archive between the headline and the text.
  static let archivePicture = """
    headline | Cable car firm pays fine for the long wait

    caption | FILE - Passengers queue at the lower station of the Grauberg cable car, February 9, 2011. (Merle Pictures)

    body | The firm that runs the Grauberg cable car has paid a fine of 30,000 crowns because its guests waited for hours on a winter Saturday.
    body | The trade office said on Wednesday that the firm had sold twice as many tickets as its cabins can carry, and had told nobody at the till.
    body | A spokeswoman said that tickets were now bound to an hour, as they are at the museum and the swimming bath.

    credit | Pictures: Merle Pictures/T. Aldous
    credit | Sam Orrin covers tourism for the Grauberg Anzeiger.
    furniture | Copyright 2018 Grauberg Anzeiger GmbH
    """

  /// A short sentence under the headline, and paragraphs without blank lines.
  static let standfirst = """
    headline | How a village learned to sell its silence

    deck | No shop, no signal, no road in winter. Guests pay well for it.

    byline | By Ada Lorimer and Tom Fisk

    body | On a Friday in January the last bus to Unterholm turns round in the snow, and the driver wishes the only passenger good luck.
    body | She is a surgeon from the capital and has paid for four days in a room without a socket, in a house whose owner speaks before breakfast only.
    body | The village has eleven houses, and nine of them now take guests, up from none in the year when the school was closed.
    body | “We had nothing to offer, so that is what we offered,” said the owner, who asked that his name be left out.

    related | More from Travel
    related | The ferry that runs on time
    related | Six huts worth the climb
    """

  /// A place and an agency nobody knows, alone on a line.
  static let placeLine = """
    furniture | Sandbar Bulletin
    headline | Lighthouse keepers' union accepts the new rota

    dateline | PORT LORNE (Coastal Telegraph)

    body | The union of lighthouse keepers accepted a new rota on Monday and called off the strike that would have darkened nine lights.
    body | Keepers will spend four weeks on the rock and three on land, one more on land than under the contract of the last ten years.
    body | The authority will train six more keepers at its school, which had only two pupils when the talks began in the autumn.
    furniture | © 2020 Sandbar Bulletin
    """

  /// A text that says at its end where it stood first.
  static let republished = """
    furniture | Elderbrook Standard
    furniture | Explained

    headline | Explained: why the river changes its name

    body | Why does the river have two names? People have asked since the bridge was built, and the answer has little to do with the river.
    body | The upper valley spoke another language until about two hundred years ago, and its word for the river lived on in deeds and songs.
    body | In 1871 a surveyor wrote both names on one map, and every map that was printed after that has copied him.
    body | The council could settle on one name tomorrow, but a vote in each village would have to agree, and none has been asked for.

    credit | This explainer was first published by Quarry Lane Review and is reprinted with permission.
    related | More explainers
    related | Why does the noon bell ring at ten past?
    furniture | © Elderbrook Standard 2022
    """
}
