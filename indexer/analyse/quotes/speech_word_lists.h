/// Lists the words by which speakers are found, language by language; folded.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile::speech_word_lists {

/// Left out are verbs that are as often nouns: "state", "report".
inline const std::vector<SpeechWords::List> english = {
    {word_class::reporting,
     "said says say told tells tell added adds asked asks noted notes explained explains argued "
     "argues insisted insists warned warns wrote writes written tweeted announced announces "
     "declared "
     "declares recalled recalls continued continues concluded concludes stressed stresses "
     "emphasized emphasised emphasizes acknowledged acknowledges admitted admits replied replies "
     "responded responds answered answers claimed claims suggested suggests remarked remarks "
     "observed observes complained complains joked jokes quipped commented comments stated "
     "predicted predicts promised promises vowed vows pledged urged urges called calls described "
     "describes dismissed dismisses demanded demands testified cautioned cautions countered "
     "counters conceded concedes confirmed confirms denied reiterated reiterates repeated lamented "
     "laments mused muses exclaimed shouted cried whispered yelled muttered sighed boasted "
     "recounted recounts agreed agrees hailed praised accused criticized criticised blasted "
     "slammed labelled labeled dubbed termed referred refers spoke speaks talked believes contends "
     "contended maintains maintained asserts asserted reckons proclaimed denounced condemned "
     "characterized rejected retorted shrugged posted echoed pleaded begins began thought thinks "
     "remembers remembered spoken teased chided scoffed ventured murmured mumbled grumbled groaned "
     "moaned chuckled snapped barked quoted interjected enthused opined texted confided confides"},
    {word_class::phrasal, "went goes put puts chimed pointed points"},
    {word_class::naming,
     "called calls dubbed labelled labeled termed described describes characterized referred "
     "refers"},
    {word_class::participle,
     "adding saying noting calling describing explaining insisting arguing warning telling "
     "referring speaking stressing promising asking writing predicting recalling declaring "
     "accusing denouncing dismissing urging vowing"},
    {word_class::he, "he him"},
    {word_class::she, "she her"},
    {word_class::it, "it"},
    {word_class::nobody,
     "it they i we you this that which what everybody everyone nobody people some many others "
     "there these those all both none"},
    {word_class::title,
     "president vice prime minister foreign defence defense secretary state deputy senator sen rep "
     "representative congressman congresswoman chancellor governor gov mayor councillor councilor "
     "alderman general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral "
     "adm commander inspector detective superintendent constable officer judge justice chief "
     "attorney ambassador envoy chairman chairwoman chair chairperson director executive dr doctor "
     "prof professor sir dame lord lady baroness king queen prince princess pope cardinal bishop "
     "archbishop rabbi imam sheikh rev reverend father sister brother st coach manager leader "
     "speaker spokesman spokeswoman spokesperson premier treasury finance interior economy trade "
     "energy health commissioner under assistant former acting adviser advisor analyst economist "
     "first lady security national press whip analysts us uk eu un nato administrator cllr umpire "
     "referee scorer striker goalkeeper midfielder defender batsman bowler skipper historian "
     "author "
     "novelist poet playwright actor actress singer composer conductor pianist artist painter "
     "sculptor architect engineer scientist physicist chemist biologist astronomer astronaut "
     "geographer oceanographer meteorologist climatologist virologist epidemiologist surgeon nurse "
     "midwife paramedic pharmacist dentist vet fisherman chef teacher headteacher headmaster "
     "headmistress student lecturer researcher lawyer solicitor barrister prosecutor magistrate "
     "coroner activist campaigner protester volunteer resident shopkeeper trader broker banker "
     "accountant strategist entrepreneur businessman businesswoman developer designer photographer "
     "journalist columnist critic editor publisher reporter correspondent librarian curator "
     "archivist archaeologist firefighter lifeguard electrician plumber mechanic treasurer owner "
     "founder co-founder organiser organizer landlord landlady tenant spokesman vicar curate "
     "chaplain deacon rector lecturer economist sociologist psychologist linguist zoologist "
     "botanist geologist congressperson deputy undersecretary comptroller sheriff marshal "
     "councilman councilwoman assemblyman cpl pte station"},
    {word_class::role,
     "archdeacon abbot aide aides official diplomat adviser counsellor passenger witness member "
     "delegate guest "
     "neighbour neighbor visitor customer shopper reader viewer driver pilot sailor cook waiter "
     "waitress porter baker butcher gardener farmer carpenter builder clerk cashier barman barmaid "
     "bookseller greengrocer cleaner miner nanny nun monk priest pupil schoolboy schoolgirl child "
     "toddler teenager pensioner widow widower veteran refugee migrant voter fan supporter "
     "player captain champion winner runner-up loser rival laureate nominee candidate lawmaker "
     "mp peer boss head worker employee colleague insider source patient survivor victim suspect "
     "defendant juror friend partner spouse parent cousin twin baby donor investor shareholder "
     "lender buyer seller dealer expert scholar academic professor researcher writer biographer "
     "rapper drummer guitarist comedian host presenter anchor referee goalkeeper newcomer "
     "chairman admiral technician navigator passer-by bystander onlooker american briton german "
     "frenchman russian ukrainian italian spaniard pole dane swede norwegian"},
    {word_class::role | word_class::mister,
     "man boy husband son grandfather uncle nephew gentleman father brother"},
    {word_class::role | word_class::miss,
     "woman girl wife daughter mother grandmother aunt niece granddaughter sister widow lady "
     "actress waitress spokeswoman chairwoman landlady businesswoman"},
    {word_class::title | word_class::mister, "mr sir king prince father brother lord baron"},
    {word_class::title | word_class::miss,
     "ms mrs miss madam dame lady queen princess sister baroness"},
    {word_class::preposition,
     "in on at from with by to for as into during after before since until about against among "
     "between over under through without near outside inside despite per via across around within "
     "behind beside beyond like than toward towards upon"},
    {word_class::genitive, "of"},
    {word_class::conjunction,
     "and but or that if whether because when while although though so yet then nor where how why "
     "once unless meanwhile however instead still later asked"},
    {word_class::relative, "who"},
    {word_class::determiner,
     "a an the his her its their my our your this these another one two three four five several "
     "some many no each every both any"},
    {word_class::passive, "was were is are be been being"},
    {word_class::filler,
     "has have had also later then once again now just recently often always never further "
     "publicly privately repeatedly even still first finally previously simply himself herself "
     "not soon earlier quickly flatly reportedly did does do would will can could may might must "
     "should only"},
    {word_class::particle,
     "de da di del della van von der den ten la le du bin ibn al el abu ben y e st zu dos das af"},
    {word_class::calendar,
     "monday tuesday wednesday thursday friday saturday sunday january february march april may "
     "june july august september october november december jan feb mar apr jun jul aug sept sep "
     "oct nov dec mon tue wed thu fri sat sun"},
    {word_class::institution,
     "council house street square union nations states bank ministry university institute party "
     "times post news court committee department agency hall church school county city river sea "
     "east west north south organization organisation treaty company corporation corp inc ltd "
     "group association federation republic kingdom congress senate parliament commission office "
     "embassy club team museum hospital college act bill avenue road airport station centre center "
     "valley island islands ocean lake mount mountains world cup league press television radio "
     "service services forces army navy air force board authority fund trust society foundation "
     "alliance movement front democrats republicans conservatives labour international war day "
     "week year town united rovers rangers wanderers athletic albion academy awards january "
     "programme program project plan agreement accord protocol minutes"},
    {word_class::words_of, "words"},
    {word_class::according, "according"},
};

