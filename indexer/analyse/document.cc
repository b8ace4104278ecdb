// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document.h"

#include <algorithm>
#include <vector>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/calendar.h"
#include "common/citation_values.h"
#include "common/copies/shingles.h"
#include "common/copies/sketch.h"
#include "common/passages.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "indexer/analyse/document_draft.h"
#include "indexer/analyse/document_place.h"
#include "indexer/analyse/name_words.h"
#include "indexer/analyse/quotes/find_quotes.h"

namespace clipfile {
namespace {

using schema::Field;
using schema::field;

/// A NUL takes two bytes of a term, which might then be too long for Xapian.
bool holds_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

void add_value_term(DocumentDraft& document, std::string_view prefix, std::string_view value) {
  if (value.empty() || holds_nul(value)) return;
  const std::string folded = fold_diacritics(fold_case(value));
  document.add_boolean_term(std::string(prefix) +
                            std::string(truncate_utf8(folded, schema::most_value_bytes)));
}

/// "www.example.org" and the domains above it, down to two labels.
void add_site(DocumentDraft& document, std::string_view url) {
  const std::string site = host_of_url(url);
  if (holds_nul(site)) return;
  for (std::string_view host = site; host.find('.') != std::string_view::npos;) {
    document.add_boolean_term(std::string(field("site").prefix) + std::string(host));
    host.remove_prefix(host.find('.') + 1);
  }
}

void add_date(DocumentDraft& document, const PublishedDate& published) {
  const std::string day = format_compact_day(published.day);
  document.add_value(schema::slot::published, day);
  document.add_boolean_term(std::string(field("date").prefix) + day);
  document.add_boolean_term(std::string(schema::prefix::month) + day.substr(0, 6));
  document.add_boolean_term(std::string(schema::prefix::year) + day.substr(0, 4));
}

void add_citation(DocumentDraft& document, WordAnalyser& analyser, const Article& article) {
  const Citation& citation = article.citation;
  post_field(document, analyser, field("byline"), citation.byline);
  post_field(document, analyser, field("publication"), {citation.publication});
  post_field(document, analyser, field("section"), {citation.section});
  post_field(document, analyser, field("place"), {citation.place});
  post_field(document, analyser, field("tag"), article.tags);
  add_value_term(document, schema::prefix::publication, citation.publication);
  add_value_term(document, field("lang").prefix, citation.language);
  add_value_term(document, field("type").prefix, article.type);
  add_site(document, citation.url);
  if (citation.published) add_date(document, *citation.published);
  add_citation_values(document, article);
}

/// Headline and deck: passage 0 of the text, and the field of their own.
void add_headline(DocumentDraft& document, WordAnalyser& analyser, const Citation& citation,
                  StoryWords& heard) {
  const std::string_view prefix = field("headline").prefix;
  const Xapian::termpos gap = 2;
  const auto next = post_words(document, analyser, citation.headline,
                               {.wdf = schema::headline_wdf, .heard = &heard.headline});
  post_words(document, analyser, citation.headline, {.prefix = prefix});
  if (next + gap >= schema::most_passage_words) return;
  const WordPosting deck{.first = next + gap,
                         .most_words = schema::most_passage_words - next - gap};
  post_words(document, analyser, citation.deck, deck);
  WordPosting field_deck = deck;
  field_deck.prefix = prefix;
  post_words(document, analyser, citation.deck, field_deck);
}

void add_passages(DocumentDraft& document, WordAnalyser& analyser, std::string_view text,
                  const std::vector<Passage>& passages, StoryWords& heard) {
  std::string lengths;
  Xapian::termpos first = 1;
  for (const Passage& passage : passages) {
    first += schema::passage_stride;
    post_words(document, analyser, text.substr(passage.begin, passage.end - passage.begin),
               {.first = first, .heard = &heard.body});
    lengths.push_back(static_cast<char>(static_cast<unsigned char>(passage.words)));
  }
  document.add_value(schema::slot::passage_lengths, lengths);
}

void add_sketch(DocumentDraft& document, const StoryWords& words) {
  document.add_value(schema::slot::sketch, write_sketch(make_sketch(shingles_of(words))));
}

}  // namespace

std::string DocumentMaker::write(const Article& article) {
  DocumentDraft document;
  WordAnalyser& analyser = analysers_.of(article.citation.language);
  const std::string text = join_paragraphs(article.body);
  const std::vector<Passage> passages = split_into_passages(text, article.citation.language);
  StoryWords words;
  add_headline(document, analyser, article.citation, words);
  add_passages(document, analyser, text, passages, words);
  add_sketch(document, words);
  const bool has_words = document.has_terms();
  add_citation(document, analyser, article);
  std::vector<std::string> asides;
  for (const Aside& aside : article.asides) asides.push_back(aside.text);
  post_field(document, analyser, field("aside"), asides);
  const Quotes quotes = find_quotes(text, article.citation.language);
  post_field(document, analyser, field("said-by"), quotes.speakers);
  const StoredJson json = write_stored_json(article);
  // Xapian's check takes a document of length 0 that has positions for one that is missing.
  add_place(document, analyser, article, identity_of(article, json), has_words ? 0 : 1);
  document.add_value(schema::slot::names, join_name_words(find_name_words(article)));
  return document.write(write_stored_article(json.text, passages, quotes));
}

Xapian::Document DocumentMaker::make(const Article& article) {
  return Xapian::Document::unserialise(write(article));
}

}  // namespace clipfile
