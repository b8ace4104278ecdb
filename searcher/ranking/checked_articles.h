/// Takes from what Xapian finds, best first, the articles that truly hold what was asked for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"

namespace clipfile {

/// What Xapian finds from the best on but for so many, at most so many.
using FindMatches = std::function<Xapian::MSet(Xapian::doccount first, Xapian::doccount most)>;

/// How far to look.
struct CheckExtent {
  std::size_t wanted = 0;      ///< articles that hold
  bool everything = false;     ///< whether to go on behind the last one wanted
  Xapian::doccount known = 0;  ///< articles of the index
};

struct HoldingArticle {
  Xapian::docid docid;
  double score;
};

struct HoldingArticles {
  std::vector<HoldingArticle> articles;  ///< that hold, best first
  bool looked_at_all = true;
};

/// Looks no further than it has to: at blocks of matches, since each costs some microseconds where
/// positions are read, and more where texts are. Those in `passed_over` are not looked at.
HoldingArticles take_holding(const FindMatches& find, ArticleCheck& check, Demand demand,
                             const CheckExtent& extent,
                             const std::set<Xapian::docid>& passed_over = {});

}  // namespace clipfile