inline const std::vector<SpeechWords::List> german = {
    {word_class::reporting,
     "sagt sagte sagen sagten gesagt erklart erklarte erklarten meint meinte betont betonte fugt "
     "fugte warnt warnte kritisiert kritisierte fordert forderte berichtet berichtete erzahlt "
     "erzahlte schreibt schrieb erganzt erganzte findet fand antwortet antwortete fragt fragte "
     "ruft "
     "rief nennt nannte spricht sprach bezeichnet bezeichnete kommentiert kommentierte urteilt "
     "urteilte klagt klagte lobt lobte versichert versicherte verspricht versprach bekraftigt "
     "bekraftigte raumt raumte glaubt glaubte lacht lachte seufzt seufzte gesteht gestand "
     "resumiert "
     "resumierte stellte unterstreicht unterstrich behauptet behauptete erinnert erinnerte "
     "bemerkt bemerkte erwidert erwiderte entgegnet entgegnete kundigt kundigte wirft warf "
     "beklagt beklagte bestatigt bestatigte vermutet vermutete so wusste weiss denkt dachte "
     "teilt teilte grinst grinste lachelt lachelte scherzt scherzte winkt winkte mahnt mahnte "
     "appelliert appellierte gibt gab prophezeit prophezeite brummt brummte schimpft schimpfte "
     "twittert twitterte hofft hoffte versucht beteuert beteuerte schildert schilderte"},
    {word_class::he, "er ihm"},
    {word_class::she, "sie ihr"},
    {word_class::nobody, "es man ich wir das was niemand jeder alle viele manche einige"},
    {word_class::title,
     "prasident prasidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin "
     "aussenminister aussenministerin bundesminister bundesministerin aussenamtssprecher "
     "ministerprasident ministerprasidentin bundesprasident generalsekretar regierungssprecher "
     "sprecher sprecherin burgermeister burgermeisterin oberburgermeister dr prof professor "
     "professorin general oberst landrat landratin stadtrat stadtratin abgeordnete abgeordneter "
     "staatssekretar staatssekretarin senator senatorin us eu nato fdp spd cdu csu afd"},
    {word_class::role,
     "wirt bauer lehrer arzt anwalt richter trainer schuler student rentner verkaufer chef "
     "leiter vorsitzende vorsitzender politiker forscher historiker okonom experte nachbar "
     "besucher kollege beamter diplomat helfer fahrer pfarrer polizist"},
    {word_class::role | word_class::mister, "mann sohn vater bruder grossvater onkel junge"},
    {word_class::role | word_class::miss,
     "tochter mutter schwester grossmutter tante wirtin bauerin lehrerin arztin anwaltin "
     "richterin trainerin schulerin studentin rentnerin verkauferin chefin leiterin "
     "politikerin forscherin historikerin okonomin expertin nachbarin besucherin kollegin "
     "beamtin diplomatin helferin fahrerin pfarrerin polizistin"},
    {word_class::title | word_class::mister, "herr herrn"},
    {word_class::title | word_class::miss, "frau"},
    {word_class::preposition,
     "in im am an auf aus bei beim mit nach zu zum zur uber unter vor von vom durch fur gegen ohne "
     "um seit wahrend wegen zwischen als wie ab bis trotz hinter neben gegenuber"},
    {word_class::genitive, "der des eines einer"},
    {word_class::conjunction, "und oder aber dass ob wenn weil da wahrend denn doch sondern damit"},
    {word_class::relative, "welcher welche"},
    {word_class::determiner,
     "der die das den dem ein eine einen einem dieser diese dieses sein seine seiner ihr ihre "
     "unser unsere zwei drei "
     "mehrere viele"},
    {word_class::passive, "wurde wurden wird werden"},
    {word_class::filler,
     "hat hatte haben hatten auch dann noch jetzt heute gestern zuvor bereits "
     "ebenfalls weiter wiederum sich"},
    {word_class::particle, "von van zu der den de vom zum"},
    {word_class::calendar,
     "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai "
     "juni juli august september oktober november dezember"},
    {word_class::institution,
     "union rat bank partei bundestag bundesrat zeitung verband gericht ministerium universitat "
     "institut strasse platz gesellschaft stadt land kreis kirche schule verein republik staaten "
     "vereinte vereinigte"},
    {word_class::words_of, "worten worte"},
    {word_class::according, "laut zufolge"},
};

