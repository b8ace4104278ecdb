/// Lists the words that stand beside the day of publication.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "indexer/extract/text/phrase_table.h"

namespace clipfile {

// clang-format off
inline constexpr SortedPhrases published_words(std::to_array<std::string_view>({
    "published", "posted", "issued", "publié", "publiée", "publicado", "publicada",
    "pubblicato", "pubblicata", "gepubliceerd", "veröffentlicht", "erschienen", "erstellt",
    "опубликовано", "geplaatst", "created", "filed", "first", "originally", "date",
    "datum", "fecha", "data", "дата",
}));

inline constexpr SortedPhrases updated_words(std::to_array<std::string_view>({
    "updated", "modified", "revised", "edited", "changed", "aktualisiert", "stand", "geändert",
    "actualisé", "mis", "mise", "modifié", "modifiée", "actualizado", "actualizada",
    "aggiornato", "aggiornata", "modificato", "bijgewerkt", "gewijzigd", "atualizado",
    "atualizada", "обновлено", "изменено",
}));

inline constexpr SortedPhrases filler_words(std::to_array<std::string_view>({
    "on", "at", "last", "the", "of", "and", "am", "pm", "a", "m", "p", "gmt", "utc", "est", "edt",
    "et", "bst", "cet", "cest", "mez", "mesz", "pst", "pdt", "pt", "ist", "msk", "eastern",
    "time", "h", "hrs", "hours", "t", "z", "st", "nd", "rd", "th", "by", "online", "article",
    "print", "edition", "page", "ago", "noon", "local", "uhr", "um", "vom", "den", "der",
    "zuletzt", "le", "à", "jour", "du", "il", "alle", "ore", "el", "las", "de", "del", "em",
    "às", "as", "op", "om", "uur", "laatst", "laatste", "último", "update", "в", "мск",
    "г", "года", "brt", "h00", "min", "sunday", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sun", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonnabend", "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domenica",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "zondag", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "segunda", "terça", "quarta",
    "quinta", "sexta", "feira", "воскресенье", "понедельник",
    "вторник", "среда", "четверг", "пятница", "суббота",
}));
// clang-format on

}  // namespace clipfile
