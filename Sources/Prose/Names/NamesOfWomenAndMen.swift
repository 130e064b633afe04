/// Given names that women bear, in lower case; those that many men bear as well, as `Andrea` and `Jan`, stand in neither list.
///
/// Source: collected by hand, 2026-11.
let namesOfWomen = """
  abigail ada adela adelaide adele adriana agatha agnes aileen aisha alejandra alexandra alice alicia alina alison allison alma alyssa \
  amanda amelia amina amy ana anastasia angela angelica angelina anita ann anna annabel anne annegret annette annie antonia ariana \
  astrid audrey augusta ayesha barbara beatrice becky bella bernadette bernice bertha beth betsy betty bianca birgit birgitta blanche \
  bonnie brenda brianna bridget brigitte britta brittany candace carla carlotta carly carol caroline carolyn carrie cassandra catherine \
  cathy cecilia celeste celia chantal charlotte cheryl chiara christa christina christine claire clara claudia clementine colleen \
  constance cora corinne cornelia cynthia dagmar daniela danielle daphne debbie deborah debra deirdre delia delphine denise diana diane \
  dolores donna dora doris dorothea dorothy edith edna edwina eileen elaine eleanor elena elfriede elisabeth eliza elizabeth elke ella \
  ellen eloise elsa elsie emilia emily emma erica erika erin esther ethel eugenia eunice eva eve farida fatima fatma faye federica \
  felicia fiona flora frances francesca freya frieda gabriela gabrielle gail gemma genevieve georgina geraldine gerda gertrude gillian \
  gina giorgia gisela giulia gladys glenda gloria greta gretchen gudrun gunilla gwen gwendolyn hala hanna hannah harriet heather hedwig \
  heidi heike helen helena helene helga henrietta hilda hillary huda ida ilhan ilona ilse imelda imke imogen ines inga ingeborg ingrid \
  irene irina iris irma iryna isabel isabella isabelle isobel ivana ivanka jacqueline jane janet janice jeanette jeanne jelena jenna \
  jennifer jenny jessica jill joanna joanne johanna josephine joyce juanita judith judy julia juliana julie juliet justine jutta kamala \
  karen karin karla katarina kate katerina katharina katherine kathleen kathryn kathy katie katja katrina kayla kellyanne kerstin \
  khadija kirsten kirstjen kirsty kristen kristin kristina krystyna laila lara larissa latifa laura lauren leila lena leona leonora \
  leticia leyla lidia liesel lieselotte lillian lily linda lisa liselotte liv liz liza lois lola loretta lorraine louisa louise lucia \
  lucille lucinda lucy ludmila ludmilla luisa lydia lyudmila mabel madeleine madeline magda magdalena maggie maia maja malala \
  malgorzata mandy manuela mara marcia margaret margarethe margarita margot margrethe marguerite mariam marianne marija marilyn marina \
  marisa marit marjorie marlene marta martha martina mary maryam matilda maud maureen maxine megan melania melanie melinda melissa \
  mette michaela michelle mildred milena miranda mireille miriam moira molly mona monica monika monique muriel myra myrtle nadezhda \
  nadia nadine najat nancy naomi natalia natalie natasha nellie nicole nina nora norma odile oksana olena olga olivia ophelia paloma \
  pamela patricia patsy paula pauline peggy penelope penny petra phoebe phyllis pippa polly priscilla rachel ramona rania raquel rasha \
  rebecca regina renata renate rhonda rita roberta rosa rosalind rosemary roxanne rukhsana ruth sabina sabine sabrina sadie sally salma \
  samantha samira sandra sanna sara sarah saskia selma serena sheila shirin shirley sibyl sigrid silvia siobhan sofia soledad solveig \
  sonia sonja sophia sophie stella stephanie sue susan susana susanna susanne suzan suzanne svetlana sylvia tabitha tamara tammy tanya \
  tara tatiana tatjana teresa tess tessa thea thelma theodora theresa therese tiffany tina tulsi ulla ulrike una ursula valentina \
  valeria vanessa vera verena veronica vesna victoria viola wafa wanda wendy wilhelmina wilma winifred xenia yasmin yelena yolanda \
  yulia yuliya yvette yvonne zahra zainab zeinab zelda zoe zuzana
  """

