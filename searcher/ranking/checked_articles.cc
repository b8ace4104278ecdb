// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/checked_articles.h"

#include <algorithm>
#include <span>

namespace clipfile {
namespace {

/// Articles checked at once: few at first, in the hope that they are enough.
constexpr std::size_t first_block = 256;
constexpr std::size_t largest_block = 4096;

/// In the order of their ranks, those that hold.
std::vector<HoldingArticle> keep_holding(std::span<const HoldingArticle> ranked,
                                         ArticleCheck& check, Demand demand) {
  std::vector<Xapian::docid> ascending;
  for (const HoldingArticle& article : ranked) ascending.push_back(article.docid);
  std::sort(ascending.begin(), ascending.end());
  const std::vector<char> holds = check.holds(ascending, demand);
  std::vector<HoldingArticle> kept;
  std::copy_if(
      ranked.begin(), ranked.end(), std::back_inserter(kept), [&](const HoldingArticle& article) {
        const auto place = std::lower_bound(ascending.begin(), ascending.end(), article.docid);
        return holds[static_cast<std::size_t>(place - ascending.begin())] != 0;
      });
  return kept;
}

std::vector<HoldingArticle> list(const Xapian::MSet& matches,
                                 const std::set<Xapian::docid>& passed_over) {
  std::vector<HoldingArticle> articles;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (!passed_over.contains(*match)) articles.push_back({*match, match.get_weight()});
  }
  return articles;
}

}  // namespace

HoldingArticles take_holding(const FindMatches& find, ArticleCheck& check, Demand demand,
                             const CheckExtent& extent,
                             const std::set<Xapian::docid>& passed_over) {
  HoldingArticles found;
  found.looked_at_all = extent.known == 0;
  const auto enough = [&] { return !extent.everything && found.articles.size() >= extent.wanted; };
  constexpr Xapian::doccount in_hope = 4;  // one of so many holds
  const auto few = static_cast<Xapian::doccount>(std::min<std::size_t>(
      in_hope * (extent.wanted + passed_over.size()) + first_block, extent.known));
  Xapian::doccount fetched = 0;
  std::size_t block = first_block;
  for (Xapian::doccount most = extent.everything ? extent.known : few; !enough();
       most = extent.known) {
    const Xapian::MSet matches = find(fetched, most);
    fetched += matches.size();
    const auto listed = list(matches, passed_over);
    const std::span<const HoldingArticle> all(listed);
    std::size_t checked = 0;
    while (checked < all.size() && !enough()) {
      const auto next = all.subspan(checked, std::min(block, all.size() - checked));
      const auto kept = keep_holding(next, check, demand);
      found.articles.insert(found.articles.end(), kept.begin(), kept.end());
      checked += next.size();
      block = std::min(2 * block, largest_block);
    }
    const bool last = fetched >= extent.known || matches.size() < most;
    found.looked_at_all = last && checked == all.size();
    if (last) break;
  }
  return found;
}

}  // namespace clipfile
