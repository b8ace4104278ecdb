// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/given_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace clipfile {
namespace {

constexpr std::string_view male =
    " aaron abdul abdullah abraham adam adrian ahmed alain alan albert alberto alejandro "
    "alexander alexandre alexei alexey alexis alfred ali alistair allan allen alvaro amir anders "
    "andre andreas andrei andrej andres andrew andrzej anthony antoine anton antonio antony "
    "antonio arjun arnold arthur arturo arvind ashraf axel barack barney barry bart bashar ben "
    "benedict "
    "benjamin benoit bernard bernd bertrand bill björn bjorn bob boris brad bradley brandon "
    "brendan "
    "brent brett brian bruce bruno bryan bryce cameron carl carlo carlos carsten cesar charles "
    "charlie chris christian christoph christophe christopher clark claude clemens clement cliff "
    "clifford clive colin colm connor conor craig curtis cyril daniel daniele dario darren dave "
    "david dean dennis denis denys derek dev diego dieter dietmar dimitri dirk dmitri dmitry "
    "dmytro "
    "dominic dominik don donald doug douglas duncan dustin dylan eamonn ed eddie edgar edmund "
    "edouard eduardo edward edwin eli elias elliot elon emil emilio emmanuel enrico enrique eric "
    "erik ernest ernesto ernst erwin ethan etienne eugene evan fabian fabio fabrice federico "
    "felipe "
    "felix ferdinand fernando florian francesco francis francisco francois frank frans franz "
    "fred frederic frederick friedrich fritz gabriel gareth gary gavin geoff geoffrey georg george "
    "georges gerald gerard gerhard giacomo gianni gilbert gilles giorgio giovanni giulio giuseppe "
    "glen glenn gordon graham greg gregor gregory guido guillaume gunter gustav guy hal hans "
    "hansruedi harald harold harry hartmut hartwig hassan hector heiko heinrich heinz helmut "
    "hendrik henning henri henrik henry herbert herman hermann herve hiroshi holger horst howard "
    "hubert hugh hugo hussein ian ibrahim ignacio igor ilya imran isaac ismail ivan ivo jack jacob "
    "jacques jaime jake jakob james jamie jan janos jannes jared jason javier jay jean jeff "
    "jeffrey "
    "jens jeremy jerome jerry jesse jesus jim jimmy joachim joao jochen joe joel johan johann "
    "johannes john johnny jon jonas jonathan jordan jordi jorge joris jose josef josep joseph josh "
    "joshua juan julian julien julio jurgen justin kai karel karim karl karsten kaspar keir keith "
    "ken kenji kenneth kevin khalid kilian klaus knut konrad konstantin kristian kurt kwasi kyle "
    "lars laurence laurent lawrence lee leif leo leon leonard leonardo leonid liam lloyd lorenzo "
    "lothar louis lucas lucian luciano ludovic luigi luis luiz lukas luke mahmoud malcolm manfred "
    "manuel marc marcel marco marcos marcus marian mario marius mark markus martin marvin massimo "
    "mathias mathieu mats matt matteo matthew matthias matthieu maurice mauricio max maxim "
    "maxime maximilian mehdi mehmet mensun michael michal michel miguel mikael mike mikhail milan "
    "milos mitch mohamed mohammed moritz muhammad mustafa mykola narendra nathan nathaniel neil "
    "nelson nicholas nick nicolas niels nigel nikita niklas nikolai nikolaus nils noah noel "
    "norbert "
    "norman olaf oleg oleksandr oliver olivier omar oscar osama oskar oswald otto owen pablo "
    "paolo pascal patrice patrick paul pavel pedro per peter petr petro phil philip philipp "
    "philippe phillip pierre pietro piotr rafael rafal rainer raj rajesh ralf ralph ramon randy "
    "raul "
    "ravi ray raymond reg reinhard remy rene ricardo richard rick rishi rob robert roberto robin "
    "rod rodney rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf rupert "
    "russell ryan said salman salvador sam samir samuel sanjay santiago sascha scott sean "
    "sebastian sebastien serge sergei sergey sergio seth shane shaun siegfried sigmar silvio "
    "simeon "
    "simon solomon sridhara stan stanislav stanley stefan stefano stephan stephane stephen "
    "steve steven stewart stuart sunil sven svein ted terence terrence terry theo theodore thierry "
    "thomas thorsten tim timothy tobias todd tom tomas tomasz tommy tony torsten travis trevor "
    "tristan troy uli ulrich umberto uwe vaclav valentin valery victor viktor vince vincent "
    "vincenzo vitali vitaly vitalii vladimir volker volodymyr wade walter warren wayne werner "
    "wilfried wilhelm will william willy wim winston wolfgang xavier yann yannick yasin yasser "
    "yuri yusuf yves zbigniew "
    "александр алексей анатолий андрей антон аркадий артем артемий арсений борис вадим валентин "
    "валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман "
    "глеб григорий данила даниил денис дмитрий евгений егор захар иван игорь илья йенс кирилл "
    "константин лев леонид максим марк матвей михаил никита николай олег павел петр родион роман "
    "ростислав руслан святослав семен сергей станислав степан тарас тимофей тимур федор филипп "
    "эдуард юрий яков ярослав володимир олександр сергій микола петро андрій дмитро василь "
    "михайло юрій ";

constexpr std::string_view female =
    " abigail agata agathe agnes agnete agnieszka aileen alexandra alice alicia alina alison "
    "alma alyssa amanda amber amelia amelie amina amy ana anastasia andrea angela angelika "
    "angelina "
    "anita anja ann anna annabel annalena anne anneliese annegret annemarie annette annie "
    "antje antoinette april ariane ashley astrid audrey aurelie ayesha barbara beate beatrice "
    "beatriz becky belinda berit bernadette beth bethany betty beverly bianca birgit birgitta "
    "birte blanca brenda bridget brigitte brooke camila camilla camille candice carina carla "
    "carmen carol carole carolina caroline carolyn carrie catalina catherine cecile cecilia "
    "celine chantal charlotte chelsea cheryl chiara chloe christa christelle christiane "
    "christina christine cindy claire clara clarissa claudia clementine colette colleen concha "
    "condoleezza constance cora cordula corinna corinne cornelia courtney cristina cynthia dagmar "
    "daisy dana daniela danielle dawn debbie deborah debra deirdre della delphine denise diana "
    "diane dolores dominique donna dora doris dorothea dorothy edeltraut edith eileen elaine "
    "eleanor elena eleonore elfriede elisa elisabeth elise eliza elizabeth elke ella ellen "
    "elodie eloise elsa elsbeth else emilia emilie emily emma erica erika esther eugenia eva "
    "evelyn fabienne faith farida fatima felicia felicity fiona florence frances francesca "
    "francine francoise franziska frederike frieda friederike gabriela gabriele gabrielle gail "
    "gemma "
    "genevieve "
    "georgina geraldine gerda gertrud gesche giorgia gillian gina giovanna gisela gita giulia "
    "gladys gloria grace greta gretchen gudrun gwen gwenaelle hannah hanna hannelore harriet "
    "hazel heather hedwig heidi heike helen helena helene helga henrietta henrike hilary hilda "
    "hillary holly huguette ida ilona ilse imani imke ines inga inge ingeborg ingrid irene irina "
    "iris irma irmgard irmtraud isabel isabella isabelle isla ivana ivy jacinda jackie jacqueline "
    "jane janet janice "
    "janine jasmin jasmine jeanette jeanne jelena jen jennifer jenny jessica jill jo joan joanna "
    "joanne jocelyn johanna jolanta josefine josephine joy joyce juanita judith judy julia juliana "
    "julie juliet jutta kamala kamila karen karin karina karolina kate katharina katherine "
    "kathleen kathryn kathy katie katja katrin kayla kelly kenza kerry kerstin kim kimberly "
    "kirsten "
    "kirsty klara kristin kristina laetitia lara laura lauren laurie lea leah leila lena leonie "
    "lesley leslie leticia lidia lilian lilly lily linda lindsay lisa liz liza lois lola loretta "
    "lori lorraine louisa louise lucia lucie lucille lucinda lucy luisa lydia lynn mabel madeleine "
    "madison mae magdalena maggie maia maike mandy manon manuela mara marcia margaret margarete "
    "margarita margot maria mariam marianne marie marielle marina marion marisa marjorie marlene "
    "marta martha martina martine mary mathilde matilda maud maureen maxine maya megan meghan "
    "melanie melinda melissa mercedes meredith mette mia michaela michele michelle mieke mila "
    "mildred mireille miriam moana moira molly mona monica monika monique muriel myriam nadia "
    "nadine nancy naomi natalia natalie natasha nathalie nele nicola nicole nicoletta nikki nina "
    "noemi nora norma odette odile oksana olga olha olena olivia ottoline paige pamela patience "
    "patricia paula paulina pauline penelope penny petra philippa phoebe phyllis pia polina "
    "priscilla priya rachel raquel rebecca regina renate renee revathi rita roberta romy rosa "
    "rosalind rose rosemarie rosemary rosie roxane ruth sabine sabrina sally samantha sandra sara "
    "sarah saskia selma serena shannon sharon sheila shelley sherry shirley sigrid silke silvia "
    "simone sofia solange solveig sonia sonja sophia sophie stacy stefanie steffi stella "
    "stephanie sue susan susana susann susanne suzanne svenja svetlana sylvia sylvie tamara tammy "
    "tanja tanya tara tatiana teresa tess tessa thea theresa therese tina tomke tracy trudy ulrike "
    "una ursula ute uta valentina valeria valerie vanessa vera verena veronica veronika veronique "
    "vicky victoria vigdis vijaya violet virginia virginie vivian vivien waltraud wanda wendy "
    "wiebke wilhelmina winifred yasmin yolanda yvette yvonne yulia zainab zdenka zoe "
    "александра алена алина алиса алла анастасия ангелина анжела анна антонина валентина валерия "
    "варвара вера вероника виктория галина дарья диана ева евгения екатерина елена елизавета "
    "жанна зинаида зоя инна ирина карина кира клавдия кристина ксения лариса лидия лилия любовь "
    "людмила маргарита марина мария надежда наталья наталия нина нонна оксана олеся ольга полина "
    "раиса регина римма роза сауле светлана серафима софия софья тамара татьяна ульяна фаина "
    "эвелина элина эльвира эмма юлия яна уэнди олена катерина наталія тетяна ";

std::unordered_set<std::string_view> split(std::string_view names) {
  std::unordered_set<std::string_view> found;
  for (std::size_t begin = 1; begin < names.size();) {
    const std::size_t end = names.find(' ', begin);
    found.insert(names.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

}  // namespace

Gender guess_gender(std::string_view given_name, std::string_view surname) {
  constexpr std::string_view women_end[] = {"ova",  "eva",  "skaya", "ова",  "ева",
                                            "ская", "івна", "овна",  "евна", "ична"};
  constexpr std::string_view men_end[] = {"ов", "ев", "ский", "ський", "ович", "евич"};
  const auto ends = [&](std::string_view ending) { return surname.ends_with(ending); };
  static const auto men = split(male);
  static const auto women = split(female);
  if (men.contains(given_name)) return Gender::male;
  if (women.contains(given_name)) return Gender::female;
  if (std::any_of(std::begin(women_end), std::end(women_end), ends)) return Gender::female;
  return std::any_of(std::begin(men_end), std::end(men_end), ends) ? Gender::male : Gender::unknown;
}

}  // namespace clipfile
