// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/block_passages.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/passage_score.h"
#include "searcher/ranking/positions.h"

namespace clipfile {
namespace {

std::vector<std::string> read_lengths(const Xapian::Database& database,
                                      std::span<const Xapian::docid> articles) {
  std::vector<std::string> lengths(articles.size());
  auto value = database.valuestream_begin(schema::slot::passage_lengths);
  const auto end = database.valuestream_end(schema::slot::passage_lengths);
  for (std::size_t i = 0; i < articles.size() && value != end; ++i) {
    value.skip_to(articles[i]);
    if (value != end && value.get_docid() == articles[i]) lengths[i] = *value;
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
struct Match {
  ScoredPassage scored;
  std::size_t fulfilled;
};

void keep_best(std::vector<Match>& passages, std::size_t most) {
  std::stable_sort(passages.begin(), passages.end(), [](const Match& a, const Match& b) {
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
std::vector<Match> with_mentions(const std::vector<ScoredPassage>& scored,
                                 std::span<const FoundMention> mentions) {
  auto parts = fulfilled_parts(mentions);
  std::vector<Match> matches;
  for (const ScoredPassage& passage : scored) {
    const auto found = parts.extract(passage.passage);
    matches.push_back({passage, found.empty() ? 0 : found.mapped().size()});
  }
  for (const auto& [passage, fulfilled] : parts) {
    matches.push_back({{passage, 0, 0}, fulfilled.size()});
  }
  if (matches.empty()) matches.push_back({{.passage = 0, .score = 0, .units = 0}, 0});
  return matches;
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

}  // namespace

BlockPassages::BlockPassages(const PassageDemand& demand, std::span<const RankedArticle> block)
    : demand_(demand) {
  for (const RankedArticle& article : block)
    unread_.push_back({article, unread_.size(), {}, 1, {}, {}, 0});
  std::sort(unread_.begin(), unread_.end(), [](const Candidate& a, const Candidate& b) {
    return a.article.docid < b.article.docid;
  });
  std::vector<Xapian::docid> docids;  // in index order, as posting lists are read
  for (const Candidate& candidate : unread_) docids.push_back(candidate.article.docid);
  auto lengths = read_lengths(demand.database, docids);
  auto forms = find_forms(demand.database, docids, demand.units);
  std::vector<double> recency(docids.size(), 1);
  if (demand.request.recency)
    recency = recency_factors(demand.database, *demand.request.recency, docids);
  average_length_ = average_length(lengths);
  for (std::size_t i = 0; i < unread_.size(); ++i) {
    Candidate& candidate = unread_[i];
    candidate.lengths = std::move(lengths[i]);
    candidate.forms = std::move(forms[i]);
    candidate.recency = recency[i];
    candidate.bound = bound_score(candidate);
  }
  if (demand.check) {
    auto mentions = demand.check->find_mentions(docids);
    for (std::size_t i = 0; i < unread_.size(); ++i) unread_[i].mentions = std::move(mentions[i]);
  }
  order_unread();
  if (demand.check || unread_.size() <= demand.settings.read_whole) read_more(unread_.size());
}

double BlockPassages::bound_score(const Candidate& candidate) const {
  constexpr double rounding = 1 + 1e-9;
  const RankedArticle& article = candidate.article;
  const double passage =
      bound_passage_score(bound_hits(candidate.forms, demand_.units), candidate.lengths,
                          average_length_, demand_.units, demand_.settings);
  const double worth = article.first_tier ? demand_.typed_worth : 0;
  return candidate.recency * rounding * (passage + demand_.article_weight * article.score + worth);
}

void BlockPassages::order_unread() {
  const bool by_score = demand_.request.order == SortOrder::relevance;
  std::sort(unread_.begin(), unread_.end(), [&](const Candidate& a, const Candidate& b) {
    if (!by_score) return a.place > b.place;
    return std::tuple(a.article.first_tier, a.bound, b.place) <
           std::tuple(b.article.first_tier, b.bound, a.place);
  });
}

bool BlockPassages::is_before(const Placed& one, const Placed& other) const {
  if (demand_.request.order == SortOrder::relevance) {
    const RankedPassage& a = one.passage;
    const RankedPassage& b = other.passage;
    const auto better = std::tie(b.first_tier, b.fulfilled, b.score) <=>
                        std::tie(a.first_tier, a.fulfilled, a.score);
    if (better != 0) return better < 0;
  }
  return std::tie(one.place, one.order) < std::tie(other.place, other.order);
}

bool BlockPassages::is_before(const Placed& passage, const Candidate& unread) const {
  if (demand_.request.order != SortOrder::relevance) return passage.place < unread.place;
  return std::tie(passage.passage.first_tier, passage.passage.score) >
         std::tie(unread.article.first_tier, unread.bound);
}

std::optional<RankedPassage> BlockPassages::next() {
  while (!unread_.empty() &&
         (next_ == ready_.size() || !is_before(ready_[next_], unread_.back()))) {
    read_more(count_needed());
  }
  if (next_ == ready_.size()) return std::nullopt;
  return ready_[next_++].passage;
}

/// As many as may come before the last passage of a page.
std::size_t BlockPassages::count_needed() const {
  constexpr std::size_t usual_page = 12;  // with some that are copies
  std::size_t count = std::min(demand_.settings.read_at_once, unread_.size());
  if (ready_.size() - next_ < usual_page) return count;
  const Placed& last = ready_[next_ + usual_page - 1];
  while (count < unread_.size() && !is_before(last, unread_[unread_.size() - count - 1])) ++count;
  return count;
}

void BlockPassages::read_more(std::size_t count) {
  for (; count > 0; --count) {
    read(unread_.back());
    unread_.pop_back();
  }
  std::sort(ready_.begin() + static_cast<std::ptrdiff_t>(next_), ready_.end(),
            [&](const Placed& one, const Placed& other) { return is_before(one, other); });
}

void BlockPassages::read(const Candidate& candidate) {
  const RankedArticle& article = candidate.article;
  auto hits = find_hits(demand_.database, article.docid, candidate.forms, demand_.units);
  keep_bound_hits(hits, candidate.mentions, demand_.units);
  auto matches = with_mentions(
      score_passages(hits, candidate.lengths, average_length_, demand_.units, demand_.settings),
      candidate.mentions);
  found_ += matches.size();
  keep_best(matches, demand_.request.per_article);
  const bool typed = article.first_tier && are_as_typed(hits, demand_.units.size());
  for (std::size_t order = 0; order < matches.size(); ++order) {
    const Match& match = matches[order];
    const ScoreParts parts{match.scored.score, demand_.article_weight * article.score,
                           typed ? demand_.typed_worth : 0, candidate.recency};
    const double score = parts.recency * (parts.passage + parts.article + parts.as_typed);
    const RankedPassage passage{article.docid,      match.scored.passage, score, article.score,
                                article.first_tier, match.fulfilled,      parts};
    ready_.push_back({passage, candidate.place, order});
  }
}

}  // namespace clipfile
