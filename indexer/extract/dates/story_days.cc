// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/story_days.h"

#include <set>
#include <string>

#include "indexer/extract/dates/agencies.h"
#include "indexer/extract/dates/date_tokens.h"

namespace clipfile::dates {
namespace {

constexpr std::size_t longest_text = 1 << 16;  // bytes; no names are looked for behind them
constexpr std::size_t longest_own_line = 80;   // bytes
constexpr std::size_t longest_credit = 160;    // bytes
constexpr std::size_t longest_tail = 80;       // bytes behind a credit: glued furniture
constexpr std::size_t shortest_name = 4;       // bytes
constexpr std::size_t names_to_share = 2;

/// "(Video: ...)", "(JM Rieger/The Washington Post)", "(Reuters)" close to the end.
bool credit_follows(std::string_view paragraph, std::size_t from) {
  const std::size_t close = paragraph.rfind(')');
  if (close == std::string_view::npos || paragraph.size() - close > longest_tail) return false;
  const std::size_t open = paragraph.rfind('(', close);
  if (open == std::string_view::npos || open < from || close - open > longest_credit) return false;
  const std::string_view credit = paragraph.substr(open + 1, close - open - 1);
  const bool parted = credit.find_first_of(":/") != std::string_view::npos;
  return parted || is_agency(credit);
}

std::set<std::string> names_of(std::string_view text) {
  std::set<std::string> names;
  const Tokens tokens(text.substr(0, longest_text));
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    const bool calendar = token.word.month != 0 || token.word.weekday != 0;
    if (!token.capital || calendar || token.length < shortest_name) continue;
    names.emplace(text.substr(token.offset, token.length));
  }
  return names;
}

}  // namespace

std::optional<StoryDay> find_story_day(std::string_view paragraph) {
  const auto dateline = parse_dateline(paragraph);
  if (dateline && dateline->partial_day) {
    return StoryDay{*dateline->partial_day, StoryDayPlace::dateline};
  }
  const bool is_own_line = paragraph.size() <= longest_own_line;
  if (!is_own_line && !credit_follows(paragraph, 0)) return std::nullopt;
  const auto days = find_partial_days(paragraph);
  if (days.size() != 1) return std::nullopt;
  const PartialDay& day = days.front();
  if (is_own_line) return StoryDay{day, StoryDayPlace::own_line};
  const bool caption = credit_follows(paragraph, day.offset + day.length);
  return caption ? std::optional(StoryDay{day, StoryDayPlace::caption}) : std::nullopt;
}

bool share_names(std::string_view one, std::string_view other) {
  const std::set<std::string> names = names_of(one);
  std::size_t shared = 0;
  for (const std::string& name : names_of(other)) shared += names.count(name);
  return shared >= names_to_share;
}

}  // namespace clipfile::dates
