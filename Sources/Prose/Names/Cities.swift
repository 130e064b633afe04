/// Cities of 400,000 people and more, by name. Source: GeoNames cities15000 (CC BY 4.0, geonames.org), 2026-11, written in ASCII letters.
let cityNames = """
  Abeokuta, Abidjan, Abobo, Abu Dhabi, Abu Ghurayb, Abuja, Acapulco de Juarez, Accra, Adachi, Adana, Addis Ababa, Adelaide, Aden, \
  Ado-Ekiti, Agadir, Agartala, Agege, Agra, Aguascalientes, Ahmedabad, Ahvaz, Aihara, Ajegunle, Ajman, Ajmer, Akola, Aktobe, Akure, \
  Al Ahmadi, Al Ain City, Al Basrah al Qadimah, Al Fayyum, Al Hasakah, Al Hillah, Al Hudaydah, Al Kharj, Al Khusus, Al Mahallah al Kubra, \
  Al Mansurah, Al Mawsil al Jadidah, Albuquerque, Aleppo, Alexandria, Algiers, Aligarh, Almaty, Alor Setar, Alvaro Obregon, Amagasaki, \
  Ambattur, Amman, Amravati, Amritsar, Amsterdam, Ananindeua, Andijon, Angeles City, Ankang, Ankara, Anqing, Ansan-si, Anshan, Anshun, \
  Antalya, Antananarivo, Antipolo, Antofagasta, Antwerp, Anyang, Anyang-si, Aparecida de Goiania, Aqsu, Ar Raqqah, Aracaju, Arak, \
  Ardabil, Arequipa, Arifwala, Arusha, Asansol, Ashgabat, Asmara, Assiut, Astana, Astrakhan, Asuncion, Athens, Atlanta, Auckland, \
  Aurangabad, Austin, Awasa, Azcapotzalco, Bac Giang, Bacolod City, Baghdad, Bahawalpur, Bahcelievler, Baise, Baku, Balbala, Balikpapan, \
  Ballari, Baltimore, Bamako, Bamenda, Banan, Bandar Lampung, Bandarban, Bandung, Bangkok, Bangui, Banjarmasin, Bannu, Banqiao, Bao'an, \
  Baoding, Baoji, Baoshan, Baotou, Barcelona, Bareilly, Barnaul, Barquisimeto, Barranquilla, Basrah, Basuo, Batam, Batman, Battagram, \
  Bauchi, Bayan Nur, Bazhong, Bei'an, Beihai, Beijing, Beira, Beirut, Bekasi, Belagavi, Belem, Belford Roxo, Belgrade, Belo Horizonte, \
  Bengaluru, Bengbu, Benghazi, Benguela, Benin City, Benoni, Benxi, Berlin, Beylikduzu, Bhagalpur, Bhatpara, Bhavnagar, Bhayandar, \
  Bhilai, Bhiwandi, Bhopal, Bhubaneswar, Bida, Bien Hoa, Bijie, Bikaner, Bilimora, Binh Thanh, Binzhou, Birmingham, Bishkek, Bissau, \
  Blantyre, Bloemfontein, Boa Vista, Bobo-Dioulasso, Bogor, Bogota, Bokaro, Boksburg, Borama, Borivli, Boston, Bouake, Bozhou, Brampton, \
  Brasilia, Bratislava, Brazzaville, Bremen, Brisbane, Bristol, Brooklyn, Brussels, Bryansk, Bucaramanga, Bucharest, Bucheon-si, Buda, \
  Budapest, Budta, Buenaventura, Buenos Aires, Bujumbura, Bukavu, Bukit Rahman Putra, Bulawayo, Bunamwaya, Buon Ma Thuot, Buraydah, \
  Bursa, Busan, Cabinda, Cagayan de Oro, Cairo, Calabar, Calamba, Calgary, Cali, Callao, Caloocan, Calumbo, Camama, Camayenne, Campinas, \
  Campo Grande, Campos dos Goytacazes, Can Tho, Cancun, Cangzhou, Cankaya, Cape Town, Caracas, Carrefour, Cartagena, Caruaru, Casablanca, \
  Cebu City, Chandigarh, Changchun, Changde, Changning, Changsha, Changshu, Changwon, Changzhi, Changzhou, Chaoyang, Chaozhou, Charlotte, \
  Chattogram, Cheboksary, Chelyabinsk, Chengde, Chengdu, Chengguan Qu, Chennai, Chenzhou, Cheonan, Cheongju-si, Chiba, Chicago, Chiclayo, \
  Chihuahua, Chimoio, Chisinau, Chizhou, Cho Lon, Chongming, Chongqing, Christchurch, Chunian, Chuxiong, Chuzhou, Cilegon, Cimahi, \
  Ciudad Apodaca, Ciudad Bolivar, Ciudad General Escobedo, Ciudad Guayana, Ciudad Juarez, Ciudad Lopez Mateos, Ciudad Nezahualcoyotl, \
  Cixi, Cochabamba, Coimbatore, Colombo, Colorado Springs, Columbus, Comilla, Conakry, Constantine, Contagem, Copenhagen, Cordoba, \
  Cotonou, Coyoacan, Cuauhtemoc, Cuautitlan Izcalli, Cucuta, Cuenca, Cuiaba, Culiacan, Cumana, Curitiba, Cusco, Cuttack, Da Nang, Daegu, \
  Daejeon, Dakar, Dalian, Dallas, Daloa, Damascus, Dammam, Dandong, Daqing, Dar es Salaam, Dasmarinas, Datong, Davangere, Davao, \
  Daxing'anling, Dayrah, Dazhou, Dehradun, Delhi, Denpasar, Denver, Depok, Dera Ghazi Khan, Dera Ismail Khan, Detroit, Deyang, Dezhou, \
  Dhaka, Dhanbad, Dharavi, Di An, Dingxi, Djibouti, Dnipro, Dodoma, Dombivali, Donetsk, Dongguan, Dongying, Dortmund, Douala, Dresden, \
  Dubai, Dublin, Duisburg, Duque de Caxias, Durban, Durgapur, Dushanbe, Dusseldorf, E'zhou, East Jerusalem, East London, Ebute Ikorodu, \
  Ecatepec de Morelos, Edinburgh, Edmonton, Edogawe, El Paso, Eldoret, Ensenada, Enugu, Erbil, Erode, Erzurum, Esenler, Esenyurt, \
  Eskisehir, Eslamshahr, Esna, Essen, Evaton, Faisalabad, Faridabad, Feira de Santana, Fengxiang, Florianopolis, Fort Worth, Fortaleza, \
  Foshan, Frankfurt am Main, Freetown, Fresno, Fujisawa, Fukuoka, Fukuyama, Fushun, Fuxin, Fuyang, Fuzhou, Ganzhou, Gaya, Gaza, \
  Gaziantep, Gazipur, Gdansk, General Santos, Genoa, Ghaziabad, Gifu, Giza, Glasgow, Goiania, Gold Coast, Golfe, Goma, Gombe, Gonder, \
  Gorakhpur, Gothenburg, Goyang-si, Gqeberha, Guadalajara, Guadalupe, Guang'an, Guangyuan, Guangzhou, Guankou, Guarulhos, Guatemala City, \
  Guayaquil, Guigang, Guilin, Guiyang, Gujangbagh, Gujranwala, Gujrat, Guli, Gumi, Guntur, Gurugram, Gustavo Adolfo Madero, Guwahati, \
  Guyuan, Gwalior, Gwangju, Ha'il, Hachioji, Haikou, Haiphong, Halifax, Hamadan, Hamah, Hamamatsu, Hamburg, Hamhung, Hamilton, Handan, \
  Hangzhou, Hannover, Hanoi, Hanzhong, Harare, Harbin, Hargeysa, Hathazari, Havana, Hebi, Hefei, Hegang, Helsinki, Hengshui, Hengyang, \
  Herat, Hermosillo, Heroica Matamoros, Heshan, Heyuan, Heze, Hezhou, Higashiosaka, Himeji, Hirakata, Hiroshima, Hlaingthaya, \
  Ho Chi Minh City, Hohhot, Hoji ya Henda, Homs, Homyel', Honcho, Hong Kong, Hong Kong Island, Hongkou, Houston, Howrah, Hsinchu, \
  Huai'an, Huaibei, Huaihua, Huainan, Huambo, Huancayo, Huangpu, Huangshan, Huangshi, Hubballi, Huizhou, Huludao, Huzhou, Hwaseong-si, \
  Hyderabad, Ibadan, Ibague, Ichikawa, Ikare, Ile-Ife, Iloilo, Ilorin, Imus, Incheon, Indianapolis, Indore, Ipoh, Irbid, Irkutsk, \
  Isfahan, Iskandar Puteri, Islamabad, Ismailia, Istanbul, Itabashi, Ivanovo, Izhevsk, Izmir, Iztapalapa, Jabalpur, \
  Jaboatao dos Guararapes, Jacksonville, Jaipur, Jajmau, Jakarta, Jalalpur Pirwala, Jalandhar, Jalgaon, Jambi City, Jammu, Jamnagar, \
  Jamshedpur, Jayapura, Jeddah, Jeju City, Jeonju, Jepara, Jerusalem, Jhang Sadr, Jhansi, Ji'an, Jiading, Jiamusi, Jiangmen, Jiangyin, \
  Jianshui, Jiaojiang, Jiaozhou, Jiaozuo, Jiaxing, Jieyang, Jijiga, Jilin, Jinan, Jincheng, Jing'an, Jingdezhen, Jingmen, Jingzhou, \
  Jinhua, Jining, Jinjiang, Jinshan, Jinzhong, Jinzhou, Jiujiang, Jiuquan, Jixi, Joao Pessoa, Jodhpur, Johannesburg, Johor Bahru, \
  Joinville, Juba, Juiz de Fora, Jundiai, Kabul, Kaduna, Kagoshima, Kahama, Kaifeng, Kakamega, Kalaburagi, Kaliningrad, Kalininskiy, \
  Kallakurichi, Kalyan, Kampala, Kampung Baru Subang, Kampung Kangkar Teberau, Kampung Larkin Lama, Kananga, Kanayannur, Kanazawa, \
  Kandahar, Kano, Kanpur, Kansas City, Kaohsiung, Karabaglar, Karachi, Karagandy, Karaj, Karbala, Karol Bagh, Kashgar, Kashiwa, Kassala, \
  Kasur, Kathmandu, Katsina, Katsushika, Kawaguchi, Kawasaki, Kayseri, Kazan, Kemerovo, Kenitra, Kennedy, Kerman, Kermanshah, Khabarovsk, \
  Kharkiv, Khartoum, Khartoum North, Khulna, Kigali, Kikolo, Kikwit, Kima Kieza, Kimhae, Kingston, Kinshasa, Kira, Kirkuk, Kirov, \
  Kisangani, Kitakyushu, Kitwe, Kobe, Kochi, Kolhapur, Kolkata, Koln, Kolwezi, Kom Ombo, Konya, Korba, Korhogo, Korla, Kota, Kota Bharu, \
  Kota Damansara, Kota Kinabalu, Kota Kuala Muda, Koto, Koumassi, Kowloon, Kowloon City, Kozhikode, Krakow, Krasnodar, Krasnoyarsk, \
  Kryvyy Rih, Kuala Lumpur, Kuala Terengganu, Kuantan, Kuching, Kucukcekmece, Kumamoto, Kumasi, Kunming, Kunshan, Kupang, Kurashiki, \
  Kurnool, Kursk, Kyiv, Kyoto, La Paz, Lagos, Lahore, Laibin, Laiwu, Langfang, Lanzhou, Lapu-Lapu City, Las Pinas, Las Vegas, Latakia, \
  Laval, Leeds, Leipzig, Lekki, Leon de los Aldama, Leshan, Lianyungang, Liaocheng, Liaoyang, Libreville, Likasi, Lilongwe, Lima, Linfen, \
  Linyi, Lipetsk, Lisbon, Lishui, Liupanshui, Liuzhou, Liverpool, Lome, London, Londrina, Long Beach, Longshan, Longyan, Loni, \
  Los Angeles, Loudi, Louisville, Lu'an, Luancheng, Luanda, Lubango, Lubumbashi, Lucknow, Ludhiana, Luliang, Luohe, Luoyang, Lusaka, \
  Luxor, Luzhou, Lviv, Lyon, Ma'anshan, Macapa, Macau, Maceio, Machida, Madinah, Madinat an Nasr, Madrid, Madurai, Magnitogorsk, \
  Maheshtala, Maianga, Maiduguri, Maipu, Makassar, Makati City, Makhachkala, Makkah, Malacca, Malaga, Malang, Malanje, Malatya, Malegaon, \
  Malingao, Maltepe, Manado, Managua, Manaus, Manchester, Mandalay, Mandaluyong, Mandaluyong City, Mangaluru, Manhattan, Manila, \
  Manizales, Mansilingan, Maoming, Maputo, Mar del Plata, Maracaibo, Maracay, Marikina City, Maringa, Marrakesh, Marseille, Masan, \
  Mashhad, Masina, Matadi, Mataram, Matola, Matsudo, Matsuyama, Maturin, Maua, Mawlamyine, Mazar-e Sharif, Mbandaka, Mbeya, Mbuji-Mayi, \
  Medan, Medellin, Meerut, Meishan, Meizhou, Mek'ele, Meknes, Melbourne, Memphis, Mengzi, Merida, Mersin, Mesa, Mexicali, Mexico City, \
  Miami, Mianyang, Mianzhu, Deyang, Sichuan, Milan, Milwaukee, Minhang, Minna, Minneapolis, Minsk, Mirpur Model Thana, Mississauga, \
  Mixco, Miyazaki, Mogadishu, Mohammadpur, Mombasa, Monrovia, Monteria, Monterrey, Montes Claros, Montevideo, Montreal, Moradabad, \
  Morelia, Morogoro, Moscow, Mosul, Mudanjiang, Mukalla, Mukim Pulai, Mulenvos, Multan, Mumbai, Munich, Muntinlupa, Muratpasa, Murcia, \
  Muscat, Muzaffarabad, Mwanza, Mykolayiv, Mysuru, N'Djamena, Naberezhnyye Chelny, Nagasaki, Nagoya, Nagpur, Nairobi, Najaf, Najafgarh, \
  Najran, Nakuru, Namangan, Namp'o, Nampula, Nanchang, Nanchong, Nanded, Nanjing, Nanning, Nanping, Nansana, Nantong, Nanyang, Naples, \
  Narela, Nashik, Nashville, Nasiriyah, Natal, Naucalpan de Juarez, Navi Mumbai, Nay Pyi Taw, Nazret, Ndola, Neijiang, Nellore, \
  New Kingston, New South Memphis, New Taipei City, New Territories, Newcastle, Nha Trang, Niamey, Niigata, Nilufer, Ningbo, Ningde, \
  Nishinomiya, Niteroi, Nizhniy Novgorod, Nouakchott, Nova Iguacu, Nova Vida, Novokuznetsk, Novosibirsk, Nowrangapur, Nuevo Laredo, \
  Nuremberg, Nyala, Oakland, Odesa, Ogbomoso, Oita, Okara, Okayama, Okene, Oklahoma City, Omaha, Omdurman, Omsk, Onitsha, Oran, Ordos, \
  Orenburg, Orumiyeh, Osaka, Osasco, Oslo, Osogbo, Ottawa, Ouagadougou, Oujda, Owerri, Padang, Palembang, Palermo, Pallabi, Palma, \
  Panama City, Panjin, Panshan, Panzhihua, Paranaque City, Paris, Pasay, Pasig City, Pasir Gudang, Patiala, Patna, Pekanbaru, Pelentong, \
  Penza, Pereira, Perm, Perth, Peshawar, Pest, Petaling Jaya, Philadelphia, Phnom Penh, Phoenix, Pietermaritzburg, Pikine, Pimpri, \
  Pimpri-Chinchwad, Pindi Bhattian, Pingdingshan, Pingdu, Pingliang, Pingxiang, Piracicaba, Piura, Pohang, Pointe-Noire, Pokhara, \
  Pontianak, Port Harcourt, Port Said, Port Sudan, Port-au-Prince, Portland, Porto Alegre, Porto Velho, Poznan, Prague, Prayagraj, \
  Pretoria, Pristina, Pudong, Puducherry, Puebla, Puente Alto, Pune, Puning, Putian, Putuo, Puxi, Puyang, Pyongyang, Qingdao, Qingpu, \
  Qingyang, Qingyuan, Qinhuangdao, Qinzhou, Qionghai, Qiqihar, Quanzhou, Quebec, Queens, Quetta, Quezon City, Qui Nhon, Quito, Qujing, \
  Quzhou, Ra's Bayrut, Rabat, Rach Gia, Rahim Yar Khan, Raipur, Rajkot, Rajpur Sonarpur, Rajshahi, Raleigh, Ramgundam, Ranchi, Rangpur, \
  Rasapudipalem, Rasht, Rawalpindi, Recife, Reynosa, Ribeirao Preto, Riga, Rio Branco, Rio de Janeiro, Riyadh, Rizhao, Rohini, Rome, \
  Rosario, Rostov-on-Don, Rotterdam, Rui'an, Ruiru, Ryazan', Sacramento, Sadr City, Sagamihara, Saharanpur, Sahiwal, Saint Petersburg, \
  Saitama, Sakai, Sale, Salem, Salta, Saltillo, Saltivka, Salvador, Samara, Samarinda, Samarkand, San Antonio, San Diego, San Francisco, \
  San Jose, San Juan, San Luis Potosi, San Miguel de Tucuman, San Nicolas de los Garza, San Pedro Sula, San Salvador, Sanaa, Sancaktepe, \
  Sandakan, Sangli, Sanhe, Sanmenxia, Sanming, Santa Cruz de la Sierra, Santa Marta, Santiago, Santiago de Cuba, Santiago de Queretaro, \
  Santiago de los Caballeros, Santo Andre, Santo Domingo, Santo Domingo Este, Santo Domingo Oeste, Santo Domingo de los Colorados, \
  Santos, Sanya, Sao Bernardo do Campo, Sao Joao de Meriti, Sao Jose do Rio Preto, Sao Jose dos Campos, Sao Luis, Sao Paulo, Sapporo, \
  Sarajevo, Saratov, Sargodha, Seattle, Seeb, Selayang Baru Utara, Semarang, Sendai, Seongnam-si, Seoul, Serang, Serra, Setagaya, \
  Sevastopol, Sevilla, Sha Tin, Shah Alam, Sham Shui Po, Shanghai, Shangluo, Shangqiu, Shangrao, Shangyu, Shantou, Shanwei, Shaoguan, \
  Shaoxing, Shaoyang, Sharjah, Sheffield, Shekhupura, Shenyang, Shenzhen, Shihezi, Shijiazhuang, Shinagawa, Shiraz, Shivaji Nagar, \
  Shiyan, Shizuishan, Shizuoka, Sholapur, Shouguang, Shuangyashan, Shubra al Khaymah, Shuozhou, Shyamnagar, Shymkent, Sialkot, Siliguri, \
  Singapore, Siping, Situbondo, Skopje, Soacha, Sofia, Sokoto, Songjiang, Sorocaba, Soshanguve, South Boston, South Tangerang, Soweto, \
  Srinagar, Staten Island, Stavropol, Stockholm, Stuttgart, Subang Jaya, Suez, Suginami, Suining, Suizhou, Sukkur, Sulaymaniyah, \
  Sultanah, Sultangazi, Sumgayit, Sunch'on, Sungai Petani, Suqian, Surabaya, Surakarta, Surat, Surrey, Suwon, Suzhou, Sydney, Ta'if, \
  Tabriz, Tabuk, Taguig, Tai'an, Taicang, Taichung, Tainan, Taipei, Taiyuan, Taiz, Taizhou, Takamatsu, Takeo, Talatona, Tamale, \
  Taman Petaling, Tampa, Tando Allahyar, Tando Bago, Tangerang, Tanggu, Tangier, Tangshan, Tanta, Taoyuan, Tarlac City, Tartus, Tashkent, \
  Tasikmalaya, Tbilisi, Tegucigalpa, Tehran, Tel Aviv, Teni, Teresina, Tetouan, Thai Nguyen, Thane, Thanh Hoa, The Bronx, The Hague, \
  Thembisa, Thiruvananthapuram, Thoothukudi, Thuan An, Tianjin, Tianshui, Tijuana, Tirana, Tiruchirappalli, Tirunelveli, Tiruppur, \
  Tlalnepantla, Tlalpan, Tlaquepaque, Tokyo, Toluca, Tolyatti, Tomsk, Tonala, Tongchuan, Tonghua, Tongling, Toronto, Torreon, Touba, \
  Toulouse, Toyama, Toyonaka, Toyota, Tripoli, Trujillo, Tseung Kwan O, Tshikapa, Tucson, Tuen Mun, Tula, Tulsa, Tunis, Turin, Tuxtla, \
  Tver, Tyumen, Uberlandia, Udaipur, Uijeongbu-si, Ujjain, Ulan Bator, Ulanqab, Ulhasnagar, Ulsan, Ulyanovsk, Umraniye, Urumqi, Uskudar, \
  Utsunomiya, Uvira, Vadodara, Valencia, Valenzuela, Valledupar, Vancouver, Varanasi, Vellore, Venustiano Carranza, Veracruz, \
  Vereeniging, Viana, Victoria, Victoria de Durango, Vienna, Vientiane, Viet Tri, Vijayawada, Villa Nueva, Vilnius, Vinh, Vinnytsya, \
  Virar, Virginia Beach, Visakhapatnam, Vladivostok, Volgograd, Voronezh, Vung Tau, Wafangdian, Wah Cantt, Wandsbek, Wanning, Wanxian, \
  Wanzhou, Warangal, Warder, Warri, Warsaw, Weifang, Weihai, Weinan, Welkom, Wenchang, Wenshan City, Wenzhou, West Jerusalem, Winnipeg, \
  Wong Tai Sin, Wuhan, Wuhu, Wuwei, Wuxi, Wuzhong, Wuzhou, Xalapa de Enriquez, Xi'an, Xiamen, Xiangtan, Xiangyang, Xianning, Xianyang, \
  Xiaogan, Xichang, Xingtai, Xining, Xinxiang, Xinyang, Xinyu, Xinzhou, Xochimilco, Xuancheng, Xuchang, Xuhui, Xuzhou, Ya'an, Yan'an, \
  Yancheng, Yangjiang, Yangon, Yangpu, Yangquan, Yangzhou, Yantai, Yaounde, Yaroslavl, Yazd, Yekaterinburg, Yerevan, Yibin, Yichang, \
  Yichun, Yinchuan, Yingkou, Yiwu, Yixing, Yokohama, Yokosuka, Yola, Yongji, Yongzhou, Yueyang, Yulin, Yuncheng, Yunfu, Zagazig, Zagreb, \
  Zahedan, Zamboanga, Zanzibar, Zaozhuang, Zapopan, Zaporizhzhya, Zaragoza, Zaria, Zarqa, Zhabei, Zhangjiagang, Zhangjiajie, Zhangjiakou, \
  Zhangye, Zhangzhou, Zhanjiang, Zhaoqing, Zhaotong, Zhengzhou, Zhenjiang, Zhongshan, Zhongwei, Zhoukou, Zhoushan, Zhu Cheng City, \
  Zhucheng, Zhuhai, Zhumadian, Zhuzhou, Zibo, Zigong, Ziyang, Zunyi, Zurich
  """

