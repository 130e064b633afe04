/// Well-known organisations, one a line: the name and other names, and behind a semicolon what they are called once they were named.
///
/// Source: collected by hand from the organisations' own names for themselves and from style books, 2026-11.
let organisationLines = """
  NATO, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance; alliance organization organisation
  United Nations, UN, U.N.; organization organisation body
  European Union, EU, E.U.; bloc union
  European Commission; commission
  European Parliament; parliament
  European Central Bank, ECB; bank
  African Union, AU; bloc union
  Arab League, League of Arab States; league
  Association of Southeast Asian Nations, ASEAN; bloc
  Organization of the Petroleum Exporting Countries, OPEC; cartel
  Organization for Security and Co-operation in Europe, OSCE; organization
  Organisation for Economic Co-operation and Development, OECD; organisation
  World Health Organization, World Health Organisation, WHO; agency organization
  World Trade Organization, WTO; organization
  World Bank; bank
  International Monetary Fund, IMF; fund
  International Atomic Energy Agency, IAEA; agency watchdog
  International Criminal Court, ICC; court
  International Court of Justice, ICJ; court
  International Committee of the Red Cross, ICRC; committee
  Red Cross;
  Red Crescent;
  UNICEF; agency
  UNESCO; agency
  UNHCR; agency
  UNRWA; agency
  World Food Programme, World Food Program, WFP; agency
  U.N. Security Council, UN Security Council, United Nations Security Council, Security Council; council
  U.N. General Assembly, UN General Assembly, General Assembly; assembly
  Gulf Cooperation Council, GCC; bloc council
  Shanghai Cooperation Organisation, Shanghai Cooperation Organization; bloc
  Interpol; agency
  Europol; agency
  Amnesty International; group
  Human Rights Watch, HRW; group
  Doctors Without Borders, Medecins Sans Frontieres, MSF; group
  Greenpeace; group
  Oxfam; charity
  Save the Children; charity
  Islamic State, ISIS, ISIL, IS, Daesh, Da'esh, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant; group
  Al Qaeda, Al-Qaeda, al Qaeda, al-Qaeda, al-Qaida, al Qaida; group network
  Taliban, Taleban; group
  Hezbollah, Hizbullah, Hizbollah; group movement
  Hamas; group movement
  Fatah; movement
  Muslim Brotherhood; group
  Houthis, Houthi; rebels
  Boko Haram; group
  Al Shabaab, al-Shabaab, al Shabab; group
  Kurdistan Workers' Party, PKK; party group
  Syrian Democratic Forces, SDF;
  People's Protection Units, YPG;
  Free Syrian Army, FSA;
  Nusra Front, al-Nusra Front, Jabhat al-Nusra; group
  Peshmerga, peshmerga;
  Popular Mobilization Forces, Popular Mobilisation Forces, PMF, Hashd al-Shaabi;
  Kataib Hezbollah, Kata'ib Hezbollah; group militia
  Quds Force, al-Quds Force; force
  Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps, Revolutionary Guard Corps, IRGC; guards
  Palestine Liberation Organization, PLO; organization
  Irish Republican Army, IRA;
  Ku Klux Klan;
  Pentagon, U.S. Department of Defense, US Department of Defense, Defense Department, Department of Defense; department
  White House; administration
  Kremlin;
  Downing Street;
  State Department, U.S. State Department, US State Department; department
  U.S. Justice Department, US Justice Department; department
  Justice Department, Department of Justice; department
  U.S. Treasury, US Treasury, U.S. Treasury Department; department
  Treasury Department, Treasury; department
  U.S. Congress, US Congress;
  Congress;
  U.S. Senate, US Senate; chamber
  Senate; chamber
  House of Representatives; chamber
  U.S. Supreme Court, US Supreme Court; court
  Supreme Court; court
  House of Commons; chamber
  House of Lords; chamber
  Bundestag; parliament
  Bundeswehr; military
  Knesset; parliament
  Duma, State Duma; parliament
  Parliament;
  Central Intelligence Agency, CIA, C.I.A.; agency
  Federal Bureau of Investigation, FBI, F.B.I.; bureau
  National Security Agency, NSA; agency
  National Security Council, NSC; council
  Department of Homeland Security, DHS; department
  Federal Reserve, Fed; central bank
  Securities and Exchange Commission, SEC; commission
  Federal Trade Commission, FTC; commission
  Food and Drug Administration, FDA; agency
  Environmental Protection Agency, EPA; agency
  Centers for Disease Control and Prevention, CDC; agency
  NASA; agency
  Central Command, U.S. Central Command, CENTCOM; command
  European Command, U.S. European Command; command
  U.S. Marine Corps, US Marine Corps;
  Joint Chiefs of Staff, Joint Chiefs;
  Marine Corps, Marines;
  U.S. Army, US Army;
  Army;
  U.S. Navy, US Navy;
  Navy;
  U.S. Air Force, US Air Force;
  Air Force;
  U.S. Coast Guard;
  Coast Guard;
  Republican Party, Republicans, Republican, GOP; party
  Democratic Party, Democrats, Democrat; party
  Labour Party, Labour; party
  Conservative Party, Conservatives, Tories, Tory; party
  Liberal Democrats, Lib Dems; party
  Christian Democratic Union, CDU; party
  Social Democratic Party, SPD; party
  Bank of England; bank
  Bank of Japan; bank
  Scotland Yard;
  MI5; agency
  MI6; agency
  GCHQ; agency
  Mossad; agency
  FSB; agency
  Reuters; agency
  Associated Press, AP; agency
  Agence France-Presse, AFP; agency
  Xinhua, Xinhua News Agency; agency
  TASS, Tass; agency
  RIA Novosti; agency
  IRNA; agency
  Fars, Fars News Agency; agency
  Bloomberg, Bloomberg News; agency
  BBC, British Broadcasting Corporation; broadcaster
  CNN; network
  NBC, NBC News; network
  CBS, CBS News; network
  ABC, ABC News; network
  Fox News; network
  MSNBC; network
  NPR; broadcaster
  Al Jazeera; network
  Sputnik;
  New York Times, The New York Times; newspaper
  Washington Post, The Washington Post; newspaper
  Wall Street Journal, The Wall Street Journal; newspaper
  Los Angeles Times; newspaper
  USA Today; newspaper
  Financial Times; newspaper
  Guardian, The Guardian; newspaper
  Daily Telegraph; newspaper
  Der Spiegel; magazine
  Le Monde; newspaper
  Haaretz; newspaper
  Politico;
  Twitter; company
  Facebook; company
  Google; company
  YouTube; company
  Instagram; company
  WhatsApp; company
  TikTok; company
  Microsoft; company
  Apple; company
  Amazon; company
  Boeing; company
  Airbus; company
  Gazprom; company
  Huawei; company
  IBM; company
  General Motors, GM; company
  General Electric, GE; company
  FIFA; body
  UEFA; body
  International Olympic Committee, IOC; committee
  """

