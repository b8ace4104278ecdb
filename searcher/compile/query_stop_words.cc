// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_stop_words.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

void collect_words(const query::Node& node, std::vector<std::string>& words) {
  if (const auto* word = std::get_if<query::Word>(&node.content)) words.push_back(word->text);
  for (const query::Node& child : node.children) collect_words(child, words);
}

bool has_lower_case(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (u_islower(static_cast<UChar32>(next_code_point(text, offset)))) return true;
  }
  return false;
}

std::string commonest_language(const Xapian::Database& database,
                               const std::vector<std::string>& languages) {
  const auto articles = [&](const std::string& language) {
    return database.get_termfreq(std::string(schema::field("lang").prefix) + language);
  };
  const auto best = std::max_element(
      languages.begin(), languages.end(),
      [&](const std::string& a, const std::string& b) { return articles(a) < articles(b); });
  return best == languages.end() ? "en" : *best;
}

}  // namespace

QueryStopWords::QueryStopWords(const query::Node& root, const Xapian::Database& database,
                               const std::vector<std::string>& languages) {
  std::vector<std::string> words;
  collect_words(root, words);
  capitals_count_ = std::any_of(words.begin(), words.end(), has_lower_case);
  const std::string commonest = commonest_language(database, languages);
  for (const std::string& language : languages) {
    const auto found = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return is_stop_word(fold_word(word), language);
    });
    if (found > 1 || language == commonest) languages_.push_back(language);
  }
  if (languages_.empty()) languages_.push_back(commonest);
}

bool QueryStopWords::contains(std::string_view typed) const {
  if (capitals_count_ && !has_lower_case(typed) && typed.size() > 1) return false;
  const std::string word = fold_word(typed);
  return std::any_of(languages_.begin(), languages_.end(),
                     [&](const std::string& language) { return is_stop_word(word, language); });
}

}  // namespace clipfile