/// Given names that men bear, in lower case; those that many women bear as well stand in neither list.
///
/// Source: collected by hand, 2026-11.
let namesOfMen = """
  aaron abdel abdul abdullah abraham adam adel adolf adrian ahmad ahmed akbar akira alan albert alberto aldo alejandro aleksandr \
  alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali alistair allan alonzo alvaro alvin amir amos anatoly anders \
  andreas andrei andrej andres andrew andriy andrzej andy angus anthony anton antonio antony antti archibald archie arif armando arnold \
  arthur artur arturo asif augusto axel aziz barack barham barney bart bartholomew bashar basil bassem ben benedict benjamin benny \
  benyamin bernard bernardo bernd bernie bert bill bob bobby boris brad bradley brahim brendan brett brian bruce bruno bryan burt byron \
  caleb calvin carl carlo carlos cedric cesar charles chester christian christoph christopher chuck clarence clayton clement clifford \
  clint clive clyde cody colin conrad constantin craig curtis cyril cyrus damian damien daniel dany dario darren dave david dennis \
  derek desmond dick didier diego dieter dimitri dirk dmitri dmitry dmytro dominic don donald douglas duncan dwight earl eddie edgar \
  edmund eduardo edward edwin egor ehud elias elijah elliot elmer elon emanuel emil emmanuel emomali enrico enrique eric erich erik \
  ernest ernesto ernst esteban ethan eugene evgeny fabian fabio faisal farid felipe felix ferdinand fernando fidel filip floyd \
  francesco francisco franco francois frank frans franz fred freddie frederic frederick friedrich fritz gareth gary gaston gavin \
  gebhard geoff geoffrey georg george georges gerald gerard gerhard gianni gideon gilbert giorgio giovanni giuseppe gordon graham greg \
  gregor gregory guido guillermo gunther gustav gustavo haider hakan hamad hamid hank hans harald harold harry harvey hasan hashim \
  hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann herve hiroshi horace horst hosni howard hubert \
  hugh hugo humberto hussein ian ibrahim igor ilya imran isaac ismail ivan ivo iyad jack jacob jacques jakob jakub jalal jamal james \
  jared jason javier jeff jeffrey jens jeremiah jeremy jerome jesus jim jimmy joachim joao joaquin joe joel johan johann johannes john \
  johnny jonas jonathan jorge joris jose josef joseph josh joshua juan juergen julio julius junichi jurgen justin karl kassym keith \
  kenneth kevin khaled khalid klaus konrad konstantin kostas kristian kurt kyle lamar larry lars lawrence lech leif len leo leon \
  leonard leonardo leonid leopold lester lewis lieven lionel lloyd lothar louis lucas ludovic ludwig luigi luis lukas luke luther \
  magnus mahmoud malcolm malek manfred manuel marc marcel marco marcos marcus marek mario mark markus martin marvin massimo mateusz \
  mathias matt matteo matthew matthias matti maurice mauricio max maximilian mehdi mehmet mevlut michael miguel mike mikhail miles \
  milos milton mircea mitch mohamed mohammad mohammed moqtada moritz muhammad muqtada mustafa nabil narendra nathan nathaniel neil \
  nicholas nicolas niels nigel nikolai nikolaus nils noah norbert norman nouri nuri ognjen olaf oleg oleksandr oliver omar orville \
  osama oscar otto owen pablo paolo patrick paul pavel pawel pedro pekka percy peter petr petro petros phil philip philipp philippe \
  pierre pietro piotr predrag qasem qassem radoslaw rafael rafic ralf ralph rami ramon ramzi randolph raphael rashid raul raymond recep \
  reginald reinhard rex reza ricardo riccardo richard rick rob robert roberto rodney rodrigo roger roland rolf romano ron ronald roy \
  rudolf rudolph rudy rupert ruslan russell ryan saddam sadiq saeed salim salman salvatore samir samuel saul sauli scott sean sebastian \
  selim serge sergei sergey sergio seth shamil shaun shinzo siegfried sigmund silvio simon slobodan sophus stanislav stanley stefan \
  stefano stephen steve steven stewart stuart sven taras tariq tayyip tedros terence theo theodore thierry thomas thorsten tim timothy \
  tobias todd tom tomas tomasz tommy toomas toshiro travis trevor ulrich umberto urho uwe vaclav vadim vasily victor viktor ville vince \
  vincent vincenzo vitali vitaly vlad vladimir volker volodymyr vyacheslav wade walid walter warren wayne werner wesley wieslaw wilfred \
  wilhelm willem william winston wladimir wolfgang xavier yair yasser yevgeny yitzhak yuri yusuf yves zafar zbigniew zoran
  """
