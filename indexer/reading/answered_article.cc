// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/answered_article.h"

#include <algorithm>
#include <exception>
#include <map>
#include <new>
#include <string_view>
#include <vector>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/calendar.h"
#include "common/citation_values.h"
#include "common/copies/sketch.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/analyse/analysis_result.h"
#include "indexer/reading/document_reader.h"

namespace clipfile {
namespace {

/// An article as JSON is an object of arrays of objects.
constexpr int deepest_nesting = 3;

/// So that no tree of it takes more memory than a few times its bytes.
bool nests_too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_string && c == '\\') ++at;
    if (c == '"') in_string = !in_string;
    if (in_string) continue;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > deepest_nesting) return true;
  }
  return false;
}

/// Bytes that a term takes in a Xapian database.
std::size_t size_as_key(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

/// What the text of an article can lead to, at most.
struct MostOfText {
  std::uint64_t position;
  std::uint64_t frequency;  ///< of all terms together
};

MostOfText most_of(const StoredArticle& stored, std::size_t data_bytes) {
  constexpr std::uint64_t gap_between_values = 32;
  const std::uint64_t passages = stored.passages.size() + 2;
  return {.position = passages * schema::passage_stride + gap_between_values * data_bytes,
          .frequency = 8 * static_cast<std::uint64_t>(data_bytes) + 8};
}

/// What is looked for in the terms of a document.
struct FoundTerms {
  bool has_too_long = false;
  std::uint64_t position = 0;          ///< the highest
  std::uint64_t frequency = 0;         ///< of all together
  std::vector<std::string_view> keys;  ///< of articles; more than an article has say that
};

constexpr std::size_t keys_of_an_article = 1;

FoundTerms read_terms(DocumentReader& reader) {
  constexpr std::size_t longest_key = 245;
  FoundTerms found;
  while (const auto term = reader.next_term()) {
    found.has_too_long = found.has_too_long || size_as_key(term->name) > longest_key;
    found.position = std::max(found.position, term->last_position);
    found.frequency += term->frequency;
    const bool is_key = term->name.starts_with(schema::prefix::article);
    if (is_key && found.keys.size() <= keys_of_an_article) found.keys.push_back(term->name);
  }
  return found;
}

std::string passage_lengths(const std::vector<Passage>& passages) {
  std::string lengths;
  for (const Passage& passage : passages) lengths.push_back(static_cast<char>(passage.words));
  return lengths;
}

class AnswerCheck {
 public:
  AnswerCheck(std::string_view document, const std::string& path)
      : reader_(document), terms_(read_terms(reader_)), data_(reader_.data()), path_(path) {}

  /// Empty where all is well.
  std::string run() {
    if (!reader_.is_sound()) return "bytes that are no document";
    if (nests_too_deep(data_)) return "an article that is none";
    stored_ = read_stored_article(data_);
    Article& article = stored_.article;
    article.path = path_;  // its bytes, as they were before they became JSON
    const StoredJson json = write_stored_json(article);
    if (write_stored_article(json.text, stored_.passages, stored_.quotes) != data_)
      return "an article of another file";
    identity_ = identity_of(article, json);
    for (const Passage& passage : stored_.passages) {
      if (passage.words > schema::most_passage_words) return "a passage that is too long";
    }
    if (!has_its_values()) return "an article with the values of another";
    return fault_of_terms();
  }

  CheckedArticle found() const { return {identity_.key, text_bytes_of(stored_.article)}; }

 private:
  /// Empty where it has none.
  std::string_view value_in(Xapian::valueno slot) const {
    const auto& values = reader_.values();
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.first == slot; });
    return found == values.end() ? std::string_view() : found->second;
  }

  bool has_its_values() const {
    std::map<Xapian::valueno, std::string> expected;
    const auto& published = stored_.article.citation.published;
    const auto expect = [&](Xapian::valueno slot, std::string_view value) {
      if (!value.empty()) expected[slot] = value;
    };
    expect(schema::slot::identity, write_identity(identity_));
    expect(schema::slot::path, write_place(path_, stored_.article.part));
    expect(schema::slot::passage_lengths, passage_lengths(stored_.passages));
    expect(schema::slot::published, published ? format_compact_day(published->day) : "");
    for (const auto& [slot, value] : citation_values(stored_.article)) expect(slot, value);
    const std::string_view names = value_in(schema::slot::names);
    constexpr std::size_t folding_lengthens = 16;
    if (names.size() > folding_lengthens * data_.size()) return false;
    expect(schema::slot::names, names);  // those that no article has lead nowhere
    const std::string_view sketch = value_in(schema::slot::sketch);
    if (!read_sketch(sketch)) return false;
    expect(schema::slot::sketch, sketch);  // what it leads to is compared by its text
    return std::equal(expected.begin(), expected.end(), reader_.values().begin(),
                      reader_.values().end(), [](const auto& one, const auto& other) {
                        return one.first == other.first && one.second == other.second;
                      });
  }

  std::string fault_of_terms() const {
    const MostOfText most = most_of(stored_, data_.size());
    const std::string own = article_term(identity_);
    const auto is_of_another = [&](std::string_view key) { return key != own; };
    if (terms_.has_too_long) return "a term that is too long";
    if (std::any_of(terms_.keys.begin(), terms_.keys.end(), is_of_another)) {
      return "an article with the key of another";
    }
    if (terms_.frequency > most.frequency) return "an article with more words than its text has";
    if (terms_.position > most.position) return "an article with positions out of reach";
    return terms_.keys.size() == keys_of_an_article ? "" : "an article without its key";
  }

  DocumentReader reader_;
  FoundTerms terms_;
  std::string_view data_;
  const std::string& path_;
  StoredArticle stored_;
  ArticleIdentity identity_;
};

}  // namespace

std::variant<CheckedArticle, std::string> check_answered_article(std::string_view document,
                                                                 const std::string& path) try {
  AnswerCheck check(document, path);
  const std::string fault = check.run();
  if (!fault.empty()) return fault;
  return check.found();
} catch (const std::bad_alloc&) {
  throw;
} catch (const std::exception&) {
  return std::string("an article that cannot be read");
}

}  // namespace clipfile
