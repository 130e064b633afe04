import Prose
import Testing

/// What a quantity says: value or range with its modifier, then what is around it in its own words.
private func said(_ mention: NumberMention, _ text: [UInt8]) -> String {
  func words(_ range: Range<Int>?) -> String? { range.map { String(decoding: text[$0], as: UTF8.self) } }
  func plain(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
  var parts = [mention.value.map(plain) ?? [mention.low, mention.high].compactMap { $0.map(plain) }.joined(separator: "..")]
  if mention.modifier != .exact { parts.append(mention.modifier.word) }
  if mention.kind != .count { parts.append(mention.kind.word) }
  if let currency = mention.currency { parts.append(currency.code) }
  if mention.kind == .count || mention.kind == .measure, let unit = words(mention.unit) { parts.append(unit) }
  if let whole = mention.whole { parts.append("of " + plain(whole)) }
  return parts.joined(separator: " ")
}

@Suite struct NumbersTests {
  @Test(
    "quantities are found and read",
    arguments: [
      ("⟦Fewer than 1,000 U.S. troops⟧ remain", "1000 less_than troops"), ("has ⟦roughly 500 soldiers⟧ there", "500 about soldiers"),
      ("⟦Thirty of the 120 German soldiers⟧ left", "30 soldiers of 120"),
      ("moved ⟦seven of its contingent of 14 soldiers⟧ out", "7 soldiers of 14"),
      ("⟦about 4,500 additional American troops⟧ to", "4500 about troops"),
      ("runs a ⟦500-strong mission⟧ there", "500 mission"), ("⟦several hundred advisers⟧ and", "200..999 several advisers"),
      ("⟦dozens of people⟧ died", "24..99 several people"), ("⟦tens of thousands of refugees⟧ fled", "20000..99999 several refugees"),
      ("⟦up to 300 ships⟧ wait", "300 at_most ships"), ("⟦as many as 40 boats⟧ sank", "40 at_most boats"),
      ("fees ⟦not exceeding 5 percent⟧ of", "5 at_most percent"),
      ("⟦no fewer than 12 villages⟧ burned", "12 at_least villages"), ("⟦at least 17 people⟧ were", "17 at_least people"),
      ("⟦more than 60 per cent⟧ of voters", "60 more_than percent"), ("⟦nearly 9,000 homes⟧ lost", "9000 about homes"),
      ("⟦1.2 million people⟧ live", "1200000 people"), ("⟦two and a half million votes⟧ came", "2500000 votes"),
      ("⟦half a million books⟧ burned", "500000 books"), ("⟦a hundred and twenty sailors⟧ drowned", "120 sailors"),
      ("⟦twenty-five crews⟧ rowed", "25 crews"), ("⟦two hundred and six thousand tiles⟧ broke", "206000 tiles"),
      ("paid ⟦$3.5 million⟧ to", "3500000 money USD"), ("cost ⟦€200m⟧ or", "200000000 money EUR"),
      ("⟦US$58.24⟧ a barrel", "58.24 money USD"),
      ("⟦40 billion yen⟧ of", "40000000000 money JPY"), ("⟦EUR50m⟧ of aid", "50000000 money EUR"),
      ("a rise of ⟦2.5 percent⟧ in", "2.5 percent"),
      ("index ⟦-1.3%⟧ lower", "-1.3 percent"), ("⟦10 to 15 trucks⟧ came", "10..15 trucks"),
      ("⟦between 10 and 15 trucks⟧ came", "10..15 trucks"), ("⟦10 to 15 million votes⟧ came", "10000000..15000000 votes"),
      ("⟦$10 to $15 billion⟧ of", "10000000000..15000000000 money USD"), ("rose from ⟦10⟧ to ⟦15 trucks⟧", "10|15 trucks"),
      ("the vote in Parliament was ⟦170-0⟧, but", "170 tally"), ("⟦500 guests or more⟧ came", "500 at_least guests"),
      ("⟦12 miles⟧ of road", "12 measure miles"), ("a ⟦43-year-old⟧ driver", "43 age"), ("⟦a third⟧ of the crew", "0.333333 fraction"),
      ("⟦one of the soldiers⟧ said", "1 soldiers"), ("⟦40-seat⟧ theatre", "40 seat"),
      ("a ⟦500-member team⟧ there", "500 team"), ("a ⟦12-member⟧ of", "12 member"),
      ("⟦one general⟧ spoke of rain", "1 general"), ("the ferries, ⟦some 40⟧ of which sank", "40 about ferries"),
      ("⟦A quarter of a million people⟧ came", "250000 people"), ("⟦a quarter million birds⟧ came", "250000 birds"),
      ("⟦three quarters of a million homes⟧ burned", "750000 homes"),
      ("⟦a third of a million⟧ of them", "333333"), ("⟦a quarter⟧ of the million", "0.25 fraction"),
      ("twice as many as the ⟦3,000 soldiers⟧ came", "3000 soldiers"), ("half as many as ⟦50 ships⟧ came", "50 ships"),
      ("⟦minus 5 degrees⟧ in Oslo", "-5 measure degrees"), ("lows of ⟦-7 degrees⟧ are", "-7 measure degrees"),
      ("the town — ⟦8 miles⟧ off", "8 measure miles"), ("a ⟦EUR 2.5bn⟧ loan", "2500000000 money EUR"),
      ("paid ⟦20 EUR⟧ ⟦3 times⟧", "20 money EUR|3 times"), ("⟦Two in three⟧ Germans row", "0.666667 fraction"),
      ("saw ⟦about one in five⟧ voters", "0.2 about fraction"), ("bombs hit ⟦two⟧ in ⟦three villages⟧", "2|3 villages"),
      ("⟦several hundred Israelis⟧ sang", "200..999 several Israelis"), ("about\u{A0}tea, ⟦about\u{A0}4,500 troops⟧", "4500 about troops"),
    ])
  func found(_ text: String, _ expected: String) {
    let marked = Marked(text)
    let mentions = numberMentions(of: 0..<marked.bytes.count, in: marked.bytes.span)
    #expect(mentions.map(\.bytes) == marked.spans, "\(mentions.map { marked.text($0.bytes) })")
    #expect(mentions.map { said($0, marked.bytes) }.joined(separator: "|") == expected)
  }

  @Test(
    "what is no quantity",
    arguments: [
      "the 82nd Airborne Division", "Resolution 2231 of the council", "the iPhone 6 was sold", "an F-35 flew", "COVID-19 spread",
      "on 20 March 2026 it began", "at 10:30 p.m. on Friday", "in 2018 they left", "for more than 30 years", "three weeks later",
      "No. 5 was", "page 3 says", "no one knew", "one another", "the S&P 500 fell", "call 555/1234", "10 Downing Street", "24/7",
      "12345678901234567890 things", "007 was late", "1990s music", "the Big Three met",
      "they sat, one beside the other", "one sang of rain", "one day it will rain", "one wants to leave",
    ])
  func none(_ text: String) {
    let bytes = Array(text.utf8)
    let mentions = numberMentions(of: 0..<bytes.count, in: bytes.span)
    #expect(mentions.isEmpty, "\(mentions.map { String(decoding: bytes[$0.bytes], as: UTF8.self) })")
  }

  @Test(
    "who has it, where, and as of when",
    arguments: [
      ("Canada is moving some of its 500 troops to Kuwait.", "Canada", nil, nil),
      ("NATO, which has roughly 500 soldiers in Iraq, lifted some.", "NATO", "Iraq", nil),
      ("Thirty of the 120 German soldiers in Iraq left on Monday.", "German", "Iraq", "Monday"),
      ("A brigade of 4,000 troops from the 82nd Airborne Division has gone to Kuwait.", "82nd Airborne Division", "Kuwait", nil),
      ("The idea is for NATO, which runs a 500-strong mission.", "NATO", nil, nil),
      ("Canada said that some of its 500 troops would go to Kuwait.", "Canada", nil, nil),
      ("Spain now has 200 ships.", "Spain", nil, "now"),
      ("Mr Stoltenberg said 500 troops would stay in Iraq.", nil, "Iraq", nil),
      ("Norway shelled boats at two piers.", nil, nil, nil),
      ("Norway attacked 12 ferries near Lima.", nil, "Lima", nil),
      ("Spain will send the first doctor, Col. Ines Rey, and 40 nurses.", "Spain", nil, nil),
      ("Its doctor, Col. Ines Rey, has 40 nurses.", "Col. Ines Rey", nil, nil),
      ("A Danish sailor spoke of “40 whales”.", nil, nil, nil),
      ("Ferry Owners Ask for 40 Boats to Cross Storm Bay", nil, nil, nil),
      ("An aide to President Vidal said that 40 cooks fell ill.", nil, nil, nil),
      ("“Somebody has to row,” said 40 sailors.", nil, nil, nil),
      ("The UK-led fleet has 40 boats.", nil, nil, nil),
      ("Most Sunni farmers stayed away, so that it had 40 guests.", nil, nil, nil),
      ("Spain needs 40 boats.", "Spain", nil, nil),
      ("Chile says Peru has lost 300 boats.", "Peru", nil, nil),
      ("A Danish baker who left Oslo said he had 40 loaves.", nil, nil, nil),
      ("At least 12 people, including three children, died in Lima.", nil, "Lima", nil),
      ("Norway sent 200 troops to Jordan and Kuwait.", "Norway", "Jordan and Kuwait", nil),
      ("Norway sent 200 troops to Jordan, Kuwait and Oman on Monday.", "Norway", "Jordan, Kuwait and Oman", "Monday"),
      ("Norway has 200 troops in Baghdad, Iraq, Denmark said.", "Norway", "Baghdad", nil),
      ("Norway sent 200 troops to Jordan and Kuwait has sent none.", "Norway", "Jordan", nil),
      ("The alliance has 40 tanks.", "The alliance", nil, nil), ("Ada Holt said the ministry lost 40 boats.", "the ministry", nil, nil),
      ("In Peru the coalition attacked 40 boats.", nil, "Peru", nil), ("The ministry said 40 boats sank.", nil, nil, nil),
      ("Norway said the fleet of the alliance has 40 boats.", nil, nil, nil),
      ("Вам потребуются 2 яйца.", nil, nil, nil), ("Moreover 300 soldiers left.", nil, nil, nil),
      ("So I drew 40 maps.", nil, nil, nil),
      ("BOSTON (AP) — About a dozen shop owners met.", nil, nil, nil),
      ("LONDON, March 3 (Reuters) - Some 40 boats sank.", nil, nil, "March 3"),
      ("BAGHDAD — About 500 soldiers left.", nil, nil, nil), ("OSLO (NTB) — Norway has 40 boats.", "Norway", nil, nil),
      ("The film made $320,000, according to Gull House Pictures.", nil, nil, nil),
      ("Twelve people died, according to officials in Kabul.", nil, nil, nil),
      ("Peru has 2,500 boats, fewer than half as many as a year ago.", "Peru", nil, nil),
      ("Peru has 40 boats, more than in 2019.", "Peru", nil, nil), ("Peru had 40 boats as early as May 2008.", "Peru", nil, "May 2008"),
      ("It began in 2018 with about 500 trainers and the allies agreed in 2021 to expand it.", nil, nil, "2018"),
      ("Peru has 80 boats, but in 2019 it sold some.", "Peru", nil, nil),
      ("In 2014, when rebels had seized a third of the land, and today nobody is left.", nil, nil, "2014"),
      ("Peru has 500 trainers, most of them in Lima.", "Peru", nil, nil),
      ("Peru has 500 trainers, all of them in Lima.", "Peru", "Lima", nil),
    ] as [(String, String?, String?, String?)])
  func surroundings(_ text: String, _ holder: String?, _ place: String?, _ asOf: String?) throws {
    let bytes = Array(text.utf8)
    let mention = try #require(numberMentions(of: 0..<bytes.count, in: bytes.span).first)
    func words(_ range: Range<Int>?) -> String? { range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(words(mention.holder) == holder)
    #expect(words(mention.place) == place)
    #expect(words(mention.asOf) == asOf)
  }

  @Test(
    "whether the clause says so, denies it, or says it of a time before",
    arguments: [
      ("Canada doesn't have 500 soldiers.", ["denied"]), ("Canada doesn’t have 500 soldiers.", ["denied"]),
      ("Canada has never had 500 soldiers.", ["denied"]), ("Italy no longer has 300 soldiers.", ["denied"]),
      ("Canada cannot send 500 soldiers.", ["denied"]), ("None of the 90 boats was lost.", ["denied"]),
      ("Neither of the two boats sank.", ["denied"]), ("Not one of the 120 soldiers was hurt.", ["denied"]),
      ("Twelve people were not killed.", ["denied"]), ("500 soldiers never left.", ["denied"]),
      ("300 ships are no longer there.", ["denied"]), ("The ministry denied that 40 sailors had died.", ["denied"]),
      ("The ministry denied losing 40 boats.", ["denied"]), ("Canada sent 500 soldiers, not 600 soldiers.", ["stated", "denied"]),
      ("Canada has not moved its 500 soldiers.", ["stated"]), ("Canada has not moved the 500 soldiers.", ["stated"]),
      ("Canada has not only 500 soldiers.", ["stated"]), ("Officials did not say that 500 soldiers had left.", ["stated"]),
      ("Peru sent no more than 40 boats.", ["stated"]), ("It is not clear whether 40 boats sank.", ["stated"]),
      ("Canada has 250 soldiers, down from 500 soldiers.", ["stated", "earlier"]),
      ("Canada has 250 soldiers, down from a peak of 500.", ["stated", "earlier"]),
      ("It rose from 10 ships to 15 ships.", ["earlier", "stated"]), ("She stepped down from 12 boards.", ["stated"]),
      ("Norway moved from 12 bases in May.", ["stated"]), ("Peru did not pass its quota of 40 boats.", ["stated"]),
      ("Peru does not have a fleet of 40 boats.", ["denied"]), ("Net was 40 boats vs not given.", ["stated"]),
      ("The two sides have not met.", ["stated"]), ("The 328 members did not vote.", ["stated"]),
      ("Peru has not ruled out sending 40 boats.", ["stated"]), ("Peru did not deny sending 40 boats.", ["stated"]),
      ("Peru did not deny that 40 boats sank.", ["stated"]),
      ("Peru could not confirm 40 deaths.", ["stated"]),
      ("500 sailors are not enough.", ["stated"]), ("Peru did not stop sending 40 boats.", ["stated"]),
      ("Peru has 40 boats, if not 60 boats.", ["stated", "stated"]), ("Peru has not merely 40 boats.", ["stated"]),
      ("Peru did not change hands in 40 villages.", ["stated"]), ("Peru does not want to send 40 boats.", ["denied"]),
    ])
  func standing(_ text: String, _ standings: [String]) {
    let bytes = Array(text.utf8)
    #expect(numberMentions(of: 0..<bytes.count, in: bytes.span).map(\.standing.word) == standings)
  }

  @Test("a noun that is left out is that of the number before")
  func elided() throws {
    let bytes = Array("Fewer than 1,000 U.S. troops remain in Iraq, down from a peak of about 165,000 in early 2008.".utf8)
    let mentions = numberMentions(of: 0..<bytes.count, in: bytes.span)
    try #require(mentions.count == 2)
    #expect(mentions[1].unit == mentions[0].unit)
    #expect(mentions[1].holder == mentions[0].holder)
    #expect(mentions[1].asOf.map { String(decoding: bytes[$0], as: UTF8.self) } == "early 2008")
  }

  @Test("parts are of the number before, and only the part that is said to be there is there")
  func parts() throws {
    let bytes = Array("Croatia has moved its 14 boats, half of them to Kuwait and half of them home.".utf8)
    let mentions = numberMentions(of: 0..<bytes.count, in: bytes.span)
    try #require(mentions.count == 3)
    #expect(mentions.map(\.whole) == [nil, 14, 14])
    #expect(mentions.map(\.holder) == Array(repeating: mentions[0].holder, count: 3))
    #expect(mentions.map { $0.place.map { String(decoding: bytes[$0], as: UTF8.self) } } == [nil, "Kuwait", nil])
  }

  @Test("a base is theirs who stand at it, not of whoever attacks it")
  func bases() throws {
    let bytes = Array("Peru bombed two Chilean trains at three bridges.".utf8)
    let mentions = numberMentions(of: 0..<bytes.count, in: bytes.span)
    try #require(mentions.count == 2)
    #expect(mentions.map { $0.holder.map { String(decoding: bytes[$0], as: UTF8.self) } } == ["Chilean", "Chilean"])
  }

  @Test("only sentences with a word that may number have quantities")
  func anchors() {
    for text in ["three of them", "dozens", "a hundred", "$5", "half of it", "500-strong", "USD1,700", "EUR50m"] {
      let bytes = Array(text.utf8)
      var tokens: [Range<Int>] = []
      tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &tokens)
      #expect(tokens.contains { QuantityWord(bytes.span.extracting($0)).isAnchor }, "\(text)")
    }
  }

  @Test("long and hostile input is read in linear time")
  func hostile() {
    let pieces = [
      "one ", "5 ", "and a half ", "NATO ", "1,000,", "$", "10-", "one-", "about ", "more than about ", "million ", "5 of the ", "US ",
      "between ", "a few ", "'s ",
    ]
    for piece in pieces {
      let bytes = Array(String(repeating: piece, count: 20_000).utf8)
      let mentions = numberMentions(of: 0..<bytes.count, in: bytes.span)
      #expect(mentions.allSatisfy { $0.bytes.upperBound <= bytes.count })
    }
  }
}