inline const std::vector<SpeechWords::List> french = {
    {word_class::reporting,
     "dit disait declare declarait affirme explique expliquait ajoute ajoutait estime estimait "
     "assure raconte racontait souligne precise poursuit conclut observe note lance lancait "
     "soupire "
     "sourit tranche reconnait confie juge insiste repond demande commente rappelle exclame "
     "inquiete regrette martele indique avance temoigne resume previent avertit plaide ironise "
     "glisse evoque qualifie denonce promet ecrit annonce soutient rencherit nuance releve admet "
     "espere accuse complete analyse lache interroge deplore felicite defend repete replique "
     "retorque decrit appelle constate salue avoue proteste conclu repondu promis reconnu "
     "averti admis soutenu defendu poursuivi rencheri reagi reagit souffle crie grogne murmure "
     "plaisante rit "
     "justifie savoir resumait expliquait confiait repondait demandait ecrivait rappelait "
     "concluait lachait chuchote marmonne tempete fulmine prevenu redit predit craint croit "
     "pense enonce detaille developpe fustige tonne rale"},
    {word_class::auxiliary, "a avait ont avaient"},
    {word_class::role,
     " conseiller edile libraire historien avocat directeur patron chercheur economiste "
     "medecin infirmier enseignant eleve etudiant lyceen habitant voisin vendeur responsable "
     "elu diplomate analyste expert experte laureat auteur ecrivain romancier chef vigneron "
     "agriculteur policier journaliste temoin passant"},
    {word_class::role | word_class::mister,
     "homme garcon mari fils pere frere grand-pere oncle monsieur"},
    {word_class::role | word_class::miss,
     "femme fille epouse mere soeur grand-mere tante dame juree conseillere historienne "
     "avocate directrice patronne chercheuse infirmiere enseignante etudiante lyceenne "
     "habitante voisine vendeuse elue laureate autrice ecrivaine romanciere vigneronne "
     "agricultrice policiere passante"},
    {word_class::participle,
     "ajoutant disant precisant expliquant soulignant affirmant evoquant "
     "qualifiant denoncant declarant assurant estimant"},
    {word_class::he, "il lui"},
    {word_class::she, "elle"},
    {word_class::nobody,
     "on ils elles je nous vous ce cela ca qui personne chacun certains beaucoup"},
    {word_class::title,
     "president presidente premier premiere ministre secretaire general generale chancelier "
     "chanceliere maire depute deputee senateur senatrice docteur dr professeur commissaire "
     "ambassadeur porte-parole"},
    {word_class::title | word_class::mister, "m monsieur"},
    {word_class::title | word_class::miss, "mme madame mlle"},
    {word_class::preposition,
     "a au aux en dans sur sous par pour avec sans chez vers depuis pendant avant apres entre "
     "contre comme selon lors"},
    {word_class::genitive, "de du des d"},
    {word_class::conjunction, "et mais ou que si quand lorsque car donc or puisque puis"},
    {word_class::relative, "dont lequel"},
    {word_class::determiner,
     "le la les un une des son sa ses leur leurs notre cet cette ces deux trois plusieurs"},
    {word_class::passive, "est etait ete sont etre"},
    {word_class::filler, "a ont avait avaient s se aussi encore ensuite toujours meme ne pas"},
    {word_class::particle, "de du la le des van von ben el al"},
    {word_class::calendar,
     "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin "
     "juillet aout septembre octobre novembre decembre"},
    {word_class::institution,
     "union conseil banque parti ministere universite institut rue place societe ville eglise "
     "ecole "
     "republique etats-unis commission assemblee senat alliance nations prefecture mairie "
     "entreprise compagnie direction gouvernement"},
    {word_class::words_of, "mots termes"},
    {word_class::according, "selon"},
};

