/// Writes and reads what an index stores for an article: the article itself, its passages and
/// who says what in it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/passages.h"
#include "common/quotes.h"

namespace clipfile {

struct StoredArticle {
  Article article;
  std::string text;  ///< the body joined by paragraph_break
  std::vector<Passage> passages;
  Quotes quotes;
};

/// The document data of an article, which `article_json` is as write_stored_json writes it.
std::string write_stored_article(std::string_view article_json,
                                 const std::vector<Passage>& passages, const Quotes& quotes);

/// Throws std::runtime_error where `data` is not what write_stored_article writes, or a passage
/// or a quote lies outside the text.
StoredArticle read_stored_article(std::string_view data);

/// The page on which what stands at `offset` of the text begins; nothing where pages are not known.
std::optional<unsigned> page_at(const StoredArticle& stored, std::size_t offset);

}  // namespace clipfile
