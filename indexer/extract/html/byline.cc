// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/byline.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "indexer/extract/html/ascii.h"
#include "indexer/extract/html/class_words.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_byline = 200;
constexpr std::size_t longest_name = 60;
constexpr std::size_t most_names = 20;
constexpr std::size_t most_words = 6;

constexpr auto introductions = std::to_array<std::string_view>({
    "written by ", "posted by ", "reported by ", "published by ", "story by ",
    "author: ",    "authors: ",  "autor: ",      "by: ",          "by ",
    "von ",        "par ",       "por ",         "di ",           "door ",
    "av ",         "af ",        "text: ",       "from ",
});

constexpr auto joints =
    std::to_array<std::string_view>({" and ", " und ", " et ", " y ", " e ", " en ", " og ", " & ",
                                     ", ", "; ", " | ", " / ", " • ", " · "});

/// Words that describe a writer or a date, and so end the list of names.
constexpr auto no_names = std::to_array<std::string_view>({
    "staff",       "writer",    "reporter", "correspondent", "editor",   "editorial",
    "contributor", "columnist", "updated",  "published",     "posted",   "jan",
    "january",     "feb",       "february", "mar",           "march",    "april",
    "may",         "june",      "july",     "aug",           "august",   "sept",
    "september",   "oct",       "october",  "nov",           "november", "dec",
    "december",    "monday",    "tuesday",  "wednesday",     "thursday", "friday",
    "saturday",    "sunday",    "et",       "gmt",           "utc",      "am",
    "pm",
});

std::string_view without_introduction(std::string_view text) {
  for (const std::string_view introduction : introductions) {
    if (starts_with_ascii(text, introduction))
      return without_introduction(trim_ascii(text.substr(introduction.size())));
  }
  return text;
}

bool is_no_name_word(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == 's'))
    word.remove_suffix(1);
  return std::any_of(no_names.begin(), no_names.end(),
                     [&](std::string_view no_name) { return same_ascii(word, no_name); });
}

bool is_name(std::string_view text) {
  if (text.size() < 2 || text.size() > longest_name) return false;
  if (text.find_first_of("0123456789@/<>{}=") != std::string_view::npos) return false;
  std::size_t words = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (is_no_name_word(text.substr(0, end)) || ++words > most_words) return false;
    text = trim_ascii(text.substr(end));
  }
  return true;
}

/// Nearest joint in `text`: where it starts and how long it is.
std::pair<std::size_t, std::size_t> find_joint(std::string_view text) {
  std::pair<std::size_t, std::size_t> nearest = {text.size(), 0};
  for (const std::string_view joint : joints) {
    if (const std::size_t at = text.find(joint); at < nearest.first) nearest = {at, joint.size()};
  }
  return nearest;
}

/// How plainly an element says that it holds the byline; 0: it does not.
int byline_rank(const HtmlTree& tree, NodeId node) {
  if (tree.attribute(node, Attr::rel) == "author") return 3;
  const std::string_view itemprop = tree.attribute(node, Attr::itemprop);
  if (itemprop == "author" || itemprop == "creator") return 4;
  for (const Attr attr : {Attr::class_, Attr::id}) {
    const std::string_view names = tree.attribute(node, attr);
    if (!names.empty() && judge_class_names(names).byline)
      return names.find("yline") != std::string_view::npos ? 2 : 1;
  }
  return 0;
}

/// The part of an author's element that is called its name, where it has one.
std::string_view byline_text(const HtmlTree& tree, NodeId node) {
  for (NodeId inner = node + 1; inner < tree.nodes[node].end; ++inner) {
    if (tree.attribute(inner, Attr::itemprop) == "name") return tree.text(inner);
  }
  return tree.text(node);
}

void add_new(std::vector<std::string> names, std::vector<std::string>& all) {
  for (std::string& name : names) {
    if (all.size() < most_names && std::find(all.begin(), all.end(), name) == all.end())
      all.push_back(std::move(name));
  }
}

}  // namespace

std::vector<std::string> names_in_byline(std::string_view byline) {
  const std::string folded = fold_white_space(truncate_utf8(byline, longest_byline));
  std::string_view rest = without_introduction(folded);
  std::vector<std::string> names;
  while (!rest.empty() && names.size() < most_names) {
    const auto [at, size] = find_joint(rest);
    const std::string_view name = without_introduction(trim_ascii(rest.substr(0, at)));
    if (is_name(name)) add_new({std::string(name)}, names);
    rest = trim_ascii(rest.substr(std::min(at + size, rest.size())));
  }
  return names;
}

std::vector<std::string> find_byline(const HtmlTree& tree) {
  std::vector<std::string> found;
  int found_rank = 0;
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].attributes == 0) continue;
    const int rank = byline_rank(tree, node);
    if (rank == 0 || rank < found_rank) continue;
    const std::string_view text = byline_text(tree, node);
    if (text.size() > longest_byline) continue;
    std::vector<std::string> names = names_in_byline(text);
    const bool better = !names.empty() && rank > found_rank;
    if (better) found.clear();
    if (better || rank >= 3) add_new(std::move(names), found);
    if (!found.empty()) found_rank = std::max(found_rank, better ? rank : found_rank);
  }
  return found;
}

}  // namespace clipfile
