// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/passage_score.h"
#include "searcher/ranking/positions.h"

namespace clipfile {
namespace {

/// The articles of a block in index order, as position lists are read.
std::vector<RankedArticle> in_index_order(std::span<const RankedArticle> block) {
  std::vector<RankedArticle> sorted(block.begin(), block.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const RankedArticle& a, const RankedArticle& b) { return a.docid < b.docid; });
  return sorted;
}

std::vector<std::string> read_lengths(const Xapian::Database& database,
                                      std::span<const RankedArticle> articles) {
  std::vector<std::string> lengths(articles.size());
  auto value = database.valuestream_begin(schema::slot::passage_lengths);
  const auto end = database.valuestream_end(schema::slot::passage_lengths);
  for (std::size_t i = 0; i < articles.size() && value != end; ++i) {
    value.skip_to(articles[i].docid);
    if (value != end && value.get_docid() == articles[i].docid) lengths[i] = *value;
  }
  return lengths;
}

double average_length(std::span<const std::string> lengths) {
  double words = 0;
  double passages = 0;
  for (const std::string& of_article : lengths) {
    passages += static_cast<double>(of_article.size());
    for (const char length : of_article) words += static_cast<unsigned char>(length);
  }
  return words > 0 ? words / passages : 1;
}

/// A passage of an article at hand.
struct Candidate {
  ScoredPassage scored;
  std::size_t fulfilled;
};

void keep_best(std::vector<Candidate>& passages, std::size_t most) {
  std::stable_sort(passages.begin(), passages.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.fulfilled, a.scored.score) > std::pair(b.fulfilled, b.scored.score);
  });
  if (most != 0 && passages.size() > most) passages.resize(most);
}

/// The parts of the query that are fulfilled in each passage, 0 being the article's first.
std::map<std::size_t, std::set<std::size_t>> fulfilled_parts(
    std::span<const FoundMention> mentions) {
  std::map<std::size_t, std::set<std::size_t>> parts;
  for (const FoundMention& mention : mentions) {
    const std::size_t stretch = mention.first / schema::passage_stride;
    if (stretch > 0) parts[stretch - 1].insert(mention.part);
  }
  return parts;
}

/// Passages with mentions but without a hit are added; the article's first where there is none.
std::vector<Candidate> with_mentions(const std::vector<ScoredPassage>& scored,
                                     std::span<const FoundMention> mentions) {
  auto parts = fulfilled_parts(mentions);
  std::vector<Candidate> candidates;
  for (const ScoredPassage& passage : scored) {
    const auto found = parts.extract(passage.passage);
    candidates.push_back({passage, found.empty() ? 0 : found.mapped().size()});
  }
  for (const auto& [passage, fulfilled] : parts) {
    candidates.push_back({{passage, 0, 0}, fulfilled.size()});
  }
  if (candidates.empty()) candidates.push_back({{.passage = 0, .score = 0, .units = 0}, 0});
  return candidates;
}

/// Words inside operators count where those are fulfilled, and nowhere else.
void keep_bound_hits(std::vector<Hit>& hits, std::span<const FoundMention> mentions,
                     std::span<const SearchUnit> units) {
  std::set<Xapian::termpos> fulfilled;
  for (const FoundMention& mention : mentions) {
    for (auto position = mention.first; position <= mention.last; ++position) {
      fulfilled.insert(position);
    }
  }
  std::erase_if(hits, [&](const Hit& hit) {
    return units[hit.unit].bound && !fulfilled.contains(hit.position);
  });
}

/// Whether each unit stands in an article as it was typed.
bool are_as_typed(std::span<const Hit> hits, std::size_t units) {
  std::set<std::size_t> as_typed;
  for (const Hit& hit : hits) {
    if (hit.as_typed) as_typed.insert(hit.unit);
  }
  return as_typed.size() == units;
}

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

void sort_by_score(std::vector<RankedPassage>& passages) {
  std::stable_sort(passages.begin(), passages.end(),
                   [](const RankedPassage& a, const RankedPassage& b) {
                     if (a.first_tier != b.first_tier) return a.first_tier;
                     if (a.fulfilled != b.fulfilled) return a.fulfilled > b.fulfilled;
                     return a.score > b.score;
                   });
}

/// Passages in the order of their articles.
void sort_by_article(std::vector<RankedPassage>& passages, std::span<const RankedArticle> block) {
  std::unordered_map<Xapian::docid, std::size_t> places;
  for (const RankedArticle& article : block) places.emplace(article.docid, places.size());
  std::stable_sort(passages.begin(), passages.end(),
                   [&](const RankedPassage& a, const RankedPassage& b) {
                     return places.at(a.docid) < places.at(b.docid);
                   });
}

class BlockRanker {
 public:
  BlockRanker(const Xapian::Database& database, std::span<const SearchUnit> units,
              const RankingRequest& request, const RankingSettings& settings, ArticleCheck* check,
              double article_weight, double typed_worth)
      : database_(database),
        units_(units),
        request_(request),
        settings_(settings),
        check_(check),
        article_weight_(article_weight),
        typed_worth_(typed_worth) {}

