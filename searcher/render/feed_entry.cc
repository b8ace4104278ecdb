// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/feed_entry.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "common/calendar.h"
#include "common/hashing.h"
#include "searcher/render/marked_text.h"
#include "searcher/render/markup.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + escape_markup(text) + "</" + std::string(name) + ">";
}

/// A UUID of the kind whose bits are the maker's own (RFC 9562, version 8).
std::string uuid_of(std::string_view bytes) {
  std::string digits = hash_128(bytes);
  digits[12] = '8';
  constexpr std::string_view variants = "89ab";
  digits[16] = variants[static_cast<unsigned char>(digits[16]) % variants.size()];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) digits.insert(at, "-");
  return "urn:uuid:" + digits;
}

/// As HTML: paragraphs, with what was found in <strong>.
std::string html_of(const Result& result) {
  std::string html;
  for (const MarkedParagraph& paragraph : cut_at_marks(result.text, result.highlights)) {
    html += "<p>";
    for (const TextPiece& piece : paragraph) {
      const std::string text = escape_markup(piece.text);
      html += piece.marked ? "<strong>" + text + "</strong>" : text;
    }
    html += "</p>";
  }
  html += "<p>";
  const std::string source = describe_source(result.article);
  if (!source.empty()) html += escape_markup(source) + "<br>";
  return html + escape_markup(describe_place(result.article, result.article.path)) + "</p>";
}

}  // namespace

std::string format_feed_time(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = floor<days>(time);
  const hh_mm_ss clock(time - day);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ",
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return format_iso_day(Day(day)) + text.data();
}

std::string write_feed_head(const FeedOpening& head) {
  std::string text(feed_opening);
  text += element("id", uuid_of("feed of " + head.key)) + '\n' + element("title", head.title);
  return text + "\n<author><name>Clipfile</name></author>\n" + element("updated", head.updated) +
         '\n';
}

std::string write_feed_entry(const FeedEntry& entry, const Result& result) {
  const Citation& citation = result.article.citation;
  std::string text = std::string(feed_entry_begin) + uuid_of(entry.key) + "</id>";
  text += element("title", citation.headline.empty() ? "(no headline)" : citation.headline);
  text += element("updated", entry.updated);
  if (citation.published) {
    text += element("published", format_iso_day(citation.published->day) + "T00:00:00Z");
  }
  for (const std::string& name : citation.byline) {
    text += "<author>" + element("name", name) + "</author>";
  }
  if (is_web_address(citation.url)) {
    text += "<link href=\"" + escape_markup(citation.url) + "\"/>";
  }
  text += "<category term=\"" + escape_markup(entry.category) + "\"/>";
  return text + "<content type=\"html\">" + escape_markup(html_of(result)) + "</content></entry>\n";
}

}  // namespace clipfile
