// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/fields.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

constexpr std::string_view date_help =
    "write date:2022, date:2022-01, date:2022-01-09, date:-7d, date:yesterday, or two of these "
    "with "
    ".. between them";

/// No name of a field comes near it.
constexpr std::size_t longest_name = 32;

bool is_field_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Levenshtein's.
std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t replaced = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::vector<std::string_view> all_names(std::span<const std::string_view> fields) {
  std::vector<std::string_view> names(fields.begin(), fields.end());
  if (std::find(names.begin(), names.end(), date_field) == names.end()) names.push_back(date_field);
  return names;
}

/// Nothing where no name is close, or the typed one too long to be a slip of any.
std::optional<std::string_view> closest(std::string_view typed,
                                        const std::vector<std::string_view>& names) {
  constexpr std::size_t most_slips = 2;
  if (typed.size() > longest_name) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t fewest = std::min(most_slips, typed.size() / 2) + 1;
  for (const std::string_view name : names) {
    const std::size_t slips = edit_distance(typed, name);
    if (slips < fewest) best = name;
    fewest = std::min(fewest, slips);
  }
  return best;
}

std::string field_hint(std::string_view typed, const std::vector<std::string_view>& names) {
  std::string hint;
  if (const auto guess = closest(typed, names)) {
    hint.append("did you mean ").append(*guess).append("? ");
  }
  hint += "the fields are ";
  for (const std::string_view name : names) {
    hint.append(name).append(name == names.back() ? "" : ", ");
  }
  return hint + "; text with a colon in it goes in quotes";
}

DayRange read_period(std::string_view text, std::size_t column, Day today) {
  const auto period = parse_period(text, today);
  const std::chrono::year earliest{1};
  if (!period || period->first.year() < earliest) {
    throw QueryError(column, "no such date", std::string(date_help));
  }
  return *period;
}

}  // namespace

std::optional<Characters> find_field_name(Characters rest) {
  if (rest.empty() || !is_field_letter(rest.front().code)) return std::nullopt;
  const auto colon = std::find_if(rest.begin(), rest.end(), [](const Character& each) {
    return !is_field_letter(each.code) && each.code != U'-';
  });
  if (colon == rest.end() || colon->code != U':') return std::nullopt;
  const auto length = static_cast<std::size_t>(colon - rest.begin());
  const Characters value = rest.subspan(length + 1);
  if (value.empty() || is_space(value.front().code) || value.front().code == U')') {
    return std::nullopt;
  }
  const bool is_address = value.size() > 1 && value[0].code == U'/' && value[1].code == U'/';
  return is_address ? std::nullopt : std::optional(rest.first(length));
}

std::string read_field_name(Characters name, std::span<const std::string_view> fields) {
  std::string typed = to_utf8(name);
  const auto names = all_names(fields);
  if (std::find(names.begin(), names.end(), typed) != names.end()) return typed;
  const std::string shown =
      typed.size() > longest_name ? typed.substr(0, longest_name) + "..." : typed;
  throw QueryError(name.front().column, "unknown field \"" + shown + "\"",
                   field_hint(typed, names));
}

DateRange read_date_range(Characters typed, Day today) {
  constexpr std::string_view dots = "..";
  const std::string text = to_utf8(typed);
  const std::size_t column = typed.front().column;
  const std::size_t between = text.find(dots);
  if (between == std::string::npos) {
    const DayRange period = read_period(text, column, today);
    return {period.first, period.last};
  }
  const std::string_view first = std::string_view(text).substr(0, between);
  const std::string_view last = std::string_view(text).substr(between + dots.size());
  if (first.empty() && last.empty()) {
    throw QueryError(column, "no date on either side of ..", std::string(date_help));
  }
  DateRange range;
  if (!first.empty()) range.first = read_period(first, column, today).first;
  const std::size_t behind = column + between + dots.size();  // all before it is ASCII, or no date
  if (!last.empty()) range.last = read_period(last, behind, today).last;
  if (range.first && range.last && *range.last < *range.first) {
    throw QueryError(column, "the range of dates ends before it begins",
                     "put the earlier date first");
  }
  return range;
}

}  // namespace clipfile::query
