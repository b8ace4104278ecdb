// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/date_line.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "indexer/extract/dates.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_date_line = 160;  // bytes

using Words = std::span<const std::string_view>;

constexpr auto published_words = std::to_array<std::string_view>({
    "published",  "posted",       "issued",     "publié",       "publiée",        "publicado",
    "publicada",  "pubblicato",   "pubblicata", "gepubliceerd", "veröffentlicht", "erschienen",
    "erstellt",   "опубликовано", "geplaatst",  "created",      "filed",          "first",
    "originally", "date",         "datum",      "fecha",        "data",           "дата",
});

constexpr auto updated_words = std::to_array<std::string_view>({
    "updated",    "modified",    "revised",     "edited",     "changed",    "aktualisiert",
    "stand",      "geändert",    "actualisé",   "mis",        "mise",       "modifié",
    "modifiée",   "actualizado", "actualizada", "aggiornato", "aggiornata", "modificato",
    "bijgewerkt", "gewijzigd",   "atualizado",  "atualizada", "обновлено",  "изменено",
});

constexpr auto filler_words = std::to_array<std::string_view>({
    "on",         "at",        "last",     "the",         "of",          "and",      "am",
    "pm",         "a",         "m",        "p",           "gmt",         "utc",      "est",
    "edt",        "et",        "bst",      "cet",         "cest",        "mez",      "mesz",
    "pst",        "pdt",       "pt",       "ist",         "msk",         "eastern",  "time",
    "h",          "hrs",       "hours",    "t",           "z",           "st",       "nd",
    "rd",         "th",        "by",       "online",      "article",     "print",    "edition",
    "page",       "ago",       "noon",     "local",       "uhr",         "um",       "vom",
    "den",        "der",       "zuletzt",  "le",          "à",           "jour",     "du",
    "il",         "alle",      "ore",      "el",          "las",         "a",        "las",
    "de",         "del",       "em",       "às",          "as",          "op",       "om",
    "uur",        "laatst",    "laatste",  "último",      "update",      "в",        "мск",
    "г",          "года",      "at",       "brt",         "est",         "h00",      "min",
    "sunday",     "monday",    "tuesday",  "wednesday",   "thursday",    "friday",   "saturday",
    "sun",        "mon",       "tue",      "tues",        "wed",         "thu",      "thur",
    "thurs",      "fri",       "sat",      "sonntag",     "montag",      "dienstag", "mittwoch",
    "donnerstag", "freitag",   "samstag",  "sonnabend",   "dimanche",    "lundi",    "mardi",
    "mercredi",   "jeudi",     "vendredi", "samedi",      "domingo",     "lunes",    "martes",
    "miércoles",  "jueves",    "viernes",  "sábado",      "domenica",    "lunedì",   "martedì",
    "mercoledì",  "giovedì",   "venerdì",  "sabato",      "zondag",      "maandag",  "dinsdag",
    "woensdag",   "donderdag", "vrijdag",  "zaterdag",    "segunda",     "terça",    "quarta",
    "quinta",     "sexta",     "feira",    "воскресенье", "понедельник", "вторник",  "среда",
    "четверг",    "пятница",   "суббота",
});

bool holds(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is left of the line without the days it names.
std::string blank_out_days(std::string_view line, std::optional<Day>& first, bool& any) {
  std::string rest(line);
  for (const FoundDay& found : find_days(line, NumericOrder::unambiguous)) {
    if (!first) first = found.day;
    any = true;
    rest.replace(found.offset, found.length, found.length, ' ');
  }
  for (const PartialDay& found : find_partial_days(line)) {
    any = true;
    rest.replace(found.offset, found.length, found.length, ' ');
  }
  return rest;
}

}  // namespace

std::optional<DateLine> parse_date_line(std::string_view line) {
  if (line.size() > longest_date_line || line.find_first_of("0123456789") == line.npos)
    return std::nullopt;
  DateLine date;
  bool any = false;
  const std::string rest = blank_out_days(line, date.day, any);
  const std::string key = phrase_key(rest);
  bool updated = false;
  std::size_t foreign = 0;
  for (std::string_view word : split_words(key)) {
    while (word.starts_with('#') || word.starts_with(':') || word.starts_with('.') ||
           word.starts_with(','))
      word.remove_prefix(1);
    if (word.empty() || holds(filler_words, word)) continue;
    if (holds(published_words, word)) {
      date.published = true;
    } else if (holds(updated_words, word)) {
      updated = true;
    } else {
      ++foreign;
    }
  }
  if (foreign > 0 || !(any || (updated && key.find('#') != key.npos) ||
                       (date.published && key.find('#') != key.npos)))
    return std::nullopt;
  date.only_updated = updated && !date.published;
  return date;
}

}  // namespace clipfile