inline const std::vector<SpeechWords::List> spanish = {
    {word_class::reporting,
     "dijo dice decia afirmo afirma declaro declara aseguro asegura explico explica anadio anade "
     "senalo senala indico indica sostuvo sostiene manifesto manifiesta subrayo subraya advirtio "
     "advierte recordo recuerda comento comenta insistio insiste apunto apunta agrego agrega "
     "concluyo concluye reconocio reconoce admitio admite lamento lamenta destaco destaca expreso "
     "expresa relato relata conto cuenta respondio responde pregunto pregunta escribio escribe "
     "anuncio anuncia califico califica denuncio denuncia ironizo resumio resume opina opino "
     "considera considero cree exclamo confeso confiesa preciso precisa aclaro matizo replico "
     "zanjo remarco reitero prometio llamo llama"},
    {word_class::he, "el"},
    {word_class::she, "ella"},
    {word_class::nobody, "se ellos ellas yo nosotros esto eso nadie todos algunos muchos que"},
    {word_class::title,
     "presidente presidenta ministro ministra primer primera canciller secretario secretaria "
     "general alcalde alcaldesa senador senadora diputado diputada doctor doctora dr dra profesor"},
    {word_class::role,
     "analista experto experta vecino vecina portavoz director directora profesor profesora "
     "historiador historiadora economista abogado abogada medico medica maestro maestra "
     "agricultor agricultora marinero pescador pescadora dueno duena vendedor vendedora estudiante "
     "alumno alumna investigador investigadora escritor escritora periodista diplomatico "
     "diplomatica funcionario funcionaria jubilado jubilada testigo"},
    {word_class::role | word_class::mister, "hombre marido hijo padre hermano abuelo tio"},
    {word_class::role | word_class::miss, "mujer esposa hija madre hermana abuela tia"},
    {word_class::title | word_class::mister, "senor sr don"},
    {word_class::title | word_class::miss, "senora sra dona"},
    {word_class::preposition,
     "a al en con por para sin sobre tras desde hasta entre contra segun durante ante bajo hacia "
     "como"},
    {word_class::genitive, "de del"},
    {word_class::conjunction, "y e o pero que si cuando porque aunque mientras pues"},
    {word_class::relative, "quien"},
    {word_class::determiner,
     "el la los las un una unos unas su sus este esta ese esa dos tres varios varias"},
    {word_class::passive, "fue es ser sido era"},
    {word_class::filler, "ha han habia tambien ya luego despues no le les lo ademas"},
    {word_class::particle, "de del la las los y i van von"},
    {word_class::calendar,
     "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio "
     "julio agosto septiembre octubre noviembre diciembre"},
    {word_class::institution,
     "union consejo banco partido ministerio universidad instituto calle plaza sociedad ciudad "
     "iglesia escuela republica estados comision congreso senado alianza naciones gobierno "
     "defensa"},
    {word_class::words_of, "palabras"},
    {word_class::according, "segun"},
};

