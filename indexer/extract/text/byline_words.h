/// Lists the words of bylines and of contributors' lines.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "indexer/extract/text/phrase_table.h"

namespace clipfile {

// clang-format off
/// Words before the names; those that need a colon are marked by it.
inline constexpr SortedPhrases openings(std::to_array<std::string_view>({
    "by", "story by", "words by", "written by", "text by", "report by", "analysis by",
    "opinion by", "from", "by:", "author:", "authors:", "words:", "text:", "written by:",
    "byline:", "reporter:", "interview:", "story:", "writer:", "von", "ein kommentar von",
    "eine analyse von", "ein bericht von", "ein interview von", "aus dem englischen von",
    "autor:", "autorin:", "autoren:", "von:", "par", "propos recueillis par", "recueilli par",
    "par:", "auteur:", "auteurs:", "texte:", "propos recueillis par:", "por", "por:", "autora:",
    "autores:", "texto:", "redacción:", "di", "a cura di", "di:", "autore:", "autori:", "testo:",
    "dal nostro inviato", "dalla nostra inviata", "dal nostro corrispondente",
    "dalla nostra corrispondente", "door", "door:", "tekst:", "door onze verslaggever",
    "door onze redacteur", "door onze correspondent", "da redação:", "reportagem:",
    "автор:", "авторы:", "текст:", "корреспондент:",
}));

inline constexpr SortedPhrases particles(std::to_array<std::string_view>({
    "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "du", "d'", "la",
    "le", "van", "von", "zu", "zum", "vom", "ten", "ter", "af", "av", "al", "el", "bin", "ibn",
    "bint", "ben", "y", "e", "i", "dal", "dalla", "lo", "mc", "of", "'t", "op", "in't", "san",
}));

inline constexpr SortedPhrases role_words(std::to_array<std::string_view>({
    "correspondent", "editor", "reporter", "writer", "staff", "columnist", "contributor",
    "bureau", "chief", "special", "freelance", "producer", "journalist", "analyst", "presenter",
    "columnists", "reporters", "correspondents", "agencies", "agency", "redakteur", "redakteurin",
    "redaktion", "korrespondent", "korrespondentin", "reporterin", "journalistin", "volontär",
    "volontärin", "ressort", "dpa", "afp", "apa", "sda", "journaliste", "correspondant",
    "correspondante", "envoyé", "envoyée", "rédacteur", "rédactrice", "rédaction", "service",
    "avec", "corresponsal", "redactor", "redactora", "periodista", "enviado", "enviada",
    "redacción", "agencias", "efe", "inviato", "inviata", "corrispondente", "redattore",
    "redattrice", "giornalista", "ansa", "verslaggever", "redacteur", "redactie", "anp",
    "correspondente", "repórter", "jornalista", "redação", "lusa", "da",
    "корреспондент", "редактор", "обозреватель",
    "журналист", "тасс", "reuters", "press", "news", "team", "desk", "office",
    "photos", "photographs", "updated", "published", "posted",
}));

inline constexpr auto contribution_ends = std::to_array<std::string_view>({
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting", "contributed from", "contributed research", "contributed",
    "also contributed", "haben zu diesem bericht beigetragen",
    "hat zu diesem bericht beigetragen", "haben an diesem bericht mitgearbeitet",
    "hat an diesem bericht mitgearbeitet", "haben mitgearbeitet", "ont contribué à cet article",
    "a contribué à cet article", "ont contribué à ce reportage",
    "ont participé à cet article", "contribuyeron a este reportaje",
    "contribuyó a este reportaje", "contribuyeron a esta información",
    "contribuyó a esta información", "han contribuido a este reportaje",
    "hanno collaborato a questo articolo", "ha collaborato a questo articolo",
    "hanno collaborato", "werkten mee aan dit artikel", "werkte mee aan dit artikel",
    "colaboraram nesta reportagem", "colaborou nesta reportagem", "colaboraram", "colaborou",
    "contribuíram para esta reportagem",
    "участвовали в подготовке материала",
    "участвовал в подготовке материала",
});

/// Each of these ends holds one of them.
inline constexpr auto marks_of_contribution_ends = std::to_array<std::string_view>(
    {"ontrib", "beigetragen", "mitgearbeitet", "participé", "collaborato", "mee aan", "colabor",
     "участвова"});

inline constexpr auto contribution_starts = std::to_array<std::string_view>({
    "additional reporting by", "reporting by", "with reporting by",
    "with additional reporting by", "with contributions from", "further reporting by",
    "reported by", "compiled by", "writing by", "mitarbeit:", "unter mitarbeit von",
    "mit beiträgen von", "avec la collaboration de", "avec la contribution de", "avec:",
    "con la colaboración de", "con información de", "con reportería de",
    "con la collaborazione di", "ha collaborato", "hanno collaborato", "hanno collaborato:",
    "met medewerking van", "met bijdragen van", "com reportagem de", "com a colaboração de",
    "com colaboração de", "com informações de", "colaboraram:", "colaborou:",
    "при участии", "в подготовке материала участвовали",
    "в подготовке материала участвовал",
    "в подготовке материала участвовала",
});
// clang-format on

}  // namespace clipfile
