// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/base64.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/record_text.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

/// Namespaces, or prefixes that are not declared, of extensions whose titles and descriptions are
/// of pictures, episodes or shops.
constexpr std::array<std::string_view, 7> extensions = {
    "mrss", "media", "itunes", "googleplay", "podcast", "base.google.com", "excerpt"};

bool is_extension(const XmlElement& element, const XmlElement& parent) {
  return element.space() != parent.space() &&
         std::any_of(extensions.begin(), extensions.end(), [&](std::string_view part) {
           return element.space().find(part) != std::string_view::npos;
         });
}

bool is_blank(const XmlElement& element) {
  const bool has_characters = element.text().find_first_not_of(" \t\r\n") != std::string_view::npos;
  return !has_characters;
}

bool is_plain(std::string_view type) { return type == "text" || type == "text/plain"; }

/// Base64 is told by a mode, or by a type that neither text nor XML has.
bool is_encoded(const XmlElement& element, std::string_view type) {
  if (element.attribute("mode") == "base64") return true;
  return type.find('/') != std::string_view::npos && !type.starts_with("text/") &&
         type.find("xml") == std::string_view::npos && element.attribute("mode").empty();
}

std::string decoded_base64(std::string_view text) {
  const auto decoded = decode_text(decode_base64(text), "");
  const auto* found = std::get_if<DecodedText>(&decoded);
  return found == nullptr ? "" : found->text;
}

}  // namespace

XmlElement feed_child(const XmlElement& element, std::string_view name) {
  XmlElement node = element.first_inside();
  while (node.exists() && (!node.is(name) || is_extension(node, element) || is_blank(node))) {
    node = element.next_behind(node);
  }
  return node;
}

HtmlFragment read_feed_text(const XmlElement& element) {
  const std::string_view type = element.attribute("type");
  if (is_encoded(element, type)) return read_html_or_text(decoded_base64(element.text()));
  if (!element.children().empty()) {
    XmlText text = read_xml_text(element);
    return {std::move(text.paragraphs), std::move(text.captions)};
  }
  const bool is_literal = is_plain(type) && element.attribute("mode") != "escaped";
  if (is_literal) return {split_record_text(element.text()), {}};
  return read_html_or_text(element.text());
}

std::string read_feed_line(const XmlElement& element) {
  const std::string_view type = element.attribute("type");
  if (is_encoded(element, type)) return read_line_of_html_or_text(decoded_base64(element.text()));
  const bool is_literal = is_plain(type) && element.attribute("mode") != "escaped";
  if (is_literal || !element.children().empty()) return fold_white_space(element.text());
  return read_line_of_html_or_text(element.text());
}

}  // namespace clipfile
