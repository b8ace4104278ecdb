// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document.h"

#include <algorithm>
#include <stdexcept>
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
#include "indexer/analyse/name_words.h"
#include "indexer/analyse/quotes/find_quotes.h"

namespace clipfile {
namespace {

using schema::Field;
using schema::field;

/// Where and how heavily a piece of text is posted.
struct Posting {
  std::string_view prefix = "";
  Xapian::termpos first = 1;
  Xapian::termcount wdf = 1;
  bool stems = true;
  std::size_t most_words = schema::most_passage_words;
  std::vector<WordHash>* heard = nullptr;  ///< takes note of each word
};

/// The position behind the last word.
Xapian::termpos post_words(DocumentDraft& document, WordAnalyser& analyser, std::string_view text,
                           const Posting& posting) {
  Xapian::termpos position = posting.first;
  std::string term(posting.prefix);
  std::string stem = std::string(schema::prefix::stem) + term;
  const std::size_t stem_prefix = stem.size();
  std::size_t left = posting.most_words;
  WordScanner words(text);
  for (auto word = words.next(); word && left > 0; word = words.next(), --left, ++position) {
    const WordForms forms = analyser.analyse(word->of(text));
    if (forms.term.empty()) continue;
    term.replace(posting.prefix.size(), std::string::npos, forms.term);
    document.add_posting(term, position, posting.wdf);
    if (posting.heard) posting.heard->push_back(hash_word(forms.term));
    if (!posting.stems) continue;
    stem.replace(stem_prefix, std::string::npos, forms.stem);
    document.add_term(stem, posting.wdf);
  }
  return position;
}

/// Words of a citation field; a gap keeps phrases within one value.
void post_field(DocumentDraft& document, WordAnalyser& analyser, const Field& target,
                const std::vector<std::string>& values) {
  constexpr Xapian::termpos gap = 16;
  static_assert(gap == speaker_gap);
  const bool stems = target.kind == schema::FieldKind::stemmed_words;
  Xapian::termpos position = 1;
  for (const std::string& value : values) {
    position = gap + post_words(document, analyser, value,
                                {.prefix = target.prefix,
                                 .first = position,
                                 .wdf = 0,
                                 .stems = stems,
                                 .most_words = std::string::npos});
  }
}

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

void add_citation_values(DocumentDraft& document, const Article& article) {
  for (const auto& [slot, value] : citation_values(article)) document.add_value(slot, value);
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
  const Posting deck{.first = next + gap, .most_words = schema::most_passage_words - next - gap};
  post_words(document, analyser, citation.deck, deck);
  Posting field_deck = deck;
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

/// What says where an article lies: words of the path, keys and identity.
void add_place(DocumentDraft& document, WordAnalyser& analyser, const Article& article,
               const ArticleIdentity& identity, Xapian::termcount key_wdf) {
  post_field(document, analyser, field("path"), {article.path});
  document.add_term(article_term(identity), key_wdf);
  document.add_value(schema::slot::identity, write_identity(identity));
  document.add_value(schema::slot::path, write_place(article.path, article.part));
}

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

WordAnalyser& DocumentMaker::analyser_for(const std::string& language) {
  return analysers_.try_emplace(has_stemmer(language) ? language : "", language).first->second;
}

std::string DocumentMaker::write(const Article& article) {
  DocumentDraft document;
  WordAnalyser& analyser = analyser_for(article.citation.language);
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

Xapian::Document DocumentMaker::move(Xapian::Document document, const std::string& from,
                                     const std::string& to) {
  StoredArticle stored = read_stored_article(document.get_data());
  Article& article = stored.article;
  article.path = from;  // JSON holds no bytes that are not UTF-8
  const Xapian::termcount key_wdf = remove_place(document, article);
  const bool made_id = has_made_id(article);
  article.path = to;
  if (made_id) article.id = make_article_id(to, article.part);
  const StoredJson json = write_stored_json(article);
  DocumentDraft place;
  add_place(place, analyser_for(article.citation.language), article, identity_of(article, json),
            key_wdf);
  add_citation_values(place, article);  // with the new id
  place.add_to(document);
  document.set_data(write_stored_article(json.text, stored.passages, stored.quotes));
  return document;
}

}  // namespace clipfile
