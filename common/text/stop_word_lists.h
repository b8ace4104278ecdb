/// Lists the function words of each language, as stop_words.h searches them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

/// Folded, in byte order, a blank between two. Letters that have no decomposition (ø, ł, æ) stand
/// in both spellings, with the letter and with what people type for it. Left out on purpose: "us"
/// (the United States), "may" (the month and the name), "state", "first", numerals and other words
/// that carry a topic.
namespace clipfile::stop_word_lists {

inline constexpr std::string_view english_function_words =
    "a about above after again against ago ain't all almost along already also although "
    "always am among an and another any anybody anyone anything are aren't around as at "
    "away be became because been before behind being below beside besides between beyond "
    "both but by can can't cannot could could've couldn't did didn't do does doesn't "
    "doing don't done down during each either else ever every everybody everyone "
    "everything few for from further had hadn't has hasn't have haven't having he he'd "
    "he'll he's hence her here here's hers herself him himself his how how'd how're "
    "how's however i i'd i'll i'm i've if in inside instead into is isn't it it'd it'll "
    "it's its itself just least less let's many me might mightn't mine more most much "
    "must mustn't my myself near neither never nevertheless no nobody none nor not "
    "nothing now nowhere of off often on once only onto or other others otherwise ought "
    "our ours ourselves out outside over own per perhaps quite rather really shall "
    "shan't she she'd she'll she's should should've shouldn't since so some somebody "
    "somehow someone something sometimes somewhat somewhere still such than that that'd "
    "that'll that's the their theirs them themselves then there there'd there'll there's "
    "thereby therefore these they they'd they'll they're they've this this'll those "
    "though through throughout thus till to together too toward towards under unless "
    "until unto up upon very via was wasn't we we'd we'll we're we've were weren't what "
    "what'd what'll what're what's what've whatever when when'd when's whenever where "
    "where'd where's whereas wherever whether which whichever while who who'd who'll "
    "who're who's who've whoever whom whose why why'd why's will with within without "
    "won't would would've wouldn't yet you you'd you'll you're you've your yours "
    "yourself yourselves";

inline constexpr std::string_view german_function_words =
    "ab aber alle allem allen aller alles als also am an andere anderem anderen anderer "
    "anderes anders auch auf aus ausser ausserdem bei beide beiden beim bereits bin bis "
    "bist da dabei dadurch dafur dagegen daher dahin damals damit danach daneben dann "
    "daran darauf daraus darf darin daruber darum darunter das dass davon davor dazu "
    "dein deine deinem deinen deiner deines dem den denen denn dennoch der deren derer "
    "des deshalb dessen desto dich die dies diese dieselbe dieselben diesem diesen "
    "dieser dieses dir doch dort du durch durfen durfte eben ebenso ein eine einem einen "
    "einer eines einige einigem einigen einiger einiges einmal er es etwa etwas euch "
    "euer eure eurem euren eurer fur gegen gegenuber gewesen gibt hab habe haben hat "
    "hatte hatten hattest hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer "
    "ihres im in indem infolge innerhalb ins ist ja je jede jedem jeden jeder jedes "
    "jedoch jemand jene jenem jenen jener jenes jetzt kann kannst kein keine keinem "
    "keinen keiner keines konnen konnte konnten man manche manchem manchen mancher "
    "manches mehr mein meine meinem meinen meiner meines mich mir mit mochte mogen muss "
    "mussen musste mussten nach nachdem namlich neben nein nicht nichts nie niemand noch "
    "nun nur ob obwohl oder ohne schon sehr sei seid seien sein seine seinem seinen "
    "seiner seines seit seitdem selbst sich sie sind so sobald sodass solche solchem "
    "solchen solcher solches soll sollen sollte sollten sondern sonst soweit sowie "
    "sowohl uber um und uns unser unsere unserem unseren unserer unter viel viele vielen "
    "vom von vor wahrend wann war waren warst warum was weder wegen weil weiter weitere "
    "welche welchem welchen welcher welches wem wen wenig wenige wenn wer werde werden "
    "werdet weshalb wessen wie wieder wieso wir wird wirst wo wobei wodurch wofur woher "
    "wohin wollen womit woruber worum wovon wozu wurde wurden zu zudem zum zur zwar "
    "zwischen";

inline constexpr std::string_view french_function_words =
    "a afin ai aie aient ainsi ait alors apres as au aucun aucune auquel aura auraient "
    "aurait aussi autant autre autres aux auxquelles auxquels avaient avais avait avant "
    "avec avez aviez avions avoir avons ayant beaucoup bien c c'est c'etait car ce ceci "
    "cela celle celles celui cependant ces cet cette ceux chacun chacune chaque chez ci "
    "combien comme comment contre d d'un d'une dans de dehors deja depuis des desquelles "
    "desquels donc dont du duquel durant elle elles en encore enfin entre envers es est "
    "et etaient etais etait etant ete etre eu eux furent fut hors ici il ils j j'ai "
    "jamais je jusqu jusqu'a jusque l l'on la laquelle le lequel les lesquelles lesquels "
    "leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes mien mienne "
    "moi moins mon n n'a n'est n'ont ne ni non nos notre nous on ont ou oui par parce "
    "parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait pourtant "
    "pres presque puis puisque qu qu'a qu'elle qu'elles qu'est qu'il qu'ils qu'on qu'un "
    "qu'une quand que quel quelle quelles quelqu'un quelque quelques quels qui quoi "
    "quoique s s'est sa sans sauf se selon sera seraient serait seront ses si sien "
    "sienne soi soient soit sont sous suis sur t ta tandis tant te tel telle telles tels "
    "tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une vers "
    "voici voila vos votre vous vu y";

inline constexpr std::string_view spanish_function_words =
    "a aca ahi ahora al algo alguien algun alguna algunas alguno algunos alli ambos ante "
    "antes apenas aquel aquella aquellas aquello aquellos aqui asi aun aunque bajo bien "
    "cada casi como con conmigo contigo contra cual cuales cualquier cualquiera cuando "
    "cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos de debe deben del demas desde "
    "despues donde durante e el ella ellas ello ellos en entonces entre era eran eres es "
    "esa esas ese eso esos esta estaba estaban estamos estan estar estara estas este "
    "esto estos estoy fue fuera fueron fui ha haber habia habian habra habria hacia han "
    "has hasta hay haya hayan he hemos hubo incluso la las le les lo los luego mas me "
    "mediante menos mi mia mias mientras mio mios mis misma mismas mismo mismos mucha "
    "muchas mucho muchos muy nada nadie ni ningun ninguna ninguno no nos nosotras "
    "nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para "
    "pero poca pocas poco pocos podria por porque puede pueden pues que quien quienes se "
    "sea sean segun ser sera seran seria si sido siempre siendo sin sino sobre sois "
    "somos son soy su sus suya suyas suyo suyos tal tales tambien tampoco tan tanta "
    "tantas tanto tantos te tenia ti tiene tienen toda todas todavia todo todos tras tu "
    "tus tuya tuyo u un una unas uno unos usted ustedes vosotros vuestra vuestro y ya yo";

inline constexpr std::string_view italian_function_words =
    "a abbia abbiamo abbiano ad agli ai al alcun alcuna alcune alcuni alcuno all alla "
    "alle allo allora altra altre altri altro anche ancora anzi appena attraverso avendo "
    "aver avere avesse aveva avevano avra avrebbe avuto c c'e c'era che chi chiunque ci "
    "ciascuno cio cioe coi col come con contro cosi cui d da dagli dai dal dall dalla "
    "dalle dallo davanti de degli dei del dell della delle dello dentro deve devono di "
    "dietro dopo dov'e dove dunque durante e ebbe ed egli era erano essa esse essendo "
    "essere essi esso fa fino fra fu fuori furono gia gli ha hai hanno ho i il in "
    "infatti inoltre invece io l la le lei li lo loro lui lungo ma mai me medesimo "
    "mediante meno mentre mi mia mie miei mio molta molte molti molto ne neanche negli "
    "nei nel nell nella nelle nello nemmeno neppure nessun nessuna nessuno niente noi "
    "non nostra nostre nostri nostro nulla o od ogni ognuno oltre oppure ora per perche "
    "percio pero piu poca poche pochi poco poi possa possono presso puo qual qualche "
    "qualcosa qualcuno quale quali qualsiasi qualunque quando quanta quante quanti "
    "quanto quasi quel quell quella quelle quelli quello questa queste questi questo qui "
    "quindi sara saranno sarebbe se sebbene secondo sempre senza si sia siamo siano "
    "siete sono sopra sotto sta stata stati stato stessa stesso su sua sue sugli sui sul "
    "sull sulla sulle sullo suo suoi tale tali tanto te ti tra tranne troppo tu tua tue "
    "tuo tuoi tutta tuttavia tutte tutti tutto un una uno v vi voi vostra vostre vostri "
    "vostro";

inline constexpr std::string_view portuguese_function_words =
    "a acaso agora ainda alem algo alguem algum alguma algumas alguns ali ambos ante "
    "antes ao aos apenas apos aquela aquelas aquele aqueles aqui aquilo as assim ate "
    "atraves bem ca cada com como conforme contra contudo cuja cujas cujo cujos da "
    "daquela daquele das de dela delas dele deles depois desde dessa dessas desse desses "
    "desta destas deste destes deve devem disso disto do dos durante e ela elas ele eles "
    "em embora enquanto entanto entao entre era eram es essa essas esse esses esta "
    "estamos estao estar estas estava estavam este esteja estes esteve estou eu foi "
    "fomos for fora foram fosse fossem fui ha haja havia houve isso isto ja la lhe lhes "
    "lo logo mais mas me mediante menos mesma mesmas mesmo mesmos meu meus mim minha "
    "minhas muita muitas muito muitos na nada nao naquela naquele nas nem nenhum nenhuma "
    "nessa nesse nesta neste ninguem no nos nossa nossas nosso nossos num numa nunca o "
    "onde ora os ou outra outras outro outros para pela pelas pelo pelos per perante "
    "pode podem poderia pois por porem porquanto porque portanto pouca poucas pouco "
    "poucos quais qual qualquer quando quanta quantas quanto quantos quase que quem sao "
    "se segundo seja sejam sem sempre senao sendo ser sera serao seria seu seus si sido "
    "so sob sobre somos sou sua suas tais tal tambem tampouco tanto tao te tem tenha ter "
    "tera teria teve ti tinha tinham toda todas todavia todo todos tu tua tuas tudo um "
    "uma umas uns voce voces vos vossa vosso";

inline constexpr std::string_view dutch_function_words =
    "aan achter af al aldus alle alleen alles als altijd ander andere anders beide ben "
    "bent bij binnen boven buiten daar daarbij daardoor daarin daarmee daarna daarom "
    "daarop daarvan daarvoor dan dat de den der des deze die dit doch doen door doordat "
    "dus echter een eens elk elke en enige enkele er erbij erg ergens ervan ge geen "
    "geweest gij had hadden heb hebben hebt heeft hem hen het hier hierbij hiermee hij "
    "hoe hoewel hun ieder iedere iedereen iemand iets ik in indien is ja je jij jou jouw "
    "jullie kan kon konden kunnen langs maar me meer meest men met mij mijn mocht moest "
    "moet moeten mogen na naar naast nadat net niemand niet niets noch nog nogal nooit "
    "nu of om omdat omtrent ondanks onder ongeveer ons onze ook op opdat opnieuw over "
    "per reeds rond samen sinds slechts sommige soms te tegen tegenover tenzij terwijl "
    "tijdens toch toe toen tot totdat tussen u uit uw van vanaf vandaan vanuit vanwege "
    "veel vele via volgens voor vooral voordat waar waarbij waardoor waarheen waarin "
    "waarmee waarom waarop waarvan waarvoor wanneer want waren was wat we weer wel welk "
    "welke werd werden wie wiens wij wil worden wordt zal ze zeer zelf zelfs zich "
    "zichzelf zij zijn zo zoals zodat zonder zou zouden zoveel zulke zullen";

inline constexpr std::string_view russian_function_words =
    "а без более больше будем будет будете будешь буду будут будучи бы был была были "
    "было быть в вам вами вас ваш ваша ваше ваши вдоль ведь весь вместо вне во вокруг "
    "вот впрочем все всегда всего всей всем всеми всему всех всею всю всюду вся вы где "
    "да даже для до другая другие другим других другого другое другой его ее ей ему если "
    "есть еще же за зачем здесь и из изо или им ими иногда их к каждая каждого каждое "
    "каждой каждый как какая какие каким каких какого какое какой какую ко когда кого "
    "ком кому которая которого которое которой котором которому которую которые который "
    "которым которыми которых кроме кто куда ли либо лишь между меня мне много мной мною "
    "мог могла могли могут может можно мои мой моя мы на над надо нам нами нас наш наша "
    "наше наши не него нее ней нельзя нем нему несколько нет неужели ни никогда никто "
    "них ничего но ну о об оба обо однако около он она они оно от откуда отчего очень "
    "перед по под подо пока после потом потому почему почти при про против пусть раз "
    "разве с сам сама сами само самого самой самом самый свое своего своей своем своему "
    "свои своим своими своих свой свою своя себе себя сквозь сколько со собой собою "
    "среди стал стала стали столько так такая также такие таким таких такого такое такой "
    "там тебе тебя тем теми то тобой тогда того тоже той только том тому тот ту туда тут "
    "ты у уж уже хотя чего чей чем через что чтоб чтобы чье чьи чья эта эти этим этими "
    "этих это этого этой этом этому этот эту я";

inline constexpr std::string_view ukrainian_function_words =
    "а або адже але б багато без би був буде будемо будете будеш буду будуть була були "
    "було бути більш більше в вам вами вас ваш ваша ваше ваші весь вже ви вона вони воно "
    "все всього всьому всю вся всі всіх втім від він де для до досі дуже ж же з за "
    "завжди зараз зі його йому к кожен кожна кожний кожного коли коло крізь крім куди "
    "лише мене мені ми мимо може можна можуть моя моє моєї мої між мій на навколо навіть "
    "навіщо над нам нами нас наш наша наше наші не невже нема немає нехай неї ним ними "
    "них нього ньому ні ніби ніде ніж нікого ніколи ніхто нічого о об однак ось от отже "
    "перед по поза поки потрібно потім при про проте проти під після сам сама саме самі "
    "свого свою своя своє своєї свої своїм своїх свій себе серед скільки собою собі та "
    "так така такий таких такого також такі там тебе теж ти тих то тобто тобі того тоді "
    "той тому тощо треба ту тут тільки у усе усього усі усіх хоч хоча хто це цей цим цих "
    "цього цьому ця ці цією цієї через чи чий чия чиє чого чому ще що щоб я як яка яке "
    "який яких якого якому якою якої яку якщо які якій є і із інша інше інший інших інші "
    "їй їм їх їхня їхні їхній її";

inline constexpr std::string_view swedish_function_words =
    "alla allt alltid alltsa an andra annan annat annu ar at att av bada bade bara bland "
    "blev bli blir blivit da dar darfor de dem den denna deras dess dessa det detta dig "
    "din dina ditt dock du efter eftersom ej eller en endast enligt er era ert ett for "
    "fore forran fram fran ha hade han hans har henne hennes hon honom hos hur i icke in "
    "infor inga ingen inget innan inom inte ja jag ju kan kring kunde kunna man maste "
    "med medan mellan men mer mest mig min mina mindre mitt mot mycket nagon nagot nagra "
    "nar nej ni nog nu och ocksa om oss over pa redan sa sadan sadana sadant samma samt "
    "sedan sig sin sina sitt ska skall skulle som till tills trots under upp ut utan "
    "utanfor utom vad var vara varfor varifran varit varje vars vart vem vems vi via vid "
    "vilka vilken vilket vill ville";

inline constexpr std::string_view danish_function_words =
    "ad af aldrig alle allerede alligevel alt altid anden andet andre at bag bare begge "
    "blandt blev blevet blive bliver da de dem den denne der deres derfor derfra det "
    "dette dig din dine disse dit dog du efter eller ellers en end endnu enten er et fa "
    "flere for foran forbi fordi fra før gennem ham han hans har havde have hen hende "
    "hendes her hos hun hvad hvem hver hverken hvilke hvilken hvilket hvis hvor hvordan "
    "hvorfor hvornar i ikke imellem imens imod ind inden indtil ingen intet ja jeg jer "
    "jeres jo kan kun kunne langs lige ma man mange matte med meget mellem men mens mere "
    "mest mig min mindre mine mit mod naesten nar ned nej nogen noget nogle nok nu "
    "næsten og ogsa om omkring op os over pa sa sadan saledes samme samt selv selvom "
    "siden sig sin sine sit skal skulle som til trods ud uden under vaere vaeret var ved "
    "vi via vil ville vor vore vores være været";

inline constexpr std::string_view norwegian_function_words =
    "alle allerede alltid alt altsa andre annen annet at av bade bak bare begge blant "
    "ble bli blir blitt da de deg dem den denne der deres derfor dersom det dette di din "
    "dine disse ditt dog du eller ellers en enda enn enna er et ett etter fa flere for "
    "foran fordi fra før gjennom ha hadde han hans har henne hennes her hos hun hva hvem "
    "hver hverken hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorvidt i ifolge "
    "ifølge igjen ikke imens imot ingen ingenting inn innen inntil intet ja jeg jo kan "
    "kun kunne langs ma man mange matte med meg meget mellom men mens mer mest min "
    "mindre mine mitt mot na nar ned nei noe noen nok og ogsa om omkring opp oss over pa "
    "sa samme samt seg selv siden sin sine sitt skal skulle slik slike som til tross "
    "tvers under ut uten vaere vaert var vare vart ved vi via vil ville være vært";

inline constexpr std::string_view finnish_function_words =
    "ehka ei eika eivat ellei elleivat en enaa ennen enta etta ette han haneen hanella "
    "hanelle hanelta hanen hanessa hanesta hanet hanta he heidan heidat heihin heilla "
    "heille heilta heissa heista heita ilman itse ja jo johon joiden joihin joilla "
    "joille joissa joista joita joka jokainen joko jolla jolle jolta jonka jos joskus "
    "jossa josta jota jotka jotta juuri kai kaikki kanssa kautta keiden keita kenelle "
    "kenelta kenen kenesta kenet keta ketka koska koskaan kuin kuinka kuitenkaan "
    "kuitenkin kuka kukaan kun kunnes kylla lahella lisaksi luona me meidan meidat "
    "meilla meille meissa meita mihin mika mikaan miksi milloin mina minka minua minulla "
    "minulle minun minut missa mista mita mitaan miten mitka molemmat muita mukaan mutta "
    "muu muun muut myos naiden naissa naita nama ne niiden niihin niilla niille niin "
    "niinkuin niissa niista niita noiden noin nuo nyt ole olemme olen olet olette oli "
    "olimme olin olisi olisivat olit olivat olla olleet ollut on onko ovat paitsi pitkin "
    "poikki se seka sen siella siihen siina siis siita silla sille silta silti sina "
    "sinun sita sitten taas tahan tahi tai talla tama taman tassa tasta tata te teidan "
    "teilla teille tuo tuon vaan vai vaikka varten vasta vastaan viela voi voida voivat "
    "yli ympari";

inline constexpr std::string_view polish_function_words =
    "a aby albo ale alez ani az bardziej bardzo beda bede bedzie bez bo bowiem by byc "
    "byl byla byli bylo byly był była było były choc chociaz ci co cokolwiek cos czasami "
    "czemu czy czyj czyja czyje czyli dla dlaczego dlatego do dopiero dosc gdy gdyby "
    "gdyz gdzie gdziekolwiek gdzies i ich ile im inna inne innego innej inny innych iz "
    "ja jak jaka jakas jakby jaki jakich jakie jakiego jakis jako jakze je jednak "
    "jednakze jego jej jemu jesli jest jestem jeszcze jezeli juz kazda kazde kazdego "
    "kazdej kazdy kiedy kim kto ktokolwiek ktora ktore ktorego ktorej ktory ktorych "
    "ktorym ktorymi ktorzy ktos ku lecz lub ma maja mam mi miedzy mimo mna mnie moga moj "
    "moja moje mojego mojej moze mozna mu musi my na nad nam nami nas nasz nasza nasze "
    "naszego naszych natomiast nawet nic nich nie niego niej niemu nigdy nim nimi niz no "
    "o obok od ode okolo około on ona one oni ono oraz oto po pod podczas pomimo ponad "
    "poniewaz poza prawie przed przede przez przy raczej rowniez sa sam sama sie siebie "
    "skad soba sobie swoich swoim swoj swoja swoje swojego swojej ta tak taka taki takie "
    "takze tam te tego tej ten teraz tez to toba tobie totez trzeba tu tutaj twoj twoja "
    "twoje ty tych tylko tym tymi u w wam wami was wasz wasza we wedlug według wiec "
    "wiele wielu wsrod wszyscy wszystkich wszystkie wszystko z za zaden zadna zadne zas "
    "zatem zawsze ze zeby znow";

}  // namespace clipfile::stop_word_lists
