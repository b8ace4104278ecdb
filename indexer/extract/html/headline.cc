// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/headline.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/html/ascii.h"

namespace clipfile {
namespace {

constexpr std::size_t most_words_of_a_site = 5;
constexpr std::size_t fewest_words_of_a_headline = 3;
constexpr std::size_t most_headings = 20;
constexpr std::size_t longest_title = 1000;

constexpr auto separators = std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " > "});

std::size_t count_words(std::string_view text) {
  std::size_t words = text.empty() ? 0 : 1;
  for (const char c : text) words += c == ' ' ? 1U : 0U;
  return words;
}

/// Words of `text` that `other` holds too.
std::size_t shared_words(std::string_view text, std::string_view other) {
  std::size_t shared = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    shared += other.find(text.substr(0, end)) != std::string_view::npos ? 1U : 0U;
    text = trim_ascii(text.substr(end));
  }
  return shared;
}

struct Cut {
  std::string_view before;
  std::string_view separator;
  std::string_view after;
};

std::optional<Cut> cut_last(std::string_view title) {
  std::optional<Cut> last;
  std::size_t last_at = 0;
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || (last && at < last_at)) continue;
    last = Cut{title.substr(0, at), separator, title.substr(at + separator.size())};
    last_at = at;
  }
  return last;
}

std::optional<Cut> cut_first(std::string_view title) {
  std::optional<Cut> first;
  std::size_t first_at = title.size();
  for (const std::string_view separator : separators) {
    const std::size_t at = title.find(separator);
    if (at == std::string_view::npos || at > first_at) continue;
    first = Cut{title.substr(0, at), separator, title.substr(at + separator.size())};
    first_at = at;
  }
  return first;
}

bool looks_like_headline(std::string_view text) {
  return count_words(text) >= fewest_words_of_a_headline;
}

/// Sites that part with a bar mean it; a dash may belong to the headline.
bool parts_for_sure(std::string_view separator) {
  return separator == " | " || separator == " :: " || separator == " » ";
}

}  // namespace

std::string without_site_name(std::string_view title, std::string_view publication) {
  title = truncate_utf8(title, longest_title);
  while (const auto cut = cut_last(title)) {
    const bool named = !publication.empty() && same_ascii(cut->after, publication);
    const bool short_enough = count_words(cut->after) <= most_words_of_a_site &&
                              count_words(cut->after) < count_words(cut->before) &&
                              looks_like_headline(cut->before);
    if (!named && !(short_enough && (publication.empty() || parts_for_sure(cut->separator)))) break;
    title = cut->before;
  }
  if (const auto cut = cut_first(title);
      cut && !publication.empty() && same_ascii(cut->before, publication)) {
    title = cut->after;
  }
  return std::string(title);
}

std::string site_name_in_title(std::string_view title, std::string_view headline) {
  if (headline.empty() || !starts_with_ascii(title, headline)) return {};
  const auto cut = cut_last(title);
  if (!cut || cut->before.size() < headline.size()) return {};
  return count_words(cut->after) <= most_words_of_a_site ? std::string(cut->after) : std::string();
}

std::vector<std::string> first_headings(const HtmlTree& tree) {
  std::vector<std::string> headings;
  for (NodeId node = 0; node < tree.nodes.size() && headings.size() < most_headings; ++node) {
    if (tree.nodes[node].tag != Tag::h1) continue;
    if (std::string text = fold_white_space(truncate_utf8(tree.text(node), longest_title));
        !text.empty())
      headings.push_back(std::move(text));
  }
  return headings;
}

std::string title_element(const HtmlTree& tree) {
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    const bool of_the_page =
        tree.nodes[node].tag == Tag::title && tree.closest(node, Tag::svg) == 0;
    if (of_the_page) return fold_white_space(truncate_utf8(tree.text(node), longest_title));
  }
  return {};
}

std::string choose_headline(const HtmlTree& tree, const std::vector<std::string>& declared,
                            std::string_view publication) {
  const std::vector<std::string> headings = first_headings(tree);
  const std::string title = title_element(tree);
  for (const std::string& one : declared) {
    if (one.empty() || same_ascii(one, publication)) continue;
    return std::find(headings.begin(), headings.end(), one) != headings.end()
               ? one
               : without_site_name(one, publication);
  }
  for (const std::string& heading : headings) {
    if (looks_like_headline(heading) && title.find(heading) != std::string::npos) return heading;
  }
  const std::string bare_title = without_site_name(title, publication);
  const bool agree = headings.size() == 1 && looks_like_headline(headings.front()) &&
                     2 * shared_words(headings.front(), title) >= count_words(headings.front());
  return !headings.empty() && (agree || bare_title.empty()) ? headings.front() : bare_title;
}

}  // namespace clipfile
