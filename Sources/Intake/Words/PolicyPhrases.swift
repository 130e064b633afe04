/// Phrases of law, privacy and copyright. Source: collected by hand from news pages in seven languages, 2026-11.
let policyPhrases: [PhraseList] = [
  PhraseList(
    mark: .policy, place: .within,
    phrases: [
      "uses cookies", "use cookies", "use of cookies", "our cookies", "cookies are", "cookie policy", "cookie settings", "these cookies",
      "cookies to", "necessary cookies", "privacy policy", "privacy statement",
      "privacy notice", "terms of use", "terms of service", "terms and conditions", "terms of sale", "all rights reserved",
      "rights reserved", "may not be published broadcast", "may not be reproduced", "reproduction in whole",
      "user agreement", "your california privacy", "do not sell my", "registered trademark", "registered trademarks", "trademark of",
      "trademarks of", "affiliate commission", "affiliate links", "our affiliate", "by clicking",
      "by signing up", "by subscribing", "by continuing to", "by using this site", "by using our", "you agree to", "you consent to",
      "i agree that", "agree to our", "accept our", "our newsletter", "our newsletters", "unsubscribe", "opt out",
      "opt in", "ad choices", "adchoices", "solely those of the author", "does not necessarily reflect", "do not necessarily reflect",
      "not necessarily the views", "not responsible for the content", "for external internet sites", "external sites", "our site",
      "email address", "spam posts", "new posts by email", "new account", "delayed at least", "market data", "registered in england",
      "company no", "vat no", "registered office", "republished with permission",
      "material may not be", "this material may", "customer service", "is protected by recaptcha", "alle rechte vorbehalten",
      "datenschutzerklärung", "verwendet cookies", "cookies zu", "tous droits réservés", "politique de confidentialité",
      "utilise des cookies", "todos los derechos reservados", "política de privacidad", "utiliza cookies", "tutti i diritti riservati",
      "informativa sulla privacy", "utilizza cookie", "utilizza i cookie", "cookie policy", "alle rechten voorbehouden",
      "todos os direitos reservados", "política de privacidade", "usa cookies", "partita iva", "p iva", "все права защищены",
      "quotes displayed in", "personal data", "data protection", "google analytics",
      "third party cookies", "browsing experience", "user experience",
    ]),
  PhraseList(
    mark: .copyright, place: .lead,
    phrases: ["copyright", "all rights reserved", "all contents copyright", "site copyright", "urheberrecht"]),
  PhraseList(
    mark: .copyright, place: .within,
    phrases: [
      "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
      "tutti i diritti riservati", "todos os direitos reservados", "alle rechten voorbehouden", "все права защищены",
    ]),
]
