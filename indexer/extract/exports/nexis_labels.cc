// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/nexis_labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/exports/export_lines.h"

namespace clipfile {
namespace {

struct LabelRow {
  std::string_view name;
  NexisLabel label;
};

using enum NexisLabel;

constexpr std::array labels = {LabelRow{"headline", headline},
                               LabelRow{"schlagzeile", headline},
                               LabelRow{"titre", headline},
                               LabelRow{"titular", headline},
                               LabelRow{"byline", byline},
                               LabelRow{"autor", byline},
                               LabelRow{"auteur", byline},
                               LabelRow{"autore", byline},
                               LabelRow{"verfasser", byline},
                               LabelRow{"section", section},
                               LabelRow{"rubrik", section},
                               LabelRow{"rubrique", section},
                               LabelRow{"sección", section},
                               LabelRow{"seccion", section},
                               LabelRow{"sezione", section},
                               LabelRow{"sectie", section},
                               LabelRow{"length", length},
                               LabelRow{"länge", length},
                               LabelRow{"laenge", length},
                               LabelRow{"longueur", length},
                               LabelRow{"longitud", length},
                               LabelRow{"lunghezza", length},
                               LabelRow{"lengte", length},
                               LabelRow{"dateline", dateline},
                               LabelRow{"ort", dateline},
                               LabelRow{"highlight", highlight},
                               LabelRow{"zusammenfassung", highlight},
                               LabelRow{"encart", highlight},
                               LabelRow{"body", body},
                               LabelRow{"textkörper", body},
                               LabelRow{"corps", body},
                               LabelRow{"cuerpo", body},
                               LabelRow{"url", url},
                               LabelRow{"load-date", load_date},
                               LabelRow{"update", load_date},
                               LabelRow{"ladedatum", load_date},
                               LabelRow{"date-chargement", load_date},
                               LabelRow{"date de chargement", load_date},
                               LabelRow{"fecha-carga", load_date},
                               LabelRow{"fecha de carga", load_date},
                               LabelRow{"language", language},
                               LabelRow{"sprache", language},
                               LabelRow{"langue", language},
                               LabelRow{"idioma", language},
                               LabelRow{"lingua", language},
                               LabelRow{"taal", language},
                               LabelRow{"publication-type", other},
                               LabelRow{"publikationstyp", other},
                               LabelRow{"zeitungstyp", other},
                               LabelRow{"type-publication", other},
                               LabelRow{"type de publication", other},
                               LabelRow{"graphic", graphic},
                               LabelRow{"grafik", graphic},
                               LabelRow{"graphique", graphic},
                               LabelRow{"notes", other},
                               LabelRow{"series", other},
                               LabelRow{"type", other},
                               LabelRow{"correction", other},
                               LabelRow{"correction-date", other},
                               LabelRow{"classification", other},
                               LabelRow{"klassifizierung", other},
                               LabelRow{"clasificación", other},
                               LabelRow{"subject", other},
                               LabelRow{"company", other},
                               LabelRow{"organization", other},
                               LabelRow{"ticker", other},
                               LabelRow{"industry", other},
                               LabelRow{"geographic", other},
                               LabelRow{"person", other},
                               LabelRow{"city", other},
                               LabelRow{"state", other},
                               LabelRow{"country", other},
                               LabelRow{"journal-code", other},
                               LabelRow{"journal code", other},
                               LabelRow{"document-type", other},
                               LabelRow{"distribution", other},
                               LabelRow{"edition", other}};

/// Labels that may stand alone in a line, without a colon.
bool may_stand_alone(std::string_view name) {
  constexpr std::array<std::string_view, 11> names = {
      "body",    "textkörper",      "corps",         "cuerpo", "classification",
      "graphic", "klassifizierung", "clasificación", "grafik", "graphique",
      "notes"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_number(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size());
  return word;
}

bool is_of(std::string_view word) {
  constexpr std::array<std::string_view, 6> words = {"of", "von", "de", "di", "van", "sur"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "1 of 25", and nothing else before `behind`.
bool takes_count(std::string_view& line) {
  const bool starts = is_number(take_word(line)) && is_of(take_word(line));
  return starts && is_number(take_word(line));
}

}  // namespace

std::optional<NexisField> read_nexis_label(std::string_view line) {
  constexpr std::size_t longest_label = 24;
  line = trimmed(line);
  const std::size_t colon = line.substr(0, longest_label + 1).find(':');
  const bool has_colon = colon != std::string_view::npos;
  if (!has_colon && line.size() > longest_label) return std::nullopt;
  const std::string name = lower_case(trimmed(line.substr(0, colon)));
  if (!has_colon && !may_stand_alone(name)) return std::nullopt;
  const auto row = std::find_if(labels.begin(), labels.end(),
                                [&](const LabelRow& candidate) { return candidate.name == name; });
  if (row == labels.end()) return std::nullopt;
  const std::string_view written = line.substr(0, colon);
  const bool capitals =
      std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return NexisField{row->label, has_colon ? trimmed(line.substr(colon + 1)) : std::string_view(),
                    capitals};
}

bool is_nexis_count(std::string_view line) {
  constexpr std::size_t longest = 60;
  line = trimmed(line);
  if (line.size() > longest || !begins_with_one_of(line, "Dd0123456789")) return false;
  const std::string folded = lower_case(line);
  std::string_view rest = folded;
  if (rest.starts_with("do")) {
    const std::string_view word = take_word(rest);
    const bool is_document = word == "document" || word == "dokument" || word == "documento";
    return is_document && takes_count(rest) && trimmed(rest).empty();
  }
  return takes_count(rest) &&
         (trimmed(rest).starts_with("document") || trimmed(rest).starts_with("dokument"));
}

bool is_nexis_end(std::string_view line) {
  constexpr std::array<std::string_view, 6> ends = {"end of document",    "ende des dokuments",
                                                    "fin du document",    "fin del documento",
                                                    "fine del documento", "einde van document"};
  constexpr std::size_t longest = 30;
  line = trimmed(line);
  if (line.size() > longest) return false;
  const std::string folded = lower_case(line);
  return std::find(ends.begin(), ends.end(), folded) != ends.end();
}

bool is_page_count(std::string_view line) {
  line = trimmed(line).substr(0, 30);
  if (!begins_with_one_of(line, "PpSs")) return false;
  const std::string folded = lower_case(line);
  std::string_view rest = folded;
  const std::string_view word = take_word(rest);
  const bool is_page = word == "page" || word == "seite" || word == "página" || word == "pagina";
  return is_page && takes_count(rest) && trimmed(rest).empty();
}

}  // namespace clipfile
