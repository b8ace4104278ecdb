// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
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

/// Passages with mentions but without a hit are added.
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

/// The passages of one article; its first where no word of the query stands in any.
std::vector<ScoredPassage> passages_of(std::span<const Hit> hits, const std::string& lengths,
                                       double average, std::span<const SearchUnit> units,
                                       const RankingSettings& settings) {
  auto scored = score_passages(hits, lengths, average, units, settings);
  if (scored.empty()) scored.push_back({.passage = 0, .score = 0, .units = 0});
  return scored;
}

void sort_by_score(std::vector<RankedPassage>& passages) {
  std::stable_sort(passages.begin(), passages.end(),
                   [](const RankedPassage& a, const RankedPassage& b) {
                     if (a.first_tier != b.first_tier) return a.first_tier;
                     if (a.fulfilled != b.fulfilled) return a.fulfilled > b.fulfilled;
                     return a.score > b.score;
                   });
}

/// Passages in the order of their articles, which is not that of relevance.
void sort_by_article(std::vector<RankedPassage>& passages, std::span<const RankedArticle> block) {
  const auto place = [&](Xapian::docid docid) {
    return std::find_if(block.begin(), block.end(),
                        [&](const RankedArticle& article) { return article.docid == docid; });
  };
  std::stable_sort(passages.begin(), passages.end(),
                   [&](const RankedPassage& a, const RankedPassage& b) {
                     return place(a.docid) < place(b.docid);
                   });
}

class BlockRanker {
 public:
  BlockRanker(const Xapian::Database& database, std::span<const SearchUnit> units,
              const RankingRequest& request, const RankingSettings& settings, ArticleCheck* check,
              double article_weight)
      : database_(database),
        units_(units),
        request_(request),
        settings_(settings),
        check_(check),
        article_weight_(article_weight) {}

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
    std::vector<RankedPassage> ranked;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      keep_bound_hits(hits[i], mentions[i], units_);
      auto candidates =
          with_mentions(passages_of(hits[i], lengths[i], average, units_, settings_), mentions[i]);
      found += candidates.size();
      keep_best(candidates, request_.per_article);
      for (const Candidate& passage : candidates) ranked.push_back(combine(articles[i], passage));
    }
    sort_by_score(ranked);
    if (request_.order != SortOrder::relevance) sort_by_article(ranked, block);
    return ranked;
  }

 private:
  RankedPassage combine(const RankedArticle& article, const Candidate& passage) const {
    const double score = passage.scored.score + article_weight_ * article.score;
    return {article.docid, passage.scored.passage, score,
            article.score, article.first_tier,     passage.fulfilled};
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
};

}  // namespace

Ranking rank_passages(const Xapian::Database& database, const ArticleQuery& query,
                      const std::vector<SearchUnit>& units, const RankingRequest& request,
                      const RankingSettings& settings, ArticleCheck* check) {
  std::vector<RankedPassage> passages;
  Ranking ranking =
      hand_out_passages(database, query, units, request, settings, check,
                        [&](const RankedPassage& passage) { passages.push_back(passage); });
  ranking.passages = std::move(passages);
  return ranking;
}

Ranking hand_out_passages(const Xapian::Database& database, const ArticleQuery& query,
                          const std::vector<SearchUnit>& units, const RankingRequest& request,
                          const RankingSettings& settings, ArticleCheck* check,
                          const TakePassage& take) {
  const std::size_t block_size = settings.rescored_articles;
  const std::size_t wanted = request.offset + request.passages;
  const std::size_t blocks = (wanted + block_size - 1) / block_size;
  const std::size_t most = request.passages == 0 ? database.get_doccount() : blocks * block_size;
  const ArticleRanking articles = rank_articles(
      database, query, {.most = most, .order = request.order, .exact = request.exact_count},
      settings, check);

  Ranking ranking;
  ranking.articles_holding_all = articles.holding_all;
  ranking.articles_exact = articles.exact;
  for (const FeedbackTerm& term : articles.feedback) ranking.feedback_terms.push_back(term.term);
  const double article_weight =
      std::lerp(settings.article_weight, settings.feedback_article_weight, articles.feedback_share);
  const BlockRanker ranker(database, units, request, settings, check, article_weight);
  const std::span all(articles.articles);
  const auto is_wanted = [&](std::size_t place) { return request.passages == 0 || place < wanted; };
  std::size_t looked_at = 0;
  std::size_t place = 0;  // of the next passage
  while (looked_at < all.size() && is_wanted(place)) {
    const auto block = all.subspan(looked_at, std::min(block_size, all.size() - looked_at));
    for (const RankedPassage& passage : ranker.rank(block, ranking.passages_found)) {
      if (place >= request.offset && is_wanted(place)) take(passage);
      ++place;
    }
    looked_at += block.size();
  }
  ranking.looked_at_all = articles.exact && looked_at >= ranking.articles_holding_all;
  return ranking;
}

}  // namespace clipfile
