/// Phrases that credit people, agencies and pictures. Source: collected by hand from news pages in seven languages, 2026-11.
let creditPhrases: [PhraseList] = [
  PhraseList(
    mark: .credit, place: .within,
    phrases: [
      "contributed reporting", "contributed to this report", "contributed to this article", "contributed to this story",
      "contributed to the report", "contributed research", "reporting was contributed", "appeared first on",
      "first appeared on", "first appeared in", "was originally published", "originally published on", "originally published in",
      "originally appeared", "this article was published in", "this story was originally", "this article is republished",
      "this article was originally", "republished from", "with additional reporting", "additional reporting by", "with reporting by",
      "compiled by", "translated by", "editing by", "edited by", "the associated press contributed",
    ]),
  PhraseList(
    mark: .credit, place: .lead,
    phrases: [
      "reporting by", "additional reporting", "with additional", "with files from", "with agency inputs", "with inputs from",
      "with input from", "source:", "sources:", "via:", "quelle:", "fuente:", "fonte:", "bron:", "источник:", "sumber:", "contact reporter",
      "reach the reporter", "email the reporter", "about the author", "about the writer", "about the authors", "follow him on",
      "follow her on", "follow them on", "reach him at", "reach her at", "he can be reached", "she can be reached", "you can follow",
      "this report includes", "first published",
    ]),
  PhraseList(
    mark: .photo, place: .lead,
    phrases: [
      "photo:", "photos:", "photo by", "photos by", "photo credit", "photograph", "photograph by", "photography by", "photographer:",
      "picture:", "pictures:", "picture by", "image:", "images:", "image credit", "image credits", "image source", "image via",
      "image courtesy", "images by", "credit:",
      "photo courtesy", "file photo", "illustration:", "illustration by", "graphic:", "cover photo", "bild:", "foto:", "fotos:", "foto von",
      "crédit photo", "crédit:", "photo d", "foto de", "foto di", "foto door", "imagen:", "imagem:", "reprodução", "фото:", "getty images",
      "shutterstock",
    ]),
  PhraseList(
    mark: .photo, place: .within,
    phrases: [
      "getty images", "ap photo", "afp photo", "reuters photo", "photo by", "photo credit", "image credit", "file photo", "epa efe",
      "handout via", "via getty", "via ap", "via reuters", "via flickr", "via wikimedia", "wikimedia commons", "courtesy of",
      "imago images", "dpa picture", "associated press file",
    ]),
  PhraseList(
    mark: .photo, place: .last,
    phrases: [
      "getty", "shutterstock", "istock", "ap", "afp", "reuters", "epa", "file", "rex", "pa wire", "pa", "alamy", "dpa", "ansa", "efe",
      "anp", "bloomberg", "tass", "xinhua", "ap images", "usa today sports",
    ]),
  PhraseList(
    mark: .caption, place: .lead,
    phrases: [
      "above", "above:", "pictured", "pictured:", "caption:", "image caption", "media caption", "photo caption", "in this photo",
      "in this file photo", "in this image", "in this undated", "file:", "file photo", "file image", "a view of", "an aerial view",
      "a file photo", "artists impression", "an artists impression", "this image", "this photo",
    ]),
  PhraseList(
    mark: .caption, place: .within,
    phrases: [
      "in this file photo", "in this photo", "in this undated photo", "in this picture taken", "is pictured", "are pictured",
      "pictured above", "pictured in", "file photo", "in this image", "seen in this", "poses for", "pose for",
    ]),
  PhraseList(
    mark: .byline, place: .lead,
    phrases: [
      "by", "written by", "posted by", "published by", "author:", "author", "story by", "report by", "reported by", "words by", "von",
      "autor:", "par", "por", "di", "door", "oleh", "penulis:", "автор:",
    ]),
  PhraseList(
    mark: .trade, place: .within,
    phrases: [
      "reporter", "correspondent", "editor", "columnist", "journalist", "writer", "author", "contributor", "freelance", "fellow",
      "professor", "staff writer", "bureau chief", "blogger", "reporters", "novelist", "commentator", "analyst", "critic", "producer",
      "director", "historian", "researcher", "lecturer",
    ]),
]
