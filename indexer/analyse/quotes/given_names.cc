// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/given_names.h"

#include <algorithm>
#include <string>

namespace clipfile {
namespace {

constexpr std::string_view male =
    " alexander alexei alexey andrei andrew antony anthony barack ben bill bob boris brian charles "
    "chris christopher daniel dave david dmitri dmitry donald edward emmanuel eric frank friedrich "
    "gary george gerhard greg harry heiko henry igor jack jake james jan jean jeff jens jim joe "
    "john jonathan josef josep joseph juan jurgen karl keith kenneth kevin klaus larry lloyd louis "
    "luis marco mark martin matt matthew michael michel mike nick nicolas nikolai olaf oleg paul "
    "pavel pedro peter petro philip pierre ralph richard rick robert roger ron ronald sam scott "
    "sergei sergey simon stefan stephen steve steven ted thomas tim tom tony vladimir volodymyr "
    "walter werner william wolfgang xavier yuri zbigniew "
    "александр алексей андрей борис виктор владимир герман данила дмитрий иван игорь йенс михаил "
    "николай олег павел петр роман сергей эдуард юрий володимир олександр сергій микола петро ";

constexpr std::string_view female =
    " agathe alice amanda amy andrea angela ann anna anne annalena barbara birgit birte carol "
    "caroline catherine christine claire claudia condoleezza dana deborah diana edith elena "
    "elizabeth ellen emily emma eva hannah hanna heather helen hillary irina jane janet jen "
    "jennifer jessica joan joanna joy judith julia karen karin kate kathleen katherine katja kelly "
    "kim kimberly laura linda lisa liz louise margaret maria marie marina mary melissa michelle "
    "mieke monica nadia nancy natalia nicola nicole nina olga pamela patricia rachel rebecca "
    "rosemary ruth sabine samantha sandra sarah sharon simone sophie stephanie susan susanne "
    "svetlana tanja tatiana teresa theresa tomke ursula valentina victoria virginia wendy yulia "
    "анна валентина екатерина елена ирина мария марина нина оксана ольга сауле светлана тамара "
    "татьяна юлия уэнди галина олена катерина ";

bool lists(std::string_view names, std::string_view name) {
  return !name.empty() && names.find(' ' + std::string(name) + ' ') != std::string_view::npos;
}

}  // namespace

Gender guess_gender(std::string_view given_name, std::string_view surname) {
  constexpr std::string_view women_end[] = {"ova", "eva", "skaya", "ова", "ева", "ская", "івна"};
  constexpr std::string_view men_end[] = {"ов", "ев", "ский", "ський"};
  const auto ends = [&](std::string_view ending) { return surname.ends_with(ending); };
  if (lists(male, given_name)) return Gender::male;
  if (lists(female, given_name)) return Gender::female;
  if (std::any_of(std::begin(women_end), std::end(women_end), ends)) return Gender::female;
  return std::any_of(std::begin(men_end), std::end(men_end), ends) ? Gender::male : Gender::unknown;
}

}  // namespace clipfile
