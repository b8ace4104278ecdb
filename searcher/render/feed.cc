// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/feed.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <set>
#include <stdexcept>
#include <vector>

#include "common/calendar.h"
#include "common/hashing.h"
#include "common/passages.h"
#include "common/text/printable.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

constexpr std::string_view opening =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
    "<generator>clip-search</generator>\n";
constexpr std::string_view closing = "</feed>\n";
constexpr std::string_view entry_begin = "<entry><id>";

/// For XML, in text and in attributes.
std::string escape(std::string_view text) {
  std::string escaped;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + escape(text) + "</" + std::string(name) + ">";
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

std::string format_time(std::int64_t seconds) {
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

/// As HTML: paragraphs, with what was found in <strong>.
std::string html_of(const Result& result) {
  std::string html = "<p>";
  std::size_t done = 0;
  const auto take_until = [&](std::size_t end) {
    std::string_view rest = std::string_view(result.text).substr(done, end - done);
    for (auto at = rest.find(paragraph_break); at != rest.npos; at = rest.find(paragraph_break)) {
      html += escape(rest.substr(0, at)) + "</p><p>";
      rest.remove_prefix(at + paragraph_break.size());
    }
    html += escape(rest);
    done = end;
  };
  for (const ByteRange& mark : result.highlights) {
    take_until(mark.begin);
    html += "<strong>";
    take_until(mark.end);
    html += "</strong>";
  }
  take_until(result.text.size());
  html += "</p><p>";
  const std::string source = describe_source(result.article);
  if (!source.empty()) html += escape(source) + "<br>";
  return html + escape(describe_place(result.article, result.article.path)) + "</p>";
}

bool is_web_address(const std::string& url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

/// On one line, so that an entry can be taken out of a feed again.
std::string write_entry(const std::string& search, const Result& result, const std::string& now) {
  const Article& article = result.article;
  const Citation& citation = article.citation;
  std::string key;
  for (const std::string& part : {search, article.path, article.part, result.text}) {
    key += part + '\0';
  }
  std::string entry = std::string(entry_begin) + uuid_of(key) + "</id>";
  entry += element("title", citation.headline.empty() ? "(no headline)" : citation.headline);
  entry += element("updated", now);
  if (citation.published) {
    entry += element("published", format_iso_day(citation.published->day) + "T00:00:00Z");
  }
  for (const std::string& name : citation.byline) {
    entry += "<author>" + element("name", name) + "</author>";
  }
  if (is_web_address(citation.url)) entry += "<link href=\"" + escape(citation.url) + "\"/>";
  entry += "<category term=\"" + escape(search) + "\"/>";
  return entry + "<content type=\"html\">" + escape(html_of(result)) + "</content></entry>\n";
}

std::vector<std::string> entries_of(std::string_view feed) {
  std::vector<std::string> entries;
  if (feed.empty()) return entries;
  if (!feed.starts_with(opening) || !feed.ends_with(closing)) {
    throw std::runtime_error("not a feed that clip-search wrote");
  }
  while (!feed.empty()) {
    const auto end = feed.find('\n') + 1;
    if (feed.starts_with(entry_begin)) entries.emplace_back(feed.substr(0, end));
    feed.remove_prefix(end);
  }
  return entries;
}

std::string id_of(const std::string& entry) { return entry.substr(0, entry.find("</id>")); }

}  // namespace

std::string write_feed(const News& news, std::string_view old, const FeedOptions& options) {
  const std::string now = format_time(options.now);
  std::vector<std::string> entries;
  for (const Alert& alert : news.alerts) {
    for (const Result& result : alert.answer.results) {
      entries.push_back(write_entry(alert.search.name, result, now));
    }
  }
  for (std::string& entry : entries_of(old)) entries.push_back(std::move(entry));
  std::string feed(opening);
  feed += element("id", uuid_of("feed of " + options.index)) + '\n';
  feed += "<title>New passages</title>\n<author><name>Clipfile</name></author>\n";
  feed += element("updated", now) + '\n';
  std::set<std::string> written;
  for (const std::string& entry : entries) {
    if (written.size() < options.entries && written.insert(id_of(entry)).second) feed += entry;
  }
  return feed.append(closing);
}

}  // namespace clipfile
