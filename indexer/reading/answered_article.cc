// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/answered_article.h"

#include <algorithm>
#include <exception>
#include <map>
#include <new>
#include <xapian.h>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/calendar.h"
#include "common/citation_values.h"
#include "common/copies/sketch.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/analyse/file_analysis.h"

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

std::string passage_lengths(const std::vector<Passage>& passages) {
  std::string lengths;
  for (const Passage& passage : passages) lengths.push_back(static_cast<char>(passage.words));
  return lengths;
}

class AnswerCheck {
 public:
  AnswerCheck(const Xapian::Document& document, const std::string& path)
      : document_(document), data_(document.get_data()), path_(path) {}

  /// Empty where all is well.
  std::string run() {
    if (nests_too_deep(data_)) return "an article that is none";
    stored_ = read_stored_article(data_);
    Article& article = stored_.article;
    article.path = path_;  // its bytes, as they were before they became JSON
    const std::string json = write_article_json(article);
    if (write_stored_article(json, stored_.passages, stored_.quotes) != data_)
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
  bool has_its_values() const {
    std::map<Xapian::valueno, std::string> expected;
    const auto& published = stored_.article.citation.published;
    const auto expect = [&](Xapian::valueno slot, const std::string& value) {
      if (!value.empty()) expected[slot] = value;
    };
    expect(schema::slot::identity, write_identity(identity_));
    expect(schema::slot::path, write_place(path_, stored_.article.part));
    expect(schema::slot::passage_lengths, passage_lengths(stored_.passages));
    expect(schema::slot::published, published ? format_compact_day(published->day) : "");
    for (const auto& [slot, value] : citation_values(stored_.article)) expect(slot, value);
    const std::string names = document_.get_value(schema::slot::names);
    constexpr std::size_t folding_lengthens = 16;
    if (names.size() > folding_lengthens * data_.size()) return false;
    expect(schema::slot::names, names);  // those that no article has lead nowhere
    const std::string sketch = document_.get_value(schema::slot::sketch);
    if (!read_sketch(sketch)) return false;
    expect(schema::slot::sketch, sketch);  // what it leads to is compared by its text
    if (document_.values_count() != expected.size()) return false;
    return std::all_of(expected.begin(), expected.end(), [&](const auto& value) {
      return document_.get_value(value.first) == value.second;
    });
  }

  std::string fault_of_terms() const {
    constexpr std::size_t longest_key = 245;
    const MostOfText most = most_of(stored_, data_.size());
    const std::string own = article_term(identity_);
    const std::string of_file = file_term(path_);
    std::uint64_t frequency = 0;
    int keys = 0;
    const auto end = document_.termlist_end();
    for (auto term = document_.termlist_begin(); term != end; ++term) {
      const std::string name = *term;
      if (name.empty() || size_as_key(name) > longest_key) return "a term that is too long";
      const bool is_key =
          name.starts_with(schema::prefix::article) || name.starts_with(schema::prefix::file);
      if (is_key && name != own && name != of_file) return "an article with the key of another";
      keys += is_key;
      frequency += term.get_wdf();
      if (frequency > most.frequency) return "an article with more words than its text has";
      if (has_position_above(most.position, term)) return "an article with positions out of reach";
    }
    return keys == 2 ? "" : "an article without its keys";
  }

  static bool has_position_above(std::uint64_t most, const Xapian::TermIterator& term) {
    const auto end = term.positionlist_end();
    for (auto position = term.positionlist_begin(); position != end; ++position) {
      if (*position > most) return true;
    }
    return false;
  }

  const Xapian::Document& document_;
  std::string data_;
  const std::string& path_;
  StoredArticle stored_;
  ArticleIdentity identity_;
};

}  // namespace

std::variant<CheckedArticle, std::string> check_answered_article(const std::string& document,
                                                                 const std::string& path) try {
  const auto read = Xapian::Document::unserialise(document);
  AnswerCheck check(read, path);
  const std::string fault = check.run();
  if (!fault.empty()) return fault;
  return check.found();
} catch (const Xapian::Error&) {
  return std::string("bytes that are no document");
} catch (const std::bad_alloc&) {
  throw;
} catch (const std::exception&) {
  return std::string("an article that cannot be read");
}

}  // namespace clipfile
