/// News agencies and their short names. Source: the agencies' own pages, 2026-11.
public let agencyNames = [
  "AP", "The Associated Press", "Associated Press", "Reuters", "Thomson Reuters", "AFP", "Agence France-Presse", "Agence France Presse",
  "dpa", "Deutsche Presse-Agentur", "EFE", "EPA", "ANSA", "ANP", "APA", "Belga",
  "TASS", "ITAR-TASS", "RIA Novosti", "Interfax", "Sputnik", "Xinhua", "Xinhua News Agency", "Kyodo", "Kyodo News", "Jiji Press", "Yonhap",
  "PTI", "Press Trust of India", "ANI", "IANS", "UPI", "United Press International",
  "UNI", "PA", "PA Media", "Press Association", "AAP", "Australian Associated Press", "The Canadian Press", "Canadian Press", "Bloomberg",
  "Bloomberg News", "Dow Jones", "Dow Jones Newswires", "Anadolu", "Anadolu Agency", "IRNA", "Fars News Agency",
  "Tasnim", "Mehr News Agency", "SANA", "WAM", "KUNA", "Petra", "MENA", "NAN", "Antara", "Bernama", "CNA", "Ritzau", "NTB", "TT", "STT",
  "PAP", "MTI", "ČTK", "CTK", "Agerpres", "Tanjug", "HINA", "Ukrinform", "UNIAN", "Lusa", "Europa Press", "Adnkronos", "LaPresse",
  "SID", "sda", "Keystone-SDA", "TNS", "Tribune News Service", "Inter Press Service", "IPS", "PR Newswire", "Business Wire",
  "GlobeNewswire",
]
