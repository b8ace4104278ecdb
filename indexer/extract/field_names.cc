// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/field_names.h"

#include <algorithm>
#include <array>

namespace clipfile {
namespace {

using enum RecordField;

constexpr auto names = std::to_array<FieldName>({
    {"id", id},
    {"guid", id},
    {"uuid", id},
    {"docid", id},
    {"docno", id},
    {"documentid", id},
    {"articleid", id},
    {"newsid", id},
    {"identifier", id},
    {"accessionnumber", id},
    {"uri", id},
    {"headline", headline},
    {"title", headline},
    {"webtitle", headline},
    {"heading", headline},
    {"titel", headline},
    {"überschrift", headline},
    {"titre", headline},
    {"titulo", headline},
    {"título", headline},
    {"titolo", headline},
    {"kop", headline},
    {"nadpis", headline},
    {"заголовок", headline},
    {"deck", deck},
    {"standfirst", deck},
    {"subtitle", deck},
    {"subheadline", deck},
    {"description", deck},
    {"trailtext", deck},
    {"summary", deck},
    {"abstract", deck},
    {"excerpt", deck},
    {"snippet", deck},
    {"untertitel", deck},
    {"chapo", deck},
    {"bajada", deck},
    {"body", text},
    {"paragraphs", text},
    {"text", text},
    {"content", text},
    {"articlebody", text},
    {"bodytext", text},
    {"bodyhtml", text},
    {"fulltext", text},
    {"maintext", text},
    {"contenthtml", text},
    {"contenttext", text},
    {"articletext", text},
    {"storytext", text},
    {"plaintext", text},
    {"contents", text},
    {"volltext", text},
    {"inhalt", text},
    {"texte", text},
    {"contenu", text},
    {"texto", text},
    {"cuerpo", text},
    {"testo", text},
    {"tekst", text},
    {"текст", text},
    {"article", text},
    {"story", text},
    {"leadparagraph", text},
    {"published", date},
    {"publishedat", date},
    {"datepublished", date},
    {"publicationdate", date},
    {"pubdate", date},
    {"publishdate", date},
    {"datepublish", date},
    {"publisheddate", date},
    {"dateofpublication", date},
    {"webpublicationdate", date},
    {"firstpublished", date},
    {"date", date},
    {"datum", date},
    {"fecha", date},
    {"data", date},
    {"дата", date},
    {"datetime", date},
    {"timestamp", date},
    {"issued", date},
    {"createdat", date},
    {"created", date},
    {"byline", byline},
    {"authors", byline},
    {"author", byline},
    {"creator", byline},
    {"by", byline},
    {"writer", byline},
    {"reporter", byline},
    {"journalist", byline},
    {"autor", byline},
    {"autoren", byline},
    {"auteur", byline},
    {"autore", byline},
    {"автор", byline},
    {"publication", publication},
    {"source", publication},
    {"publisher", publication},
    {"newspaper", publication},
    {"outlet", publication},
    {"sourcename", publication},
    {"medianame", publication},
    {"sitename", publication},
    {"sourcedomain", publication},
    {"journal", publication},
    {"zeitung", publication},
    {"quelle", publication},
    {"medium", publication},
    {"fuente", publication},
    {"medio", publication},
    {"testata", publication},
    {"источник", publication},
    {"provider", publication},
    {"site", publication},
    {"section", section},
    {"sectionname", section},
    {"category", section},
    {"rubric", section},
    {"ressort", section},
    {"rubrique", section},
    {"seccion", section},
    {"sección", section},
    {"place", place},
    {"dateline", place},
    {"location", place},
    {"city", place},
    {"ort", place},
    {"lieu", place},
    {"language", language},
    {"lang", language},
    {"sprache", language},
    {"langue", language},
    {"idioma", language},
    {"lingua", language},
    {"url", url},
    {"weburl", url},
    {"link", url},
    {"permalink", url},
    {"canonicalurl", url},
    {"sourceurl", url},
    {"articleurl", url},
    {"externalurl", url},
    {"href", url},
    {"tags", tags},
    {"keywords", tags},
    {"topics", tags},
    {"subjects", tags},
    {"categories", tags},
    {"schlagworte", tags},
    {"schlagwörter", tags},
    {"asides", asides},
});

}  // namespace

std::span<const FieldName> field_names() { return names; }

std::string fold_field_name(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c == '_' || c == '-' || c == ' ') continue;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return folded;
}

bool is_field_name(std::string_view name) {
  constexpr std::size_t longest_name = 32;
  if (name.size() > longest_name) return false;
  const std::string folded = fold_field_name(name);
  return std::any_of(names.begin(), names.end(),
                     [&](const FieldName& row) { return row.name == folded; });
}

std::string common_field_names() {
  return "id, title, text, date, author, source, section, place, language, url, tags";
}

}  // namespace clipfile