inline const std::vector<SpeechWords::List> russian = {
    {word_class::reporting,
     "сказал говорит говорят говорил заявил заявляет отметил отмечает добавил добавляет подчеркнул "
     "подчеркивает сообщил сообщает пояснил поясняет рассказал рассказывает считает объяснил "
     "объясняет ответил отвечает спросил спрашивает написал пишет напомнил напоминает признался "
     "признается "
     "признал признает утверждает утверждал уточнил уточняет предупредил предупреждает полагает "
     "уверен уверена уверены смеется вспоминает вспоминал вспомнил заметил замечает продолжил "
     "продолжает заключил назвал называет пообещал возразил воскликнул резюмировал резюмирует "
     "комментирует прокомментировал указал указывает констатировал констатирует пошутил шутит "
     "призвал рассуждает делится вздыхает улыбается убежден убеждена жалуется думает предположил "
     "охарактеризовал описал выразился объявил объявляет прокричал закричал проворчал ворчит "
     "усмехнулся усмехается улыбнулся засмеялся вздохнул пожаловался посетовал сетует подтвердил "
     "подтверждает опроверг процитировал цитирует крикнул шепнул обещает просит попросил "
     "предложил подытожил подчёркивает говаривал парировал"},
    {word_class::role,
     "девочка девушка парень ребенок ученый филолог историк археолог студент студентка школьник "
     "школьница учитель учительница "
     "врач медсестра юрист адвокат эксперт аналитик политолог экономист инженер водитель продавец "
     "кассир кассирша вахтер пенсионер пенсионерка житель жительница сосед соседка директор "
     "начальник руководитель редактор журналист корреспондент писатель художник актер актриса "
     "режиссер тренер спортсмен пловец чемпион чиновник дипломат представитель лауреат автор"},
    {word_class::role | word_class::mister, "мужчина муж сын отец брат дедушка дядя"},
    {word_class::role | word_class::miss, "женщина жена дочь мать сестра бабушка тетя"},
    {word_class::he, "он"},
    {word_class::she, "она"},
    {word_class::nobody,
     "они я мы ей ему им ее его их нам мне это что все никто многие некоторые кто который которая "
     "которые"},
    {word_class::title,
     "президент министр премьер премьер-министр председатель глава посол секретарь генерал "
     "профессор доктор г-н господин госпожа депутат сенатор"},
    {word_class::title | word_class::mister, "г-н господин"},
    {word_class::title | word_class::miss, "г-жа госпожа"},
    {word_class::preposition,
     "в во на с со из от до к ко по о об у за над под при для без через после перед про между"},
    {word_class::conjunction, "и а но или что если когда как чтобы потому где поскольку хотя"},
    {word_class::relative, "который которая"},
    {word_class::passive, "был была были"},
    {word_class::filler, "также тоже уже еще затем потом тогда ранее накануне не же так"},
    {word_class::calendar,
     "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье"},
    {word_class::institution,
     "союз совет банк партия министерство университет институт улица площадь общество республика "
     "банка россии сша украины федерация мид"},
    {word_class::words_of, "словам мнению выражению"},
};

