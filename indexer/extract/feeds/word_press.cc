// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/word_press.h"

#include <array>
#include <cctype>
#include <set>

namespace clipfile {
namespace {

/// Shortcodes of WordPress itself, which may stand without an end.
constexpr std::array<std::string_view, 6> own_shortcodes = {"caption", "gallery", "audio",
                                                            "video",   "embed",   "playlist"};

/// "caption" of "[caption id=1]" and "[/caption]"; empty where `text` starts with nothing such.
std::string_view shortcode_name(std::string_view text) {
  text.remove_prefix(text.starts_with("[/") ? 2 : 1);
  std::size_t size = 0;
  while (size < text.size() && (std::isalnum(static_cast<unsigned char>(text[size])) != 0 ||
                                text[size] == '_' || text[size] == '-')) {
    ++size;
  }
  const bool ends = text.substr(size).find_first_of(" ]/") == 0;
  return ends ? text.substr(0, size) : std::string_view();
}

/// WordPress's own, and those of extensions that have an end somewhere: "[quote]...[/quote]".
std::set<std::string_view> shortcodes_in(std::string_view text) {
  std::set<std::string_view> names(own_shortcodes.begin(), own_shortcodes.end());
  for (std::size_t at = text.find("[/"); at != std::string_view::npos;
       at = text.find("[/", at + 1)) {
    names.insert(shortcode_name(text.substr(at)));
  }
  names.erase("");
  return names;
}

/// Length of the shortcode's tag at the start of `text`; 0 where there is none.
std::size_t shortcode_size(std::string_view text, const std::set<std::string_view>& shortcodes) {
  constexpr std::size_t longest_tag = 1000;
  if (!shortcodes.contains(shortcode_name(text))) return 0;
  const std::size_t end = text.substr(0, longest_tag).find(']');
  return end == std::string_view::npos ? 0 : end + 1;
}

/// Blank lines become beginnings of paragraphs.
std::string with_paragraphs(std::string_view text) {
  const std::set<std::string_view> shortcodes = shortcodes_in(text);
  std::string html;
  html.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t shortcode = text[at] == '[' ? shortcode_size(text.substr(at), shortcodes) : 0;
    const bool is_blank_line = text.substr(at, 2) == "\n\n";
    if (is_blank_line) html += "\n<p>";
    if (shortcode == 0 && !is_blank_line) html += text[at];
    at += shortcode != 0 ? shortcode : is_blank_line ? 2 : 1;
  }
  return html;
}

}  // namespace

bool is_word_press(const XmlElement& item) { return item.child("post_type").exists(); }

bool is_word_press_post(const XmlElement& item) {
  const std::string_view type = item.child("post_type").text();
  const std::string_view status = item.child("status").text();
  const bool is_thrown_away = status == "trash" || status == "auto-draft";
  return (type == "post" || type == "page") && !is_thrown_away;
}

std::string read_word_press_excerpt(const XmlElement& item) {
  for (const XmlElement& text : item.children("encoded")) {
    const bool is_excerpt = text.space().find("excerpt") != std::string_view::npos;
    if (is_excerpt) return read_line_of_html_or_text(text.text());
  }
  return "";
}

HtmlFragment read_word_press_text(std::string_view text) {
  return read_html_fragment(with_paragraphs(text));
}

}  // namespace clipfile
