// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_place.h"

#include <stdexcept>
#include <string_view>
#include <vector>

#include "common/article_json.h"
#include "common/citation_values.h"
#include "common/schema.h"
#include "common/stored_article.h"

namespace clipfile {
namespace {

using schema::field;

/// Throws std::runtime_error where the document lacks the term.
Xapian::termcount frequency_in(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  if (found == document.termlist_end() || *found != term) {
    throw std::runtime_error("stored article: its terms do not belong to its path");
  }
  return found.get_wdf();
}

/// Takes away what add_place added; returns the frequency of the article's unique term.
Xapian::termcount remove_place(Xapian::Document& document, const Article& article) {
  const std::string key = article_term(article.path, article.part);
  const Xapian::termcount wdf = frequency_in(document, key);
  std::vector<std::string> terms = {key};
  const std::string prefix(field("path").prefix);
  auto word = document.termlist_begin();
  for (word.skip_to(prefix); word != document.termlist_end(); ++word) {
    if (!(*word).starts_with(prefix)) break;
    terms.push_back(*word);
  }
  for (const std::string& term : terms) document.remove_term(term);
  return wdf;
}

}  // namespace

void add_place(DocumentDraft& document, WordAnalyser& analyser, const Article& article,
               const ArticleIdentity& identity, Xapian::termcount key_wdf) {
  post_field(document, analyser, field("path"), {article.path});
  document.add_term(article_term(identity), key_wdf);
  document.add_value(schema::slot::identity, write_identity(identity));
  document.add_value(schema::slot::path, write_place(article.path, article.part));
}

void add_citation_values(DocumentDraft& document, const Article& article) {
  for (const auto& [slot, value] : citation_values(article)) document.add_value(slot, value);
}

Xapian::Document move_document(Xapian::Document document, const std::string& from,
                               const std::string& to, WordAnalysers& analysers) {
  StoredArticle stored = read_stored_article(document.get_data());
  Article& article = stored.article;
  article.path = from;  // JSON holds no bytes that are not UTF-8
  const Xapian::termcount key_wdf = remove_place(document, article);
  const bool made_id = has_made_id(article);
  article.path = to;
  if (made_id) article.id = make_article_id(to, article.part);
  const StoredJson json = write_stored_json(article);
  DocumentDraft place;
  add_place(place, analysers.of(article.citation.language), article, identity_of(article, json),
            key_wdf);
  add_citation_values(place, article);  // with the new id
  place.add_to(document);
  document.set_data(write_stored_article(json.text, stored.passages, stored.quotes));
  return document;
}

}  // namespace clipfile
