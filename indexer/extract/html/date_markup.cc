// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/date_markup.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/text/utf8.h"
#include "indexer/extract/html/class_words.h"
#include "indexer/extract/html/furniture.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_dated_text = 200;
constexpr std::size_t longest_stamp_text = 24;
constexpr std::uint32_t near_bytes_behind = 3000;
constexpr std::uint32_t near_bytes_before = 1000;
/// No page shows an earlier day of its own.
constexpr std::chrono::year first_year_of_the_web{1990};

bool is_of_the_web(const std::optional<Day>& day) {
  return day && day->year() >= first_year_of_the_web;
}

std::optional<Day> day_in_text(std::string_view text, NumericOrder order) {
  if (text.empty() || text.size() > 4 * longest_dated_text) return std::nullopt;
  const std::string folded = fold_white_space(text);
  if (folded.size() > longest_dated_text) return std::nullopt;
  const auto days = find_days(folded, order);
  if (!days.empty()) return days.front().day;
  return folded.size() <= longest_stamp_text ? parse_stamp(folded, order) : std::nullopt;
}

/// The day that an element's attributes or its short text give.
std::optional<Day> day_of(const HtmlTree& tree, NodeId node, NumericOrder order) {
  for (const Attr attr :
       {Attr::datetime, Attr::content, Attr::data_datetime, Attr::data_timestamp, Attr::title}) {
    const std::string_view value = tree.attribute(node, attr);
    if (value.empty()) continue;
    if (const auto day = parse_stamp(value, order); is_of_the_web(day)) return day;
  }
  const auto day = day_in_text(tree.text(node), order);
  return is_of_the_web(day) ? day : std::nullopt;
}

bool says_published(const HtmlTree& tree, NodeId node) {
  for (const Attr attr : {Attr::itemprop, Attr::property}) {
    if (tree.attribute(node, attr).find("datePublished") != std::string_view::npos) return true;
  }
  return tree.nodes[node].tag == Tag::time && tree.has_attribute(node, Attr::pubdate);
}

bool says_changed(const HtmlTree& tree, NodeId node) {
  for (const Attr attr : {Attr::itemprop, Attr::property, Attr::class_, Attr::id}) {
    const std::string_view names = tree.attribute(node, attr);
    for (const std::string_view word : {"odified", "pdated", "changed"}) {
      if (names.find(word) != std::string_view::npos &&
          names.find("ublished") == std::string_view::npos)
        return true;
    }
  }
  return false;
}

class DateNames {
 public:
  bool mark(const HtmlTree& tree, NodeId node) {
    std::string names(tree.attribute(node, Attr::class_));
    for (const Attr attr : {Attr::id, Attr::itemprop, Attr::property})
      names.append(" ").append(tree.attribute(node, attr));
    const auto [place, is_new] = known_.try_emplace(std::move(names), false);
    if (is_new) place->second = judge_class_names(place->first).date;
    return place->second;
  }

 private:
  std::unordered_map<std::string, bool> known_;
};

bool is_near(const HtmlTree& tree, NodeId node, NodeId headline) {
  const HtmlNode& n = tree.nodes[node];
  const HtmlNode& h = tree.nodes[headline];
  if (headline == 0) return false;
  return node > headline
             ? n.text_begin - h.text_end < near_bytes_behind || n.text_begin < h.text_end
             : h.text_begin - std::min(n.text_end, h.text_begin) < near_bytes_before;
}

}  // namespace

std::optional<Day> find_day_in_published_markup(const HtmlTree& tree, NumericOrder order) {
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].attributes == 0 || !says_published(tree, node)) continue;
    if (const auto day = day_of(tree, node, order)) return day;
  }
  return std::nullopt;
}

std::vector<ShownDay> find_shown_days(const HtmlTree& tree, NodeId headline, NumericOrder order,
                                      DaySearch search) {
  const NodeMarks other = search == DaySearch::own ? mark_other_content(tree, headline)
                                                   : NodeMarks(tree.nodes.size(), 0);
  DateNames names;
  std::vector<ShownDay> days;
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& n = tree.nodes[node];
    if (n.tag == Tag::text || n.tag == Tag::meta || n.tag == Tag::html || n.tag == Tag::body ||
        other[node] != 0)
      continue;
    if (n.tag != Tag::time && (n.attributes == 0 || !names.mark(tree, node))) continue;
    if (const auto day = day_of(tree, node, order)) {
      days.push_back({node, *day, says_changed(tree, node), is_near(tree, node, headline)});
    }
  }
  std::stable_partition(days.begin(), days.end(),
                        [&](const ShownDay& day) { return day.node > headline; });
  std::stable_partition(days.begin(), days.end(), [](const ShownDay& day) { return day.near; });
  std::stable_partition(days.begin(), days.end(), [](const ShownDay& day) { return !day.changed; });
  return days;
}

NodeId find_headline_node(const HtmlTree& tree, std::string_view headline) {
  NodeId first = 0;
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    if (!is_heading(tree.nodes[node].tag)) continue;
    if (!headline.empty() && fold_white_space(tree.text(node)) == headline) return node;
    if (first == 0 && tree.nodes[node].tag == Tag::h1) first = node;
  }
  return first;
}

}  // namespace clipfile