inline const std::vector<SpeechWords::List> ukrainian = {
    {word_class::reporting,
     "сказав каже кажуть казав говорить говорив заявив заявляє зазначив зазначає додав додає "
     "наголосив наголошує підкреслив підкреслює повідомив повідомляє пояснив пояснює розповів "
     "розповідає вважає відповів відповідає запитав запитує написав пише нагадав нагадує визнав "
     "визнає стверджує уточнив уточнює попередив попереджає пригадує згадує зауважив зауважує "
     "продовжив продовжує назвав називає пообіцяв резюмував усміхається сміється впевнений "
     "впевнена переконаний переконана зітхає жартує відзначив вказав закликав"},
    {word_class::he, "він вин"},
    {word_class::she, "вона"},
    {word_class::nobody, "вони я ми це що усі всі ніхто хто який яка які"},
    {word_class::title,
     "президент міністр премєр премєр-міністр голова посол секретар генерал професор доктор пан "
     "пані депутат"},
    {word_class::title | word_class::mister, "пан"},
    {word_class::title | word_class::miss, "пані"},
    {word_class::preposition,
     "в у на з із зі від до к по о об за над під при для без через після перед про між"},
    {word_class::conjunction, "і й та а але або що якщо коли як щоб бо де хоча"},
    {word_class::relative, "який яка"},
    {word_class::passive, "був була були"},
    {word_class::filler, "також теж уже вже ще потім тоді раніше не ж так"},
    {word_class::calendar,
     "понеділок вівторок середа середу четвер пятниця пятницю субота суботу неділя неділю"},
    {word_class::institution,
     "союз рада ради банк партія міністерство університет інститут вулиця площа служба сбу мзс "
     "україни росії сша"},
    {word_class::words_of, "словами думку"},
};

}  // namespace clipfile::speech_word_lists
