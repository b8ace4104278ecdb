/// Lists the names of fields and of languages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "indexer/extract/text/fields.h"

namespace clipfile {

// clang-format off
inline constexpr auto key_names = std::to_array<std::pair<std::string_view, FieldKey>>({
    {"title", FieldKey::headline}, {"headline", FieldKey::headline}, {"hl", FieldKey::headline},
    {"subject", FieldKey::headline}, {"titel", FieldKey::headline}, {"titre", FieldKey::headline},
    {"título", FieldKey::headline}, {"titulo", FieldKey::headline},
    {"titular", FieldKey::headline}, {"titolo", FieldKey::headline},
    {"überschrift", FieldKey::headline}, {"kop", FieldKey::headline},
    {"заголовок", FieldKey::headline}, {"subtitle", FieldKey::deck},
    {"subheadline", FieldKey::deck}, {"subhead", FieldKey::deck}, {"deck", FieldKey::deck},
    {"dek", FieldKey::deck}, {"standfirst", FieldKey::deck}, {"description", FieldKey::deck},
    {"summary", FieldKey::deck}, {"excerpt", FieldKey::deck}, {"abstract", FieldKey::deck},
    {"untertitel", FieldKey::deck}, {"sous titre", FieldKey::deck},
    {"subtítulo", FieldKey::deck}, {"sottotitolo", FieldKey::deck}, {"author", FieldKey::byline},
    {"authors", FieldKey::byline}, {"byline", FieldKey::byline}, {"by", FieldKey::byline},
    {"creator", FieldKey::byline}, {"writer", FieldKey::byline}, {"autor", FieldKey::byline},
    {"autorin", FieldKey::byline}, {"autoren", FieldKey::byline}, {"auteur", FieldKey::byline},
    {"auteurs", FieldKey::byline}, {"autore", FieldKey::byline}, {"autora", FieldKey::byline},
    {"автор", FieldKey::byline}, {"publication", FieldKey::publication},
    {"publication name", FieldKey::publication}, {"publication title", FieldKey::publication},
    {"publisher", FieldKey::publication}, {"newspaper", FieldKey::publication},
    {"journal", FieldKey::publication}, {"outlet", FieldKey::publication},
    {"site", FieldKey::publication}, {"site name", FieldKey::publication},
    {"website", FieldKey::publication}, {"zeitung", FieldKey::publication},
    {"publikation", FieldKey::publication}, {"medio", FieldKey::publication},
    {"medium", FieldKey::publication}, {"source", FieldKey::source}, {"quelle", FieldKey::source},
    {"fuente", FieldKey::source}, {"fonte", FieldKey::source}, {"bron", FieldKey::source},
    {"источник", FieldKey::source}, {"url", FieldKey::url}, {"link", FieldKey::url},
    {"web", FieldKey::url}, {"canonical", FieldKey::url}, {"permalink", FieldKey::url},
    {"source url", FieldKey::url}, {"date", FieldKey::date}, {"published", FieldKey::date},
    {"published on", FieldKey::date}, {"publication date", FieldKey::date},
    {"date published", FieldKey::date}, {"datepublished", FieldKey::date},
    {"pubdate", FieldKey::date}, {"publishdate", FieldKey::date},
    {"publish date", FieldKey::date}, {"load date", FieldKey::date},
    {"issue date", FieldKey::date}, {"datum", FieldKey::date}, {"fecha", FieldKey::date},
    {"data", FieldKey::date}, {"дата", FieldKey::date}, {"erschienen", FieldKey::date},
    {"section", FieldKey::section}, {"category", FieldKey::section},
    {"categories", FieldKey::section}, {"ressort", FieldKey::section},
    {"rubrik", FieldKey::section}, {"rubrique", FieldKey::section},
    {"sección", FieldKey::section}, {"sezione", FieldKey::section},
    {"seção", FieldKey::section}, {"secção", FieldKey::section},
    {"рубрика", FieldKey::section}, {"place", FieldKey::place},
    {"location", FieldKey::place}, {"dateline", FieldKey::place}, {"ort", FieldKey::place},
    {"language", FieldKey::language}, {"lang", FieldKey::language},
    {"sprache", FieldKey::language}, {"langue", FieldKey::language},
    {"idioma", FieldKey::language}, {"tags", FieldKey::tags}, {"tag", FieldKey::tags},
    {"keywords", FieldKey::tags}, {"keyword", FieldKey::tags}, {"topics", FieldKey::tags},
    {"schlagworte", FieldKey::tags}, {"schlagwörter", FieldKey::tags},
    {"mots clés", FieldKey::tags}, {"id", FieldKey::id}, {"guid", FieldKey::id},
    {"uuid", FieldKey::id}, {"accession number", FieldKey::id}, {"document id", FieldKey::id},
});

inline constexpr auto languages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"english", "en"}, {"german", "de"}, {"deutsch", "de"}, {"french", "fr"}, {"français", "fr"},
    {"spanish", "es"}, {"español", "es"}, {"italian", "it"}, {"italiano", "it"}, {"dutch", "nl"},
    {"nederlands", "nl"}, {"portuguese", "pt"}, {"português", "pt"}, {"russian", "ru"},
    {"русский", "ru"}, {"polish", "pl"}, {"ukrainian", "uk"}, {"englisch", "en"},
    {"anglais", "en"}, {"inglés", "en"},
});
// clang-format on

}  // namespace clipfile