/// Regions and waters, one a line with other names; peoples and believers behind them.
///
/// Source: collected by hand, 2026-11.
let regionLines = """
  Middle East, Mideast
  Near East
  Far East
  Europe; European Europeans
  Western Europe
  Eastern Europe
  Africa; African Africans
  West Africa
  East Africa
  Asia; Asian Asians
  Central Asia
  Southeast Asia, South-East Asia
  Latin America; Latin American Latin Americans
  North America
  South America
  Central America
  Caribbean
  Scandinavia; Scandinavian Scandinavians
  Balkans
  Baltics
  Caucasus
  Persian Gulf, Gulf
  Gulf of Oman
  Strait of Hormuz
  Red Sea
  Black Sea
  Baltic Sea
  Mediterranean, Mediterranean Sea
  South China Sea
  East China Sea
  Atlantic, Atlantic Ocean
  Pacific, Pacific Ocean
  Arctic
  Antarctica
  Gaza, Gaza Strip
  West Bank
  Golan Heights
  Sinai
  Kurdistan, Iraqi Kurdistan
  Kashmir; Kashmiri Kashmiris
  Crimea; Crimean Crimeans
  Donbas, Donbass
  Donetsk
  Luhansk
  Chechnya; Chechen Chechens
  Dagestan
  Abkhazia; Abkhaz
  South Ossetia; Ossetian
  Nagorno-Karabakh
  Tibet; Tibetan Tibetans
  Xinjiang
  Darfur
  Helmand
  Kandahar
  Anbar
  Nineveh
  Idlib
  Raqqa
  Deir ez-Zor, Deir al-Zor
  Palmyra
  Kobani, Kobane
  Catalonia; Catalan Catalans
  Bavaria; Bavarian Bavarians
  Siberia; Siberian
  Guantanamo Bay, Guantanamo
  Capitol Hill
  Wall Street
  Silicon Valley
  Alabama, Ala.
  Alaska
  Arizona, Ariz.
  Arkansas, Ark.
  California, Calif.; Californian Californians
  Colorado, Colo.
  Connecticut, Conn.
  Delaware, Del.
  Florida, Fla.
  Hawaii
  Idaho
  Illinois, Ill.
  Indiana
  Iowa
  Kansas, Kan.
  Kentucky, Ky.
  Louisiana
  Maine
  Maryland, Md.
  Massachusetts, Mass.
  Michigan, Mich.
  Minnesota, Minn.
  Mississippi
  Missouri
  Montana
  Nebraska, Neb.
  Nevada, Nev.
  New Hampshire, N.H.
  New Jersey, N.J.
  New Mexico, N.M.
  New York, New York City, N.Y.; New Yorker New Yorkers
  North Carolina, N.C.
  North Dakota, N.D.
  Ohio
  Oklahoma, Okla.
  Oregon
  Pennsylvania, Pa.
  Rhode Island, R.I.
  South Carolina, S.C.
  South Dakota, S.D.
  Tennessee, Tenn.
  Texas; Texan Texans
  Utah
  Vermont, Vt.
  Virginia, Va.
  West Virginia, W.Va.
  Wisconsin, Wis.
  Wyoming, Wyo.
  Ontario
  Quebec
  British Columbia
  New South Wales
  """

/// Peoples without a country of that name, and believers, one a line with other names. Source: collected by hand, 2026-11.
let peopleLines = """
  Kurds, Kurdish, Kurd
  Arabs, Arab
  Jews, Jew, Jewish
  Muslims, Muslim
  Sunnis, Sunni, Sunni Muslims, Sunni Muslim
  Shiites, Shiite, Shia, Shi'ite, Shi'ites, Shias, Shiite Muslims
  Alawites, Alawite
  Druze
  Yazidis, Yazidi, Yezidi, Yezidis
  Christians, Christian
  Catholics, Catholic, Roman Catholic
  Protestants, Protestant
  Hindus, Hindu
  Buddhists, Buddhist
  Sikhs, Sikh
  Rohingya
  Uighurs, Uighur, Uyghur, Uyghurs
  Tatars, Tatar
  Pashtuns, Pashtun
  Hazaras, Hazara
  Roma
  Basques, Basque
  """
