// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/name_tables.h"

#include <array>

namespace clipfile::dates {
namespace {

constexpr bool whole = true;
constexpr bool short_form = false;
constexpr bool leads = true;
constexpr bool follows = false;

// Croatian is missing on purpose: its listopada is October, Polish and Czech November.
constexpr std::array months = {
    // English
    MonthNames{"January February March April May June July August September October November "
               "December",
               whole, leads},
    MonthNames{"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", short_form, leads},
    MonthNames{"- Febr - - - - - - Sept - - -", short_form, leads},
    // German, with Austria's
    MonthNames{"Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
               whole, follows},
    MonthNames{"Jänner Feber Maerz - - - - - - - - -", whole, follows},
    MonthNames{"Jän - Mrz - - - - - - Okt - Dez", short_form, follows},
    // French
    MonthNames{"janvier février mars avril mai juin juillet août septembre octobre novembre "
               "décembre",
               whole, follows},
    MonthNames{"janv févr - avr - - juil - - - - déc", short_form, follows},
    MonthNames{"- fév - - - - juill - - - - -", short_form, follows},
    // Spanish
    MonthNames{"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
               "diciembre",
               whole, follows},
    MonthNames{"ene - - abr - - - ago setiembre - - dic", short_form, follows},
    // Italian
    MonthNames{"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
               "novembre dicembre",
               whole, follows},
    MonthNames{"gen febb - - mag giu lug - set ott - -", short_form, follows},
    MonthNames{"genn - - - magg - - - sett - - -", short_form, follows},
    // Portuguese
    MonthNames{"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
               "dezembro",
               whole, follows},
    MonthNames{"- fev - - mai - - - - out - -", short_form, follows},
    // Catalan
    MonthNames{"gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
               whole, follows},
    // Romanian
    MonthNames{"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie "
               "noiembrie decembrie",
               whole, follows},
    MonthNames{"ian - - - - iun iul - - - - -", short_form, follows},
    // Dutch
    MonthNames{"januari februari maart april mei juni juli augustus september oktober november "
               "december",
               whole, follows},
    MonthNames{"- - mrt - - - - - - - - -", short_form, follows},
    // Swedish, Danish, Norwegian
    MonthNames{"januari februari mars april maj juni juli augusti september oktober november "
               "december",
               whole, follows},
    MonthNames{"januar februar marts april maj juni juli august september oktober november "
               "december",
               whole, follows},
    MonthNames{"- - - - mai - - - - - - desember", whole, follows},
    MonthNames{"- - - - - - - - - - - des", short_form, follows},
    // Finnish, Estonian
    MonthNames{"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta "
               "elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
               whole, follows},
    MonthNames{"tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu "
               "lokakuu marraskuu joulukuu",
               whole, follows},
    MonthNames{"jaanuar veebruar märts aprill mai juuni juuli august september oktoober november "
               "detsember",
               whole, follows},
    // Hungarian
    MonthNames{"január február március április május június július augusztus szeptember október "
               "november december",
               whole, leads},
    MonthNames{"- - márc ápr máj jún júl - szept okt - -", short_form, leads},
    // Polish
    MonthNames{"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
               "listopada grudnia",
               whole, follows},
    MonthNames{"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik "
               "listopad grudzień",
               whole, follows},
    MonthNames{"sty lut - kwi - cze lip sie wrz paź lis gru", short_form, follows},
    // Czech, Slovak
    MonthNames{"ledna února března dubna května června července srpna září října listopadu "
               "prosince",
               whole, follows},
    MonthNames{"leden únor březen duben květen červen červenec srpen - říjen - prosinec", whole,
               follows},
    MonthNames{"januára februára marca apríla mája júna júla augusta septembra októbra novembra "
               "decembra",
               whole, follows},
    // Turkish
    MonthNames{"Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık", whole,
               follows},
    MonthNames{"Oca Şub - Nis - Haz Tem Ağu Eyl Eki Kas Ara", short_form, follows},
    // Indonesian
    MonthNames{"Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
               "Desember",
               whole, follows},
    // Russian
    MonthNames{"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
               whole, follows},
    MonthNames{"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
               whole, follows},
    MonthNames{"янв фев мар апр - июн июл авг сен окт ноя дек", short_form, follows},
    MonthNames{"- февр - - - - - - сент - нояб -", short_form, follows},
    // Ukrainian
    MonthNames{"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада "
               "грудня",
               whole, follows},
    MonthNames{"січень лютий березень квітень травень червень липень серпень вересень жовтень "
               "листопад грудень",
               whole, follows},
    MonthNames{"січ лют бер квіт трав черв лип серп вер жовт лист груд", short_form, follows},
    // Belarusian
    MonthNames{"студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка "
               "лістапада снежня",
               whole, follows},
    // Bulgarian
    MonthNames{"януари февруари март април май юни юли август септември октомври ноември декември",
               whole, follows},
    // Greek
    MonthNames{"Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου "
               "Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
               whole, follows},
    MonthNames{"Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος "
               "Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
               whole, follows},
    MonthNames{"Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ", short_form, follows},
};

constexpr std::array weekdays = {
    // English
    WeekdayNames{"Monday Tuesday Wednesday Thursday Friday Saturday Sunday", whole},
    WeekdayNames{"Mon Tue Wed Thu Fri Sat Sun", short_form},
    WeekdayNames{"- Tues - Thur - - -", short_form},
    WeekdayNames{"- - - Thurs - - -", short_form},
    // German
    WeekdayNames{"Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag", whole},
    WeekdayNames{"- - - - - Sonnabend -", whole},
    // French, Spanish, Italian, Portuguese, Catalan, Romanian (whose luni are months too)
    WeekdayNames{"lundi mardi mercredi jeudi vendredi samedi dimanche", whole},
    WeekdayNames{"lun mar mer jeu ven sam dim", short_form},
    WeekdayNames{"lunes martes miércoles jueves viernes sábado domingo", whole},
    WeekdayNames{"- - mié jue vie sáb dom", short_form},
    WeekdayNames{"lunedì martedì mercoledì giovedì venerdì sabato domenica", whole},
    WeekdayNames{"- - - gio - - -", short_form},
    WeekdayNames{"segunda-feira terça-feira quarta-feira quinta-feira sexta-feira - -", whole},
    WeekdayNames{"dilluns dimarts dimecres dijous divendres dissabte diumenge", whole},
    WeekdayNames{"- marți miercuri joi vineri sâmbătă duminică", whole},
    // Dutch
    WeekdayNames{"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", whole},
    // Swedish, Danish and Norwegian, Finnish, Hungarian
    WeekdayNames{"måndag tisdag onsdag torsdag fredag lördag söndag", whole},
    WeekdayNames{"mandag tirsdag onsdag torsdag fredag lørdag søndag", whole},
    WeekdayNames{"maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
                 whole},
    WeekdayNames{"maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai", whole},
    WeekdayNames{"hétfő kedd szerda csütörtök péntek szombat vasárnap", whole},
    WeekdayNames{"hétfőn kedden szerdán csütörtökön pénteken szombaton -", whole},
    // Polish, Czech, Slovak, Turkish
    WeekdayNames{"poniedziałek wtorek środa czwartek piątek sobota niedziela", whole},
    WeekdayNames{"- - środę - - sobotę niedzielę", whole},
    WeekdayNames{"pondělí úterý středa čtvrtek pátek sobota neděle", whole},
    WeekdayNames{"- - středu - - sobotu neděli", whole},
    WeekdayNames{"pondelok utorok streda štvrtok piatok sobota nedeľa", whole},
    WeekdayNames{"Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar", whole},
    // Indonesian
    WeekdayNames{"Senin Selasa Rabu Kamis Jumat Sabtu Minggu", whole},
    // Russian, Ukrainian, Bulgarian
    WeekdayNames{"понедельник вторник среда четверг пятница суббота воскресенье", whole},
    WeekdayNames{"понедельника вторника среды четверга пятницы субботы воскресенья", whole},
    WeekdayNames{"- - среду - пятницу субботу -", whole},
    WeekdayNames{"пн вт ср чт пт сб вс", short_form},
    WeekdayNames{"понеділок вівторок середа четвер п'ятниця субота неділя", whole},
    WeekdayNames{"понеділка вівторка середи четверга п'ятниці суботи неділі", whole},
    WeekdayNames{"- - середу - п'ятницю суботу неділю", whole},
    WeekdayNames{"понеделник - сряда четвъртък петък събота -", whole},
    // Greek
    WeekdayNames{"Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή", whole},
};

constexpr std::array roles = {
    RoleWords{WordRole::ordinal, "st nd rd th er ère re º ª го е ого й ος do en e a ter"},
    RoleWords{WordRole::link, "of de del d di the den der le la il el o og i dne dia"},
    RoleWords{WordRole::year, "г год года р рік року r rok roku"},
    RoleWords{WordRole::clock, "gmt utc hrs hours hours' uhr uur h est edt"},
    RoleWords{WordRole::version, "version versions ver v build release версия"},
    RoleWords{WordRole::today,
              "today heute aujourd'hui hoy oggi hoje vandaag idag dzisiaj dnes сегодня сьогодні"},
    RoleWords{WordRole::relative,
              "last next every previous letzten letzter nächsten nächster kommenden dernier "
              "prochain pasado próximo scorso prossimo passado vorige volgende прошлый прошлое "
              "прошлую следующий следующее следующую минулу наступну"},
};

constexpr std::array<std::string_view, 7> common = {"may", "march", "mar", "des",
                                                    "out", "set",   "sie"};

}  // namespace

std::span<const MonthNames> month_names() { return months; }
std::span<const WeekdayNames> weekday_names() { return weekdays; }
std::span<const RoleWords> role_words() { return roles; }
std::span<const std::string_view> common_words() { return common; }

}  // namespace clipfile::dates
