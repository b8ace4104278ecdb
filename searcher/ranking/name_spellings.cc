// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/name_spellings.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "common/names/name_entries.h"
#include "common/names/reading.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// Spellings that are compared with one word, at the most.
constexpr std::size_t most_compared = 20'000;
constexpr std::size_t most_same = 30;
constexpr std::size_t most_doubtful = 5;
constexpr std::uint64_t times_as_many = 10;

bool begins_in_capitals(std::string_view typed) {
  std::size_t offset = 0;
  return !typed.empty() && u_isUUppercase(static_cast<UChar32>(next_code_point(typed, offset)));
}

/// Typed in lower case, or short: it is likely no misspelt name, and like many other words.
bool is_common_looking(std::string_view typed) {
  constexpr std::size_t short_name = 4;  // bytes
  return typed.size() <= short_name || !begins_in_capitals(typed);
}

void keep_best(std::vector<NameSpelling>& spellings, std::size_t most) {
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const NameSpelling& a, const NameSpelling& b) {
                     if (a.likeness != b.likeness) return a.likeness > b.likeness;
                     return a.articles > b.articles;
                   });
  if (spellings.size() > most) spellings.resize(most);
}

bool holds(const std::vector<NameSpelling>& spellings, const std::string& term) {
  return std::any_of(spellings.begin(), spellings.end(),
                     [&](const NameSpelling& one) { return one.term == term; });
}

}  // namespace

NameSpellings::Filed NameSpellings::read_filed(const std::vector<std::string>& keys) const {
  Filed filed;
  for (const Xapian::Database& part : parts_) {
    Filed of_part;
    for (const std::string& key : keys) {
      const std::string prefix = name_entries(key);
      const auto end = part.metadata_keys_end(prefix);
      for (auto entry = part.metadata_keys_begin(prefix);
           entry != end && of_part.size() < most_compared; ++entry) {
        of_part.emplace((*entry).substr(prefix.size()), 0).first->second =
            read_name_count(part.get_metadata(*entry));
      }
    }
    for (const auto& [spelling, articles] : of_part) filed[spelling] += articles;
  }
  return filed;
}

std::uint64_t NameSpellings::count_as_name(const std::string& term,
                                           const std::vector<std::string>& keys) const {
  std::uint64_t articles = 0;
  for (const Xapian::Database& part : parts_) {
    std::uint64_t of_part = 0;
    for (const std::string& key : keys) {
      const std::string entry = part.get_metadata(name_entry(key, term));
      if (!entry.empty()) of_part = read_name_count(entry);
    }
    articles += of_part;
  }
  return articles;
}

/// Counts are filed at powers of two, so that they may be half of what they were.
bool NameSpellings::is_mostly_name(const std::string& term, std::uint64_t as_name) const {
  constexpr std::uint64_t one_in = 4;
  return as_name * one_in >= all_.get_termfreq(term);
}

void NameSpellings::add_equivalents(const std::string& term, std::string_view prefix,
                                    NameExpansion& found) const {
  for (const Equivalent& other : equivalents_.of(term)) {
    const std::uint64_t articles = all_.get_termfreq(std::string(prefix) + other.name);
    if (articles == 0 || holds(found.same, other.name)) continue;
    std::erase_if(found.doubtful, [&](const NameSpelling& one) { return one.term == other.name; });
    (other.certain ? found.same : found.doubtful).push_back({other.name, articles, 1});
  }
}

NameExpansion NameSpellings::find(std::string_view typed, std::string_view prefix) const {
  NameExpansion found{std::string(typed), {}, {}};
  const std::string term = fold_word(typed);
  const Reading asked = read_name(term);
  const std::vector<std::string> keys = keys_to_ask(asked);
  const bool may_be_name =
      begins_in_capitals(typed) || is_mostly_name(term, count_as_name(term, keys));
  if (!may_be_name) return found;
  for (const auto& [spelling, articles_as_name] : read_filed(keys)) {
    if (spelling == term) continue;
    const Comparison compared = compare(asked, read_name(spelling));
    if (compared.kinship == Kinship::other) continue;
    const std::uint64_t articles = all_.get_termfreq(std::string(prefix) + spelling);
    if (articles == 0 || !is_mostly_name(spelling, articles_as_name)) continue;
    auto& list = compared.kinship == Kinship::same ? found.same : found.doubtful;
    list.push_back({spelling, articles, compared.likeness});
  }
  keep_best(found.same, most_same);
  add_equivalents(term, prefix, found);
  const std::uint64_t articles = all_.get_termfreq(std::string(prefix) + term);
  if (is_common_looking(typed)) {
    std::erase_if(found.doubtful, [&](const NameSpelling& one) {
      return one.likeness < 1 && articles >= times_as_many * one.articles;
    });
  }
  keep_best(found.doubtful, most_doubtful);
  return found;
}

}  // namespace clipfile
