// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/feed.h"

#include <set>
#include <stdexcept>
#include <vector>

#include "searcher/render/feed_entry.h"

namespace clipfile {
namespace {

std::string write_entry(const std::string& search, const Result& result, const std::string& now) {
  const Article& article = result.article;
  std::string key;
  for (const std::string& part : {search, article.path, article.part, result.text}) {
    key += part + '\0';
  }
  return write_feed_entry({key, search, now}, result);
}

std::vector<std::string> entries_of(std::string_view feed) {
  std::vector<std::string> entries;
  if (feed.empty()) return entries;
  if (!feed.starts_with(feed_opening) || !feed.ends_with(feed_closing)) {
    throw std::runtime_error("not a feed that clip-search wrote");
  }
  while (!feed.empty()) {
    const auto end = feed.find('\n') + 1;
    if (feed.starts_with(feed_entry_begin)) entries.emplace_back(feed.substr(0, end));
    feed.remove_prefix(end);
  }
  return entries;
}

std::string id_of(const std::string& entry) { return entry.substr(0, entry.find("</id>")); }

}  // namespace

std::string write_feed(const News& news, std::string_view old, const FeedOptions& options) {
  const std::string now = format_feed_time(options.now);
  std::vector<std::string> entries;
  for (const Alert& alert : news.alerts) {
    for (const Result& result : alert.answer.results) {
      entries.push_back(write_entry(alert.search.name, result, now));
    }
  }
  for (std::string& entry : entries_of(old)) entries.push_back(std::move(entry));
  std::string feed = write_feed_head({options.index, "New passages", now});
  std::set<std::string> written;
  for (const std::string& entry : entries) {
    if (written.size() < options.entries && written.insert(id_of(entry)).second) feed += entry;
  }
  return feed.append(feed_closing);
}

}  // namespace clipfile
