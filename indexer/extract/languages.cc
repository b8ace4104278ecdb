// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/languages.h"

#include <array>

namespace clipfile {
namespace {

constexpr std::array languages = {
    LanguageLetters{"en", U"éèöüñçïáóæœ", "", 0.9},
    LanguageLetters{"de", U"üäöß"},
    LanguageLetters{"fr", U"éèàêçôâùîûëïœüæ"},
    LanguageLetters{"es", U"óíáéñúü¿¡ºª"},
    LanguageLetters{"pt", U"ãçáéíóêõúàâôºª"},
    LanguageLetters{"it", U"èàùòéì"},
    LanguageLetters{"ca", U"àéèíóòçúï·ü"},
    LanguageLetters{"da", U"øåæé"},
    LanguageLetters{"sv", U"äåöé"},
    LanguageLetters{"is", U"ðáíóéþöúýæ"},
    LanguageLetters{"et", U"äõüöšž"},
    LanguageLetters{"nl", U"ëéïèöüê"},
    LanguageLetters{"ga", U"áíéóú"},
    LanguageLetters{"pl", U"łąęóżśćńź"},
    LanguageLetters{"cs", U"íáěéřžčýšůúťďňó"},
    LanguageLetters{"sk", U"áíčéžýšúťľôňóďäĺŕ"},
    LanguageLetters{"hr", U"čšžćđ"},
    LanguageLetters{"hu", U"áéöóőíüúű"},
    LanguageLetters{"ro", U"ăşţîâșț"},
    LanguageLetters{"tr", U"ıüşğiçöâîû"},
    LanguageLetters{"lt", U"ėšųžįčūęą"},
    LanguageLetters{"lv", U"āīēšūņļžģķč"},
    LanguageLetters{"eo", U"ĉĝŭŝĵĥ"},
    LanguageLetters{"mt", U"ħżġċàò"},
    LanguageLetters{"sq", U"ëç"},
    LanguageLetters{"cy", U"ŵâêŷôî"},
    LanguageLetters{"vi",
                    U"đàáôưạảấôêếâủớộậăìịốơờệợầềểíóúọồứừựửữởđéẻặùãẩắ"
                    U"\u0301\u0300\u0323\u0309\u0303"},
    LanguageLetters{"ru", U"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё№"},
    LanguageLetters{"uk", U"оаниітервслкдмупяьзбгчйхюцїжшщєф'ґ"},
    LanguageLetters{"bg", U"аеионтрсвлкдпмзъугябчщжцшхйфюь"},
    LanguageLetters{"sr", U"аиоенрстјукдвлмпгзбчцшњжљћхђфџ"},
    LanguageLetters{"mk", U"аоеинтрсвдклпмугзјбчцшќжхфњџѓљѕ"},
    LanguageLetters{"be", U"анеіорыстлкдвуямзпцбгчшьўйжхэёюф"},
    LanguageLetters{"el", U"αοιετσνηυρπκμλςίόάγήέδθύχφώωβξζψϊΐΰϋ΄"},
    LanguageLetters{"he", U"יוהלארתמבשנדםעחקפגטכסןצךזףץ"},
    LanguageLetters{"ar", U"اليمنوترةبدعسفهكحقأجشصطىخضذثزغإءئظآؤًّ،؟ُِ"},
    LanguageLetters{"fa", U"اینردهوتمشبسکلزگفعخقحجپصطچآغضثذئژظ،؟"},
    LanguageLetters{"th", U"านรกอเ่้งวมยลสดตบทีัิ์ปะใหค็ไจพขชูุแโืผถซศธณฟษญฝฉภ๊ฐึำ"},
    LanguageLetters{"ja",
                    U"のにはをたがでとしてれさいるなかもっこりすらあくまう、。ンーきよそスおト「」"
                    U"ルイラみだリクドつわアッけせ"
                    U"えレ日じ・んめやシ人フ大テどジちタばムろほ一年ロコプ本カ国メニマ出ひ会サキ中"
                    U"デュぶウへパ長ナ者分ョ",
                    "Shift_JIS"},
    LanguageLetters{
        "zh",
        U"的，。一是不了在人有我他这、中大来上个国和们到说为子地出会要以时年就“”得生可对后行多于家"
        U"成学能"
        U"自下那过作发而也方开用工：日分经然之着前进看没都还事本想所心动面小现又法等里从新",
        "GB2312"},
    LanguageLetters{
        "zh",
        U"的，。一是不了在人有我他這、中大來上個國和們到說為子地出會要以時年就「」得生可對後行多於"
        U"家成學能"
        U"自下那過作發而也方開用工：日分經然之著前進看沒都還事本想所心動面小現又法等裡從新",
        "Big5"},
    LanguageLetters{"ko",
                    U"이다는의에을가하고은한로도지를기사서자인리어시나라대과해일아정수들으그전보원"
                    U"있부장스여제만게적"
                    U"주동상우조구세용와상주내마신유경국공오면미비무화회성관방연년월되개것생",
                    "EUC-KR"},
};

constexpr std::u32string_view signs = U"’\u00AD\u00A0“”–€£‘—»«…„•·°©®™§×½²±→‹›³†¢¼¾‰";

}  // namespace

std::span<const LanguageLetters> known_languages() { return languages; }

std::u32string_view typographic_signs() { return signs; }

}  // namespace clipfile