/// Smaller cities that news names often, and other names of large ones. Source: collected by hand, 2026-11.
let moreCityNames = """
  Erbil, Irbil, Kirkuk, Fallujah, Falluja, Ramadi, Tikrit, Samarra, Najaf, Karbala, Mosul, Basra, Sinjar, Homs, Hama, Aleppo, Daraa, Latakia, \
  Tartus, Haifa, Tel Aviv, Hebron, Nablus, Jenin, Rafah, Khan Younis, Bethlehem, Nazareth, Geneva, Basel, Luxembourg, Strasbourg, Mons, \
  Naples, Venice, Florence, Bologna, Turin, Milan, Seville, Bilbao, Lyon, Marseille, Nice, Bordeaux, Toulouse, Calais, Cologne, Bremen, \
  Munich, Dresden, Nuremberg, Salzburg, Krakow, Gdansk, Odesa, Odessa, Lviv, Mariupol, Bakhmut, Kherson, Sevastopol, Kharkiv, Kharkov, \
  Oxford, Cambridge, Belfast, Liverpool, Manchester, Glasgow, Edinburgh, Cardiff, Salisbury, Pittsburgh, Cincinnati, Cleveland, St. Louis, \
  New Orleans, Salt Lake City, Honolulu, Anchorage, Buffalo, Newark, Orlando, Tampa, Charlottesville, Ferguson, Flint, Atlanta, Boston, \
  Minneapolis, Miami, Detroit, Seattle, Denver, Dallas, Houston, Chicago, Philadelphia, San Francisco, Los Angeles, Las Vegas, San Diego, \
  Waziristan, Peshawar, Quetta, Jalalabad, Kunduz, Mazar-i-Sharif, Herat, Aden, Hodeidah, Taiz, Benghazi, Misrata, Sirte, Tobruk, Marrakesh, \
  Fukushima, Hiroshima, Nagasaki, Davos, Maastricht, Rotterdam, Antwerp, Gothenburg, Bergen, Incirlik, Gaziantep, Diyarbakir, Bombay, Calcutta
  """
