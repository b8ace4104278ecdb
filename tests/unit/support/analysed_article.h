/// Makes documents of articles as a worker does.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <xapian.h>

#include "common/article_identity.h"
#include "indexer/analyse/document.h"

namespace clipfile {

inline Article article_in(const std::string& path, const std::string& part = "") {
  Article article;
  article.path = path;
  article.part = part;
  article.id = make_article_id(path, part);
  article.type = "text";
  article.citation.headline = "Wheat prices \"rise\"";
  article.citation.deck = "A deck";
  article.citation.byline = {"Rosa Example"};
  article.citation.language = "en";
  article.citation.url = "https://www.example.org/a";
  article.citation.published =
      PublishedDate{std::chrono::year{2022} / 1 / 9, "text", Confidence::likely};
  article.tags = {"wheat"};
  article.body = {"It rained on Monday.", "Then it did not, \xE2\x80\x9Cthey\xE2\x80\x9D said."};
  article.asides = {{"caption", "A field"}};
  return article;
}

inline std::string document_of(const Article& article) {
  return DocumentMaker().make(article).serialise();
}

}  // namespace clipfile
