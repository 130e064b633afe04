/// Names of the parts of a paper, which no paper has for its own name. Source: menus of news pages in seven languages, 2026-11.
let sectionNames = [
  "news", "world", "world news", "local", "local news", "national", "international", "politics", "business", "economy", "markets", "money",
  "finance", "tech", "technology", "science", "health", "environment", "climate", "education", "culture", "arts", "entertainment", "life",
  "lifestyle", "style", "food", "travel", "sport", "sports", "football", "opinion", "opinions", "comment", "editorial", "editorials",
  "letters", "blog", "blogs", "features", "analysis", "investigations", "explained", "explainers", "crime", "courts", "weather", "video",
  "breaking news", "latest news", "top news", "top stories", "us", "us news", "uk", "uk news", "europe", "asia", "africa", "americas",
  "middle east", "magazine", "press releases", "newsroom",
  "nachrichten", "politik", "wirtschaft", "kultur", "wissenschaft", "gesellschaft", "meinung", "panorama", "ausland", "inland", "monde",
  "politique", "économie", "société", "culture", "sciences", "actualités", "international", "mundo", "política", "economía", "sociedad",
  "cultura", "deportes", "noticias", "opinión", "mondo", "politica", "economia", "cronaca", "sport", "nieuws", "politiek", "economie",
  "cultuur", "notícias", "esportes", "opinião",
]

/// The hashes of `sectionNames`.
let sectionHashes: Set<UInt64> = Set(sectionNames.map { phraseHash($0) })
