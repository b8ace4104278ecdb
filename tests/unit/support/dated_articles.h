/// Makes articles with citations, which are counted.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/calendar.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

/// `day` as "2022-01-09"; empty where none is known.
inline Article dated_article(std::string path, std::string_view day, std::string text = "talks") {
  Article article = make_article(std::move(path), "Headline", {std::move(text)});
  if (const auto parsed = parse_iso_day(day)) {
    article.citation.published = PublishedDate{*parsed, "test", Confidence::stated};
  }
  return article;
}

/// With some of all that can be counted by, and some without.
inline std::vector<Article> random_articles(unsigned seed, std::size_t count) {
  constexpr std::string_view words[] = {"talks", "sanctions", "talks and more sanctions", "wheat"};
  constexpr std::string_view names[] = {"Ada Byron", "ADA BYRON", "Max Born", ""};
  RandomText random(seed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string day =
        "2022-0" + std::to_string(1 + random.number(8)) + "-1" + std::to_string(random.number(9));
    articles.push_back(dated_article('/' + std::to_string(i), random.one_in(4) ? "" : day,
                                     std::string(random.pick(words))));
    Citation& citation = articles.back().citation;
    citation.publication = random.pick(names);
    citation.byline = {std::string(random.pick(names)), std::string(random.pick(names))};
    if (citation.published && random.one_in(3)) {
      citation.published->confidence = Confidence::inferred;
    }
  }
  return articles;
}

/// The path of an index on disk.
inline std::string write_index(const TemporaryFolder& folder, const std::string& name,
                               const std::vector<Article>& articles) {
  const std::string path = folder.path(name);
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  DocumentMaker maker;
  for (const Article& article : articles) database.add_document(maker.make(article));
  database.set_metadata(std::string(schema::metadata::version), std::string(schema::version));
  database.commit();
  return path;
}

}  // namespace clipfile
