/// English words that are said of women, of men, and of things that speak like persons, in lower case, of at most twelve letters.
/// Source: English grammar and the forms of address of news text, collected by hand, 2026-11.
let englishPersons: [(Gender, String)] = [
  (
    .she,
    """
    mrs ms miss madam lady dame queen princess baroness duchess sister mother daughter wife widow niece aunt grandmother girlfriend
    woman girl actress spokeswoman chairwoman congresswoman policewoman businesswoman councilwoman
    """
  ),
  (
    .he,
    """
    mr sir lord king prince baron duke father son husband widower nephew uncle grandfather boyfriend brother man boy spokesman
    chairman congressman policeman businessman councilman pope imam rabbi monk
    """
  ),
  (.it, "survey poll"),
]
