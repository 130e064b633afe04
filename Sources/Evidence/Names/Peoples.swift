/// Countries with the words for their people and other short forms, the name first; one country a line.
/// Source: collected by hand from style books, 2026-11.
let peoples = """
  us usa u.s u.s. america american americans washington
  uk britain british u.k u.k.
  afghanistan afghan afghans
  argentina argentine argentinian
  australia australian australians
  austria austrian
  belgium belgian
  brazil brazilian brazilians
  canada canadian canadians
  chile chilean
  china chinese
  colombia colombian
  croatia croatian
  cuba cuban
  denmark danish danes
  egypt egyptian egyptians
  ethiopia ethiopian
  finland finnish
  france french
  georgia georgian
  germany german germans
  greece greek greeks
  hungary hungarian
  india indian indians
  indonesia indonesian
  iran iranian iranians
  iraq iraqi iraqis
  ireland irish
  israel israeli israelis
  italy italian italians
  japan japanese
  jordan jordanian
  kenya kenyan
  kuwait kuwaiti
  latvia latvian
  lebanon lebanese
  libya libyan
  lithuania lithuanian
  mexico mexican mexicans
  netherlands dutch
  nigeria nigerian
  norway norwegian
  pakistan pakistani
  palestine palestinian palestinians
  philippines filipino philippine
  poland polish poles
  portugal portuguese
  qatar qatari
  romania romanian
  russia russian russians
  saudi saudis
  serbia serbian
  slovakia slovak slovakian
  somalia somali
  spain spanish
  sudan sudanese
  sweden swedish swedes
  switzerland swiss
  syria syrian syrians
  taiwan taiwanese
  thailand thai
  turkey turkish turks
  ukraine ukrainian ukrainians
  venezuela venezuelan
  vietnam vietnamese
  yemen yemeni
  """

/// For each word of `peoples` the name of its country.
let countryOfPeople: [[UInt8]: [UInt8]] = {
  var countries: [[UInt8]: [UInt8]] = [:]
  for line in peoples.split(separator: "\n") {
    let words = line.split(separator: " ").map { Array($0.utf8) }
    for word in words { countries[word] = words[0] }
  }
  return countries
}()
