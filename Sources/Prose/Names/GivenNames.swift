/// Given names and their short forms, in lower case.
///
/// Source: carltonnorthern/nicknames (Apache-2.0) without short words that are more often something else; names from other languages collected
/// by hand, 2026-11.
let givenNames = """
  aaron abbe abbey abbi abbie abbigail abbigale abby abdul abdullah abe abednego abel abiel abigail abigale abijah abner abraham abram \
  absalom abu ada adaline addie addison addy adel adela adelaide adelbert adele adeline adelphia adena adie adil adina ado adolph \
  adolphus adri adrian adriane adrienne aga agatha aggy agnes ahmad ahmed aileen aisha akbar akira alan alanson alastair alazama albert \
  alberta aldo aldrich alec alejandro alek aleksandr alen alessandro aleva alex alexander alexandra alexandria alexei alexey alexis \
  alexus alfonse alfred alfreda alfy algernon algy ali alice alicia aline alison alix alixandra alla allan allen allie allisandra allison \
  ally allyson allyssa almena almina almira alonzo alphinias alphus althea alverta alyssa alzada amabel amanda ambrose amelia amin amir \
  amos amy ana anastasia ance anders anderson andi andre andrea andrei andrej andrew andriane andy angel angela angelica angelika \
  angelina angelique angie ann anna anne annegret annette annie anse ansel anselm ant anthony antoinette antonia antonio antti app appie \
  appoline appy aquilla ara arabella arabelle araminta arash archibald archie archilles ari ariadne arie arielle arilla aristotle arizona \
  arjun arlene arly armanda armena armida armilda arminda arminta arnie arnold aron arry art artelepsa artemus arthur arthusa arzada asa \
  asahel asaph asenath ash ashley ashly ashraf asif aslam assene athy aubrey audree audrey augusta augustina augustine augustus aurelia \
  aurilla austin avarilla ayman azariah aze aziz bab babs barbara barbery barbie barby barnabas barney barrett bart bartel bartholomew \
  barticus bashar basil bazaleel bea beatrice becca beck becky beda bedelia bedney beedy bela belinda bell bella belle ben benedict \
  benjamin benjy bennie benny bernard bernd berney bernie berny berry bert bertha bertie bertram bertrand bess bessie beth bethena betsy \
  betty bev beverly bezaleel bias biddie biddy bige bill billiewilhelm billy birdie birtie blanche bob bobbie bobby boetius boris brad \
  bradford bradley brady brahim brandy breanna bree breeanna brenda bri brian briana brianna bridget bridgie bridgit bridie brina britt \
  brittany brittney brittnie broderick brody brose bryan bryanna bryant buren burt cage cait caitlin caitlyn caity cal caldonia caleb \
  cali california calista callie calliedona cally calpurnia calvin cam cameron camile camille cammie campbell candace candy carl carla \
  carlos carlotta carlton carly carm carmellia carmelo carmen carmon carol carolann carole caroline carolyn carri carrie carthaette casey \
  casper cass cassandra cassidy cassie caswell catherine cathleen cathy cecilia ced cedric celeste celia celinda cene cenia chan char \
  charity charles charlie charlotte charm chat chauncey chelle chelsey chelsie chen cher cheri cherie cheryl chesley chester chet chick \
  chloe chris chrissy christa christian christiana christiano christina christine christoffer christoph christopher christy chuck cicely \
  cilla cille cinderella cindy cintha cissy claas claes clair claire clara clare clarence clarinda clarissa claud claudia cleat cleatus \
  clem clement clementine cliff clifford clifton clo clum coco cole colie columbus con connie conny conrad constance cora cordelia cordy \
  corey corinne cornelia cornelius cornie corny cory court courtney crate creasey crissy cristina crys crystal curg curt curtis cynthia \
  cyphorus cyrenius cyrus dacey dacia dahl daisha daisy dal dalton dan dani daniel danielle dann danny daph daphie daphne darkey darlene \
  darry dave davey david day daycia dea deanne deb debbie debby debora deborah debra dee deedee deena deidre del delbert delf delia \
  delilah delius deliverance della delly delores delpha delphi delphia delphine demaris demerias democrates dena dennie dennis dennison \
  denny derek derick derrek derrick deuteronomy diah dian diana diane dianne dicey dicie dick dickie dickon dickson dicky dicy didi diego \
  dieter dilly dina dite ditus dmitri dmitry dob dobbin doda dolly dolph dom domenic dominic dominick dominico dominique don dona donald \
  donato donna donnie donny donovan dony dora dorcus dorinda doris dorothea dorothy dortha dosia dosie dossie dotha dottie dotty doug \
  douglas dre drea drew drina drusilla duncan dunk dutch duty dyce dyche dyer earnest ebbie eben ebenezer eddie eddy edgar edie edith \
  edmond edmund edna edny eduardo edward edwin edwina edye edyth edythe effie effy egbert eighta eileen ekaterina elaine elbert elbertson \
  eldora eleanor eleazer elena elenor eli elias elijah eliphalel eliphalet elisa elisha eliza elizabeth ella ellen ellender ellie \
  ellswood elly elminie elmira elnora eloise elouise elsey elsie elswood elvie elvira elwood elysia elze emanuel emeline emil emily emma \
  emmanuel emmy enne enrique epaphroditius eph ephraim eppa epsey erasmus erdogan eric erica erick ericka erika erin erna ernest \
  ernestine ernie erwin eseneth essa essie essy estella estelle esther etta etty eudicy eudora eudoris eugene eunice euphemia eurydice \
  eustacia eva evaline evan evangeline eve evelina evelyn evo exie experience ezekiel ezideen ezra faisal faith fal falcon fall fallie \
  fallon fally falon fanny farid farmboy fate fatima fay federico fel feli felicia felicity felipe felix feltie felty ferbie ferdie \
  ferdinand ferdinando fernando fidel fidelia fie field fifi fina fiona fionna flick flo flora florence flossy floyd fran frances francie \
  francine francis francisco francois frank frankie franklin franklind franky frannie franniey franny fred freda freddie freddy frederica \
  frederick fredericka frieda friedrich fritz frona fronia frony gabby gabe gabriel gabriella gabrielle gail gare gareth garratt garret \
  garrett garri garrick garry gary gatsy gee gene genevieve geoff geoffrey george georgia georgiana georgie georgine gerald geraldine \
  gerhard gerhardt geri gerri gerrie gerry gert gertie gertrude gil gilbert gina ginger ginny gio giorgio giovanni giulia giuseppe glen \
  glenn gloria glory gory governor govie green greenberry greg gregg greggory gregory greta gretchen gretta griselda grissel guillermo \
  gum gus gussie gustavo gustavus gwen gwendolyn haider hailey hal hallie hamid hamilton hank hannah hans hap haps harman harold harriet \
  harrison harry harty haruki hasan haseltine hassan hassane hassie hattie haylee haylen hayley heather heidi heiko heinz helen helena \
  helene helmut heloise henny henrietta henry hephsibah hepsibah herb herbert herman hermie hermione hessy hester hetty hez hezekiah hiel \
  hilary hillary hipsbibah hipsie hiram hiroshi hitty hob hobkin hoda hodge hodie hody honey honor honora hop hopkins hopp horace horry \
  hortense hosea hosey hosie hosni howard howie hubert hugh hugo humey hussain hussein ian ibrahim iggy ignatius ignatzio igor ike imad \
  immanuel imran ina india indie indy inez ingrid iona irene irina irv irvin irving irwin isaac isabel isabella isabelle isadora isadore \
  isaiah isidore ismail issy iva ivan ivy izzy jaap jaber jack jackie jackson jacob jacobus jacqueline jacques jacqui jaelin jaelyn \
  jahoda jailyn jaime jair jake jakob jalal jalen jamal james jamey jamie jan jane janet janice janie jannett jap jasper javad javier jay \
  jaye jaylin jaylyn jayme jean jeanette jeanne jeannie jeb jebadiah jed jedediah jedidiah jeff jefferey jefferson jeffery jeffrey jehiel \
  jehu jem jemima jen jenn jennet jenni jennie jennifer jenny jens jereme jeremiah jeremy jerita jerry jess jessica jessie jettie jez \
  jezza jiang jill jillian jim jimmie jimmy jin jincy jinsy joachim joan joann joanna joanne jock jodi jody joe joey johann johanna \
  johannah johannes john johnathan johnathon johnny johny jon jonathan jonathon jonnie jonny jorge jos jose joseph josephine josetta \
  josey josh joshua josiah josie josophine joy joyce juan juanita jud juda judah jude juder judi judie judith judson judy juergen jule \
  jules julia julian julias julie junie junior junius jurgen justin justina juston justus kait kaitie kaitlin kaitlyn kaitlynn kali kalli \
  kam kamal kameron kara kari karim karl karla kasey katarina kate katelin katelyn katherine kathleen kathryn kathy katia katie katja \
  katy kay kaye kayla kelley kelli kellie kelly kemal ken kendall kendra kendrick kendrik kenj kenji kenna kenneth kenny kent kenzy kerri \
  kerry kev kevin keziah khaled khalid kiah kill killis kim kimberley kimberli kimberly kingsley kingston kissy kit kittie kizza kizzie \
  kofi konstantin kris kristel kristen kristin kristine kristofer kristoffer kristopher kristy kym kymberly lafayette laffie lainie \
  lamont lan lani lanna lanny lanson laodicia larry lars laszlo latisha laura laurel lauren laurence laurent laurie laurinda lauryn \
  laveda laverne lavina lavinia lavonia lavonne lawrence lawrie lazar lea leafa leah leanne lecurgus lee leet left leila leilani lem \
  lemuel len lena lennie lenny lenora leo leon leonard leonid leonidas leonora leonore leroy les lesley leslie lessie lester letitia \
  lettice lettie leve levi levicy levone levy lewis lexi li lias lib libby lidia life lige lil lila liley lillah lillian lilly lily lin \
  lina lincoln linda lindsay lindsey lindsie lindsy lindy lineau lionel lisa lish lissa lissia littleberry liu livia liz liza lizzie \
  lizzy lloyd lodi lois lola lolly lon lonnie lonny lonzo loomie lorelei loren lorenzo loretta lori lorie lorne lorraine lorrie lorry \
  lotta lottie lou louie louis louisa louise louvinia luca lucas lucia lucias lucille lucina lucinda lucius lucretia lucy luella luis \
  luke lula lunetta lura lurana luther lyddy lydia lyndon lynn mabel mac mack mackenzie maddi maddie maddison maddy madeline madelyn \
  madge madie madison mae maegen magda magdalena magdelina maggie maggy mahala mahmoud mahmud maisie makayla mal malachi malc malcolm \
  malik malinda mally mamie manda mandie mandy manerva manfred manny manoah manola mantha manuel marc marcel marcia marcie marco marcus \
  margaret margaretta margarita marge margery margie margo marguerite margy maria mariah marian marianna mariano marie marietta marilyn \
  marine mario marion maris marissa marjorie mark markus marni marnie marsha martha martin martina martine marty marv marvin mary masa \
  masayuki massoud mat mathew mathilda matilda matt matteo matthew matthews matthias mattie matty maty maud maureen maurice mave mavery \
  mavine max maximilian maximillian maxine maxwell mckenna meaka medora mees meg megan meghan mehdi mehitabel mehmet mel melanie \
  melchizedek melia melinda melissa mellia mellie mellony melly melo melody melvin melvina mena menaalmena mercedes merci mercy mert merv \
  mervin mervyn metta meus micah micajah michael micheal michelle mick mickey micky middie middy midge miggy miguael miguaell miguail \
  miguaill miguayl miguayll miguel miguell mike mikey mikhail miky mildred millicent millie milly mima mimi mina mindie mindy minerva \
  ming minite minnie minty mira miranda miriam missy mitch mitchell mittie mitty mitzi mitzie mohamed mohammad mohammed mojtaba mollie \
  molly mona monet monica monna monnie monte monteleon montesque montgomery monty morey morris mort mortimer mose moses moss mostafa \
  muammar muhammad muhammed muqtada mur muriel mustafa myra myrt myrti myrtle nabby nace nada nadia nadine naldo nan nancy nando nanny \
  naomi napoleon nappy narendra nasser nat natalia natalie natasha nate nathan nathaniel natius natty navid nawaz naz ned neil nelia nell \
  nelle nellie nelly nels nelson nerva nervie nessa netta nettie newt newton nibby nic nicey nicholas nichole nicholette nicie nick \
  nickey nicki nickie nicky nico nicodemus nicolas nicole niel nikita nikki nikolai nikolas nikole nita noah noel nole nollie nonie \
  nonnie nora norah norbert norbu norbusamte norby norm norman norry nouri nowell obadiah obed obediah obedience obie octavia ode odell \
  odo ola olaf oleg olga olive oliver olivia ollie olph omar omi ona one onicyphorous onie onnie ophi ora orilla orlando orphelia \
  osaforum osaforus osama oscar ossy oswald ote otha otis otto ozzy pablo paddy pam pamela pandora park parmelia parsuny parthenia \
  pasoonie pat pate patience patricia patrick patsy patti patty paul paula paulina pauline pedro peg peggie peggy pelegrine penelope \
  penie per percival percy peregrine permelia pernetta perry persephone pete peter petro petronella phelia phena pheney phenie pherbia \
  pheriba phil philadelphia philander philetus philinda philip philipina phillip philly philomena phoebe pierre pinckney pink piotr \
  pleasant ples pocahontas pokey polly posthuma prakash pranab pres prescott priscilla prissy providence provy prudence prudy prue qasem \
  qassem qassim quil quilla quillie rachael rachel rafa rafael rafaela rahul raj rajiv ralph ramon ramona randall randi randolf randolph \
  randy raphael rashid rasmus raul ray raymond raze rea reba rebecca recep ree reg reggie regina reginald relief rella ren rena renius \
  renny retta reuben reynold reza rhett rhoda rhodella rhyna rhynie riah rian riane ricardo richard riche richie rick ricka rickey rickie \
  ricky rienne rilla rilly rissa rita riyad rob robbie robby robert roberta roberto roby rod roddy roderick rodger rodie rodney rodrigo \
  roge roger rohit roland rolf rollo rolly ron ronald ronie ronna ronnie ronny rosa rosabel rosabella rosaenn rosaenna rosalinda rosalyn \
  roscoe rose roseann roseanna roseanne rosemarie rosemary rosey rosie rosina ross rox roxane roxanna roxanne roxie roy roz rudolph \
  rudolphus rudy ruminta rupert russ russell rustam ryan saad sabrina saddam sadie saeed safie safieel said sal salim sally salman salmon \
  salome salvador sam samantha sami samir sammy sampson samson samuel samyra sandra sandy sanford sanjay sara sarah sarilla satoshi saul \
  savanna savannah sceeter scott scottie scotty seb sebastian sebby selma sene senie seph sephy serena serene sergei sergey serilla \
  seymour sha shaina sharon shaun shawn shay sheila shel sheldon shelley shellie shelly shelton shely sher sheri sheridan sherri sherry \
  sherryl sheryl shimon shinzo shirl shirley sibbell sibbie sibbilla sid sidney sig sigfired sigfrid sigismund silas silence silla \
  silvester silvio simeon simon sina sinah sion smith smitty socrates solly solomon sondra sonia sonnie sonny sophia sophie sophronia \
  squat stacey staci stacia stacie stacy stal stefan steffi steffie stella steph stephan stephani stephanie stephany stephen stephie \
  stephine steve steven stevie stu stuart sue sukey suki sula sulie sullivan sully susan susannah susie suzanne suzie sven svetlana swene \
  sybill syd sydney syl sylvanus sylvester syphorous tabby tabitha tal tamarra tami tammie tammy tamzine tanafra tanny tarek tariq tash \
  tasha tashie tatiana tave tavia tayyip ted teddy teeny telly temperance tempy tensey terence teresa teri terri terrie terry tess tessa \
  tessie thabo thad thaddeus than thaney theo theodora theodore theodosia theodosius theophilus theotha theresa thias thierry thirza thom \
  thomas thomasa thorsten thursa thys tibbie tiff tiffany tiffy tilford tilla tillie tilly tim timmy timothy tina tine tish tisha titia \
  tobias toby tom tommy tony tori torie torri torrie tory traci tracie tracy trannie tranquilla tricia trina trish trisha trix trixie \
  trudy tryphena ulrich unice uriah ursula val valentina valentine valeri valerie valery vallie vanburen vandalia vanessa vangie vanna \
  vannie veda verna vernisee vernon veronica vert vessie vester vet vic vicki vickie vicky victor victoria vicy vij vijay viktor vin vina \
  vince vincent vincenzo viney vinnie vinny vinson viola violetta virdie virginia virgy viv vivian vladimir volodymyr vonna vonnie waldo \
  walid wallace wally walt walter wang wash washington webb webster wei wen wendy werner wes wesley westley wil wilber wilbur wilda \
  wilfred wilhelm wilhelmina william willie willis willy wilma wilson win winfield winifred winnet winnie winnifred winny wint winton \
  wolfgang wood woodrow woody wyncha xavier xi yasir yasser yeona yevgeny yitzhak yoshi yoshihiko youssef yul yulan yuri yusuf yvonne zac \
  zach zachariah zachary zachery zachy zack zada zaddi zadie zadock zainab zak zakk zay zeb zebedee zed zedediah zeely zeke zeph \
  zephaniah zhang zhou ziad zolly zoran jordan chad paris georgia austin dallas sydney
  """
