// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/atom.h"

#include <ostream>
#include <string>

#include "common/calendar.h"
#include "searcher/render/feed_entry.h"

namespace clipfile {

void AtomRenderer::add(const Answer& answer, const Result& result) {
  const std::string now = format_feed_time(now_);
  if (empty_) {
    const std::string of = batch_ ? "queries" : answer.query;
    out_ << write_feed_head({"search for " + of, "Search: " + of, now});
  }
  empty_ = false;
  const Article& article = result.article;
  const auto& published = article.citation.published;
  std::string key = answer.query + '\0' + article.path + '\0' + article.part + '\0';
  key += std::to_string(result.passage);
  out_ << write_feed_entry(
      {key, answer.query, published ? format_iso_day(published->day) + "T00:00:00Z" : now}, result);
}

void AtomRenderer::finish() {
  if (!empty_) out_ << feed_closing;
}

}  // namespace clipfile
