// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "searcher/ranking/block_passages.h"

namespace clipfile {
namespace {

/// What it is worth that an article has all words as they were typed; nothing of a single word.
double worth_of_typed(const ArticleQuery& query, const ArticleRanking& articles,
                      std::span<const SearchUnit> units, const RankingSettings& settings) {
  const bool few = query.all_first && articles.holding_all < settings.few_articles;
  if (!few || units.size() < 2) return 0;
  const double rarity =
      std::accumulate(units.begin(), units.end(), 0.0,
                      [](double sum, const SearchUnit& unit) { return sum + unit.idf; });
  return settings.as_typed_weight * rarity;
}

/// Goes through ranked articles block by block until there are as many passages as are wanted.
class PassageCollector {
 public:
  PassageCollector(const RankingRequest& request, const PassageTaker& taker)
      : request_(request), taker_(taker) {}

  /// Those of the first tier. Goes on behind the articles that were looked at before, with which
  /// these begin.
  void collect_first(const PassageDemand& demand, std::span<const RankedArticle> articles) {
    collect(demand, articles, first_looked_at_);
  }

  /// The same for those behind them, which share no block with them.
  void collect_rest(const PassageDemand& demand, std::span<const RankedArticle> articles) {
    collect(demand, articles, rest_looked_at_);
  }

  bool has_enough() const {
    return request_.passages != 0 && place_ >= request_.offset + request_.passages;
  }
  std::size_t first_looked_at() const { return first_looked_at_; }
  std::size_t rest_looked_at() const { return rest_looked_at_; }
  std::uint64_t found() const { return found_; }
  bool has_read_all() const { return has_read_all_; }

 private:
  void collect(const PassageDemand& demand, std::span<const RankedArticle> articles,
               std::size_t& looked_at) {
    while (looked_at < articles.size() && !has_enough()) {
      const auto ahead = articles.subspan(looked_at);
      const auto block = ahead.first(std::min(ahead.size(), demand.settings.rescored_articles));
      BlockPassages passages(demand, block);
      collect(passages);
      found_ += passages.found();
      has_read_all_ = has_read_all_ && passages.has_read_all();
      looked_at += block.size();
    }
  }

  void collect(BlockPassages& passages) {
    while (!has_enough()) {
      const auto passage = passages.next();
      if (!passage) return;
      if (taker_.choice && !taker_.choice->chooses(*passage)) continue;
      if (place_ >= request_.offset) taker_.take(*passage);
      ++place_;
    }
  }

  const RankingRequest& request_;
  const PassageTaker& taker_;
  std::size_t place_ = 0;  ///< of the next passage
  std::size_t first_looked_at_ = 0;
  std::size_t rest_looked_at_ = 0;
  std::uint64_t found_ = 0;
  bool has_read_all_ = true;  ///< of the articles that were looked at
};

Ranking describe(const ArticleRanking& articles) {
  Ranking ranking;
  ranking.articles_holding_all = articles.holding_all;
  ranking.articles_exact = articles.exact;
  for (const FeedbackTerm& term : articles.feedback) ranking.feedback_terms.push_back(term.term);
  return ranking;
}

}  // namespace

Ranking rank_passages(const Xapian::Database& database, const ArticleQuery& query,
                      const std::vector<SearchUnit>& units, const RankingRequest& request,
                      const RankingSettings& settings, ArticleCheck* check, PassageChoice* choice) {
  std::vector<RankedPassage> passages;
  Ranking ranking = hand_out_passages(
      database, query, units, request, settings, check,
      {[&](const RankedPassage& passage) { passages.push_back(passage); }, choice});
  ranking.passages = std::move(passages);
  return ranking;
}

Ranking hand_out_passages(const Xapian::Database& database, const ArticleQuery& query,
                          const std::vector<SearchUnit>& units, const RankingRequest& request,
                          const RankingSettings& settings, ArticleCheck* check,
                          const PassageTaker& taker) {
  const std::size_t block_size = settings.rescored_articles;
  const std::size_t wanted = request.offset + request.passages;
  const std::size_t blocks = (wanted + block_size - 1) / block_size;
  const std::size_t all = database.get_doccount();
  PassageCollector collector(request, taker);
  Ranking ranking;
  ArticleCheck* const check_of_articles = check && check->narrows() ? check : nullptr;
  bool saw_rest = true;            // at all of it, if at any
  constexpr std::size_t more = 4;  // times as many, where the choice leaves too few
  for (std::size_t most = request.passages == 0 ? all : blocks * block_size;; most *= more) {
    ArticleTiers tiers(database, query,
                       {.most = most, .order = request.order, .exact = request.exact_count},
                       settings, check_of_articles);
    const ArticleRanking& first = tiers.rank_first();
    ranking = describe(first);
    const PassageDemand demand{
        .database = database,
        .units = units,
        .request = request,
        .settings = settings,
        .check = check,
        .article_weight = std::lerp(settings.article_weight, settings.feedback_article_weight,
                                    first.feedback_share),
        .typed_worth = worth_of_typed(query, first, units, settings)};
    collector.collect_first(demand, first.articles);
    if (collector.has_enough()) break;
    const auto rest = tiers.rank_rest();
    collector.collect_rest(demand, rest);
    saw_rest = rest.size() < most && collector.rest_looked_at() == rest.size();
    const bool are_all = first.articles.size() < most && rest.size() < most;
    if (collector.has_enough() || are_all || most >= all) break;
  }
  ranking.passages_found = collector.found();
  ranking.looked_at_all = ranking.articles_exact && collector.has_read_all() && saw_rest &&
                          collector.first_looked_at() >= ranking.articles_holding_all;
  return ranking;
}

}  // namespace clipfile
