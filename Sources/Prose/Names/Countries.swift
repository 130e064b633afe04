/// Countries, one a line: the name and other names, words for the people and what is of the country, the capital.
///
/// A form in capitals is found only in capitals: `us` is a word, `US` a country. Other forms need their first letter as a capital.
/// Source: countries and capitals from GeoNames (CC BY 4.0, geonames.org); words for people and other names collected by hand, 2026-11.
let countryLines = """
  Afghanistan; Afghan Afghans; Kabul
  Albania; Albanian Albanians; Tirana
  Algeria; Algerian Algerians; Algiers
  Andorra; Andorran; Andorra la Vella
  Angola; Angolan Angolans; Luanda
  Argentina; Argentine Argentines Argentinian Argentinians; Buenos Aires
  Armenia; Armenian Armenians; Yerevan
  Australia; Australian Australians; Canberra
  Austria; Austrian Austrians; Vienna
  Azerbaijan; Azerbaijani Azerbaijanis Azeri; Baku
  Bahamas, the Bahamas; Bahamian; Nassau
  Bahrain; Bahraini Bahrainis; Manama
  Bangladesh; Bangladeshi Bangladeshis; Dhaka
  Barbados; Barbadian; Bridgetown
  Belarus; Belarusian Belarusians; Minsk
  Belgium; Belgian Belgians; Brussels
  Belize; Belizean; Belmopan
  Benin; Beninese; Porto-Novo
  Bhutan; Bhutanese; Thimphu
  Bolivia; Bolivian Bolivians; La Paz
  Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina; Bosnian Bosnians; Sarajevo
  Botswana; Botswanan; Gaborone
  Brazil; Brazilian Brazilians; Brasilia
  Brunei; Bruneian; Bandar Seri Begawan
  Bulgaria; Bulgarian Bulgarians; Sofia
  Burkina Faso; Burkinabe; Ouagadougou
  Burundi; Burundian; Bujumbura
  Cambodia; Cambodian Cambodians; Phnom Penh
  Cameroon; Cameroonian Cameroonians; Yaounde
  Canada; Canadian Canadians; Ottawa
  Central African Republic; ; Bangui
  Chad; Chadian Chadians; N'Djamena
  Chile; Chilean Chileans; Santiago
  China, People's Republic of China, PRC; Chinese; Beijing, Peking
  Colombia; Colombian Colombians; Bogota
  Comoros; Comorian; Moroni
  Democratic Republic of the Congo, Democratic Republic of Congo, DRC, Zaire; Congolese; Kinshasa
  Republic of the Congo, Congo; ; Brazzaville
  Costa Rica; Costa Rican; San Jose
  Croatia; Croatian Croatians Croat Croats; Zagreb
  Cuba; Cuban Cubans; Havana
  Cyprus; Cypriot Cypriots; Nicosia
  Czech Republic, Czechia; Czech Czechs; Prague
  Denmark; Danish Dane Danes; Copenhagen
  Djibouti; Djiboutian; Djibouti City
  Dominica; ; Roseau
  Dominican Republic; Dominican Dominicans; Santo Domingo
  East Timor, Timor-Leste; Timorese; Dili
  Ecuador; Ecuadorian Ecuadorean; Quito
  Egypt; Egyptian Egyptians; Cairo
  El Salvador; Salvadoran Salvadorans; San Salvador
  Equatorial Guinea; ; Malabo
  Eritrea; Eritrean Eritreans; Asmara
  Estonia; Estonian Estonians; Tallinn
  Eswatini, Swaziland; Swazi; Mbabane
  Ethiopia; Ethiopian Ethiopians; Addis Ababa
  Fiji; Fijian Fijians; Suva
  Finland; Finnish Finn Finns; Helsinki
  France; French Frenchman; Paris
  Gabon; Gabonese; Libreville
  Gambia, the Gambia; Gambian; Banjul
  Georgia; Georgian Georgians; Tbilisi
  West Germany; West German West Germans;
  East Germany; East German East Germans;
  Germany, Federal Republic of Germany; German Germans; Berlin, Bonn
  Ghana; Ghanaian Ghanaians; Accra
  Greece; Greek Greeks; Athens
  Grenada; Grenadian; St. George's
  Guatemala; Guatemalan Guatemalans; Guatemala City
  Guinea; Guinean Guineans; Conakry
  Guinea-Bissau; ; Bissau
  Guyana; Guyanese; Georgetown
  Haiti; Haitian Haitians; Port-au-Prince
  Honduras; Honduran Hondurans; Tegucigalpa
  Hungary; Hungarian Hungarians; Budapest
  Iceland; Icelandic Icelanders; Reykjavik
  India; Indian Indians; New Delhi, Delhi
  Indonesia; Indonesian Indonesians; Jakarta
  Iran, Islamic Republic of Iran; Iranian Iranians; Tehran, Teheran
  Iraq; Iraqi Iraqis; Baghdad
  Ireland, Republic of Ireland; Irish Irishman; Dublin
  Israel; Israeli Israelis; Jerusalem
  Italy; Italian Italians; Rome
  Ivory Coast, Cote d'Ivoire; Ivorian; Yamoussoukro
  Jamaica; Jamaican Jamaicans; Kingston
  Japan; Japanese; Tokyo
  Jordan; Jordanian Jordanians; Amman
  Kazakhstan; Kazakh Kazakhs; Astana
  Kenya; Kenyan Kenyans; Nairobi
  Kiribati; ; Tarawa
  Kosovo; Kosovar Kosovars; Pristina
  Kuwait; Kuwaiti Kuwaitis; Kuwait City
  Kyrgyzstan; Kyrgyz; Bishkek
  Laos; Laotian Laotians; Vientiane
  Latvia; Latvian Latvians; Riga
  Lebanon; Lebanese; Beirut
  Lesotho; Basotho; Maseru
  Liberia; Liberian Liberians; Monrovia
  Libya; Libyan Libyans; Tripoli
  Liechtenstein; ; Vaduz
  Lithuania; Lithuanian Lithuanians; Vilnius
  Luxembourg; Luxembourger; Luxembourg City
  Madagascar; Malagasy; Antananarivo
  Malawi; Malawian Malawians; Lilongwe
  Malaysia; Malaysian Malaysians; Kuala Lumpur
  Maldives, the Maldives; Maldivian; Male
  Mali; Malian Malians; Bamako
  Malta; Maltese; Valletta
  Marshall Islands; Marshallese; Majuro
  Mauritania; Mauritanian Mauritanians; Nouakchott
  Mauritius; Mauritian; Port Louis
  Mexico; Mexican Mexicans; Mexico City
  Micronesia; Micronesian; Palikir
  Moldova; Moldovan Moldovans; Chisinau
  Monaco; Monegasque; Monaco
  Mongolia; Mongolian Mongolians; Ulaanbaatar, Ulan Bator
  Montenegro; Montenegrin Montenegrins; Podgorica
  Morocco; Moroccan Moroccans; Rabat
  Mozambique; Mozambican Mozambicans; Maputo
  Myanmar, Burma; Burmese; Naypyidaw
  Namibia; Namibian Namibians; Windhoek
  Nauru; Nauruan; Yaren
  Nepal; Nepali Nepalese; Kathmandu
  Netherlands, the Netherlands, Holland; Dutch Dutchman; Amsterdam, The Hague
  New Zealand; New Zealander New Zealanders; Wellington
  Nicaragua; Nicaraguan Nicaraguans; Managua
  Niger; Nigerien; Niamey
  Nigeria; Nigerian Nigerians; Abuja
  North Korea, DPRK; North Korean North Koreans; Pyongyang
  North Macedonia, Macedonia; Macedonian Macedonians; Skopje
  Norway; Norwegian Norwegians; Oslo
  Oman; Omani Omanis; Muscat
  Pakistan; Pakistani Pakistanis; Islamabad
  Palau; Palauan; Ngerulmud
  Palestine; Palestinian Palestinians; Ramallah
  Panama; Panamanian Panamanians; Panama City
  Papua New Guinea; Papuan; Port Moresby
  Paraguay; Paraguayan Paraguayans; Asuncion
  Peru; Peruvian Peruvians; Lima
  Philippines, the Philippines; Filipino Filipinos Philippine; Manila
  Poland; Polish Pole Poles; Warsaw
  Portugal; Portuguese; Lisbon
  Qatar; Qatari Qataris; Doha
  Romania; Romanian Romanians; Bucharest
  Russia, Russian Federation; Russian Russians; Moscow
  Rwanda; Rwandan Rwandans; Kigali
  Samoa; Samoan Samoans; Apia
  San Marino; Sammarinese; San Marino
  Saudi Arabia; Saudi Saudis Saudi-Arabian; Riyadh
  Senegal; Senegalese; Dakar
  Serbia; Serbian Serbians Serb Serbs; Belgrade
  Seychelles; Seychellois; Victoria
  Sierra Leone; Sierra Leonean; Freetown
  Singapore; Singaporean Singaporeans; Singapore
  Slovakia; Slovak Slovaks Slovakian; Bratislava
  Slovenia; Slovenian Slovenians Slovene Slovenes; Ljubljana
  Solomon Islands; ; Honiara
  Somalia; Somali Somalis; Mogadishu
  South Africa; South African South Africans; Pretoria
  South Korea, Republic of Korea; South Korean South Koreans; Seoul
  South Sudan; South Sudanese; Juba
  Soviet Union, USSR; Soviet Soviets;
  Spain; Spanish Spaniard Spaniards; Madrid
  Sri Lanka; Sri Lankan Sri Lankans; Colombo
  Sudan; Sudanese; Khartoum
  Suriname; Surinamese; Paramaribo
  Sweden; Swedish Swede Swedes; Stockholm
  Switzerland; Swiss; Bern, Berne
  Syria; Syrian Syrians; Damascus
  Taiwan; Taiwanese; Taipei
  Tajikistan; Tajik Tajiks; Dushanbe
  Tanzania; Tanzanian Tanzanians; Dodoma
  Thailand; Thai Thais; Bangkok
  Togo; Togolese; Lome
  Tonga; Tongan Tongans; Nuku'alofa
  Trinidad and Tobago, Trinidad; Trinidadian; Port of Spain
  Tunisia; Tunisian Tunisians; Tunis
  Turkey, Turkiye; Turkish Turk Turks; Ankara
  Turkmenistan; Turkmen; Ashgabat
  Tuvalu; Tuvaluan; Funafuti
  Uganda; Ugandan Ugandans; Kampala
  Ukraine; Ukrainian Ukrainians; Kyiv, Kiev
  United Arab Emirates, UAE, U.A.E.; Emirati Emiratis; Abu Dhabi
  United Kingdom, UK, U.K., Britain, Great Britain; British Briton Britons; London
  United States, US, U.S., USA, U.S.A., United States of America, America; American Americans; Washington, Washington D.C.
  Uruguay; Uruguayan Uruguayans; Montevideo
  Uzbekistan; Uzbek Uzbeks; Tashkent
  Vanuatu; ; Port Vila
  Vatican City, Vatican, Holy See; ;
  Venezuela; Venezuelan Venezuelans; Caracas
  Vietnam, Viet Nam; Vietnamese; Hanoi
  Yemen; Yemeni Yemenis; Sanaa, Sana
  Yugoslavia; Yugoslav Yugoslavs;
  Zambia; Zambian Zambians; Lusaka
  Zimbabwe; Zimbabwean Zimbabweans; Harare
  England; English Englishman;
  Scotland; Scottish Scot Scots; Edinburgh
  Wales; Welsh Welshman; Cardiff
  Northern Ireland; Northern Irish; Belfast
  Hong Kong; Hongkonger Hongkongers;
  """
