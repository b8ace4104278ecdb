// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_text.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

void append(std::vector<std::string> paragraphs, std::vector<std::string> captions,
            Article& article) {
  for (std::string& paragraph : paragraphs) article.body.push_back(std::move(paragraph));
  for (std::string& caption : captions) article.asides.push_back({"caption", std::move(caption)});
}

bool has_elements(const XmlElement& element) {
  XmlElement node = element.first_inside();
  while (node.is_text()) node = element.next_behind(node);
  return node.exists();
}

}  // namespace

std::string first_text(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    std::string folded = fold_white_space(text);
    if (!folded.empty()) return folded;
  }
  return "";
}

std::optional<PublishedDate> first_stated_day(std::initializer_list<std::string_view> stamps,
                                              const char* source) {
  for (const std::string_view stamp : stamps) {
    const auto day = parse_stamp(fold_white_space(stamp));
    if (day) return PublishedDate{*day, source, Confidence::stated};
  }
  return std::nullopt;
}

std::vector<std::string> read_byline_text(std::string_view text) {
  const std::string line = fold_white_space(text);
  if (line.empty()) return {};
  if (auto names = parse_byline(line)) return *std::move(names);
  if (auto names = parse_bare_byline(line)) return *std::move(names);
  return read_names(line);
}

std::string place_of_dateline(std::string_view dateline) {
  std::string line = fold_white_space(dateline);
  while (line.ends_with("–") || line.ends_with("—")) line.resize(line.size() - 3);
  line.resize(line.find_last_not_of(" -_") + 1);
  const auto parsed = parse_dateline(line + " - x");
  if (parsed && !parsed->place.empty()) return parsed->place;
  const auto days = find_days(line);
  const auto partial = find_partial_days(line);
  const bool is_day = (!days.empty() && days.front().offset == 0) ||
                      (!partial.empty() && partial.front().offset == 0);
  if (is_day) return "";
  const bool holds_number = line.find_first_of("0123456789") != std::string::npos;
  if (!holds_number) {
    const std::string_view place = std::string_view(line).substr(0, line.find(" ("));
    return std::string(place.substr(0, place.find_last_not_of(" -,:_") + 1));
  }
  const std::string place = line.substr(0, line.find_first_of(",0123456789"));
  return fold_white_space(place);
}

std::string_view last_part_of_code(std::string_view code) {
  return code.substr(std::min(code.find_last_of(":/#") + 1, code.size()));
}

void add_tag(std::vector<std::string>& tags, std::string_view text) {
  constexpr std::size_t most_tags = 200;
  std::string tag = fold_white_space(text);
  if (tag.empty() || tags.size() >= most_tags) return;
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
}

void read_news_page(const XmlElement& page, Article& article) {
  const XmlElement body = page.child("body").exists() ? page.child("body") : page;
  const std::vector<XmlElement> parts = body.children();
  const auto is_around = [](const XmlElement& e) { return e.is("header") || e.is("footer"); };
  if (std::none_of(parts.begin(), parts.end(), is_around)) return read_news_body(body, article);
  for (const XmlElement& part : parts) {
    if (!is_around(part)) {
      read_news_body(part, article);
      continue;
    }
    for (std::string& line : read_xml_text(part).paragraphs) {
      if (line != article.citation.headline) {
        article.asides.push_back({"furniture", std::move(line)});
      }
    }
  }
}

void read_news_body(const XmlElement& content, Article& article) {
  if (has_elements(content) && has_paragraphs(content)) {
    XmlText text = read_xml_text(content);
    return append(std::move(text.paragraphs), std::move(text.captions), article);
  }
  HtmlFragment text = read_html_or_text(content.text());
  append(std::move(text.paragraphs), std::move(text.captions), article);
}

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return std::string(address);
  address.remove_prefix(scheme + 3);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return std::string(address.substr(0, address.find_first_of("/?#:")));
}

}  // namespace clipfile