  /// The passages of a block of articles, best first; adds to `found` how many matched.
  std::vector<RankedPassage> rank(std::span<const RankedArticle> block,
                                  std::uint64_t& found) const {
    const auto articles = in_index_order(block);
    std::vector<Xapian::docid> docids(articles.size());
    std::transform(articles.begin(), articles.end(), docids.begin(),
                   [](const RankedArticle& article) { return article.docid; });
    auto hits = find_hits(database_, docids, units_);
    const auto lengths = read_lengths(database_, articles);
    const double average = average_length(lengths);
    const auto mentions = find_mentions(docids);
    const auto recency = factors_of(docids);
    std::vector<RankedPassage> ranked;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      keep_bound_hits(hits[i], mentions[i], units_);
      auto candidates = with_mentions(
          score_passages(hits[i], lengths[i], average, units_, settings_), mentions[i]);
      found += candidates.size();
      keep_best(candidates, request_.per_article);
      const double worth =
          articles[i].first_tier && are_as_typed(hits[i], units_.size()) ? typed_worth_ : 0;
      for (const Candidate& passage : candidates) {
        ranked.push_back(combine(articles[i], passage, worth, recency[i]));
      }
    }
    sort_by_article(ranked, block);
    sort_by_score(ranked);
    if (request_.order != SortOrder::relevance) sort_by_article(ranked, block);
    return ranked;
  }

 private:
  std::vector<double> factors_of(const std::vector<Xapian::docid>& docids) const {
    if (request_.recency) return recency_factors(database_, *request_.recency, docids);
    return std::vector<double>(docids.size(), 1);
  }

  RankedPassage combine(const RankedArticle& article, const Candidate& passage, double worth,
                        double recency) const {
    const ScoreParts parts{passage.scored.score, article_weight_ * article.score, worth, recency};
    const double score = recency * (parts.passage + parts.article + worth);
    return {article.docid,      passage.scored.passage, score, article.score,
            article.first_tier, passage.fulfilled,      parts};
  }

  std::vector<std::vector<FoundMention>> find_mentions(
      const std::vector<Xapian::docid>& docids) const {
    if (check_) return check_->find_mentions(docids);
    return std::vector<std::vector<FoundMention>>(docids.size());
  }

  const Xapian::Database& database_;
  std::span<const SearchUnit> units_;
  const RankingRequest& request_;
  const RankingSettings& settings_;
  ArticleCheck* check_;
  double article_weight_;
  double typed_worth_;
};

/// Goes through ranked articles block by block until there are as many passages as are wanted.
class PassageCollector {
 public:
  PassageCollector(const RankingRequest& request, const PassageTaker& taker)
      : request_(request), taker_(taker) {}

  /// Goes on behind the articles that were looked at before, with which these begin.
  void collect(const BlockRanker& ranker, std::span<const RankedArticle> articles,
               std::size_t block_size) {
    while (looked_at_ < articles.size() && !has_enough()) {
      const auto block =
          articles.subspan(looked_at_, std::min(block_size, articles.size() - looked_at_));
      for (const RankedPassage& passage : ranker.rank(block, found_)) {
        if (has_enough()) break;
        if (taker_.choice && !taker_.choice->chooses(passage)) continue;
        if (place_ >= request_.offset) taker_.take(passage);
        ++place_;
      }
      looked_at_ += block.size();
    }
  }

  bool has_enough() const {
    return request_.passages != 0 && place_ >= request_.offset + request_.passages;
  }
  std::size_t looked_at() const { return looked_at_; }
  std::uint64_t found() const { return found_; }

 private:
  const RankingRequest& request_;
  const PassageTaker& taker_;
  std::size_t place_ = 0;  ///< of the next passage
  std::size_t looked_at_ = 0;
  std::uint64_t found_ = 0;
};

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
  ArticleRanking articles;
  ArticleCheck* const check_of_articles = check && check->narrows() ? check : nullptr;
  constexpr std::size_t more = 4;  // times as many, where the choice leaves too few
  for (std::size_t most = request.passages == 0 ? all : blocks * block_size;; most *= more) {
    articles = rank_articles(database, query,
                             {.most = most, .order = request.order, .exact = request.exact_count},
                             settings, check_of_articles);
    const double article_weight = std::lerp(
        settings.article_weight, settings.feedback_article_weight, articles.feedback_share);
    const BlockRanker ranker(database, units, request, settings, check, article_weight,
                             worth_of_typed(query, articles, units, settings));
    collector.collect(ranker, articles.articles, block_size);
    if (collector.has_enough() || articles.articles.size() < most || most >= all) break;
  }
  Ranking ranking;
  ranking.articles_holding_all = articles.holding_all;
  ranking.articles_exact = articles.exact;
  for (const FeedbackTerm& term : articles.feedback) ranking.feedback_terms.push_back(term.term);
  ranking.passages_found = collector.found();
  ranking.looked_at_all = articles.exact && collector.looked_at() >= ranking.articles_holding_all;
  return ranking;
}

}  // namespace clipfile
