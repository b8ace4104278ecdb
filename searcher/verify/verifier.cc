// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/verifier.h"

#include <algorithm>

#include "searcher/verify/passage_units.h"

namespace clipfile {
namespace {

using Found = std::vector<Mentions>;  // for each candidate

Found find(const MentionTree& tree, Candidates& candidates);

Found find_any(const MentionTree& tree, Candidates& candidates) {
  Found found(candidates.articles().size());
  for (const MentionTree& child : tree.children) {
    const Found more = find(child, candidates);
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = unite(found[i], more[i]);
  }
  return found;
}

/// Of one candidate. Its text is read only where both may stand in one sentence or paragraph.
Mentions keep_near_in(const Mentions& left, const Mentions& right, const query::Near& near,
                      Candidates& candidates, std::size_t candidate) {
  query::Near wanted = near;
  wanted.negated = false;
  const PassageUnits rough(candidates.numbers(candidate), near.unit);
  const auto roughly = [&](WordNumber number) { return rough.unit_of(number); };
  if (keep_near(left, right, wanted, roughly).empty()) {
    return keep_near(left, right, near, roughly);
  }
  const TextUnits& units = candidates.units(candidate, near.unit);
  return keep_near(left, right, near, [&](WordNumber number) { return units.unit_of(number); });
}

Found find_near(const MentionTree& tree, Candidates& candidates) {
  Found left = find(tree.children[0], candidates);
  const Found right = find(tree.children[1], candidates);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].empty()) continue;
    if (right[i].empty() && !tree.near.negated) {
      left[i].clear();
      continue;
    }
    left[i] = tree.near.unit == query::Unit::words
                  ? keep_near(left[i], right[i], tree.near, {})
                  : keep_near_in(left[i], right[i], tree.near, candidates, i);
  }
  return left;
}

Found find_in_lead(const MentionTree& tree, Candidates& candidates) {
  Found found = find(tree.children[0], candidates);
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::erase_if(found[i], [&](const Mention& mention) {
      return !candidates.numbers(i).is_in_headline_or_lead(mention.first);
    });
  }
  return found;
}

Found find_said(const MentionTree& tree, Candidates& candidates) {
  Found found = find(tree.children[0], candidates);
  const Found speakers = find(tree.children[1], candidates);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool possible = !found[i].empty() && !speakers[i].empty();
    found[i] = possible ? candidates.spoken(i).keep_said(found[i], speakers[i]) : Mentions{};
  }
  return found;
}

Found find_spoken(const MentionTree& tree, Candidates& candidates) {
  Found found = find(tree.children[0], candidates);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i].empty()) found[i] = candidates.spoken(i).all_said(found[i]);
  }
  return found;
}

Found find(const MentionTree& tree, Candidates& candidates) {
  switch (tree.kind) {
    case MentionTree::Kind::any:
      return find_any(tree, candidates);
    case MentionTree::Kind::near:
      return find_near(tree, candidates);
    case MentionTree::Kind::said:
      return find_said(tree, candidates);
    case MentionTree::Kind::spoken:
      return find_spoken(tree, candidates);
    case MentionTree::Kind::headline_lead:
      return find_in_lead(tree, candidates);
    case MentionTree::Kind::words:
      break;
  }
  return candidates.find(tree.words, tree.in_story);
}

bool is_in_story(const MentionTree& tree) {
  if (tree.kind == MentionTree::Kind::spoken) return true;
  return tree.children.empty() ? tree.in_story : is_in_story(tree.children.front());
}

std::vector<char> check_mentioned(const Condition& condition, Candidates& candidates) {
  const Found found = find(condition.mentions, candidates);
  std::vector<char> holds(found.size());
  std::transform(found.begin(), found.end(), holds.begin(), [&](const Mentions& mentions) {
    return condition.least == 1 ? !mentions.empty() : count_separate(mentions) >= condition.least;
  });
  return holds;
}

}  // namespace

Verifier::Verifier(const Xapian::Database& database, const std::vector<std::string>& languages,
                   const Requirements& requirements)
    : database_(database), languages_(languages), requirements_(requirements) {}

std::vector<char> Verifier::holds(std::span<const Xapian::docid> articles, Demand demand) {
  const auto& condition = demand == Demand::all ? requirements_.all : requirements_.some;
  if (!condition) return std::vector<char>(articles.size(), 1);
  Candidates candidates(database_, languages_, articles);
  return check(*condition, candidates);
}

std::vector<std::vector<FoundMention>> Verifier::find_mentions(
    std::span<const Xapian::docid> articles) {
  std::vector<std::vector<FoundMention>> found(articles.size());
  Candidates candidates(database_, languages_, articles);
  for (std::size_t part = 0; part < requirements_.parts.size(); ++part) {
    const Condition& condition = requirements_.parts[part].condition;
    collect(condition, check(condition, candidates), candidates,
            [&](std::size_t article, const Mention& mention) {
              const WordNumbers& numbers = candidates.numbers(article);
              found[article].push_back(
                  {numbers.position_of(mention.first), numbers.position_of(mention.last), part});
            });
  }
  for (auto& of_article : found) std::sort(of_article.begin(), of_article.end());
  return found;
}

std::vector<char> Verifier::holds(const Condition& condition,
                                  std::span<const Xapian::docid> articles) {
  Candidates candidates(database_, languages_, articles);
  return check(condition, candidates);
}

std::vector<char> Verifier::find_speakers(const MentionTree& speakers, Xapian::docid article) {
  Candidates candidates(database_, languages_, {&article, 1});
  return candidates.spoken(0).find_speakers(find(speakers, candidates).front());
}

/// Found once and kept: a verifier may be asked often.
const std::vector<Xapian::docid>& Verifier::matches_of(const Condition& condition) {
  const auto known = matches_.find(&condition);
  if (known != matches_.end()) return known->second;
  Xapian::Enquire enquire(database_);
  enquire.set_query(condition.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
  std::vector<Xapian::docid> documents;
  for (auto match = matches.begin(); match != matches.end(); ++match) documents.push_back(*match);
  std::sort(documents.begin(), documents.end());
  return matches_.emplace(&condition, std::move(documents)).first->second;
}

std::vector<char> Verifier::check_matching(const Condition& condition,
                                           const Candidates& candidates) {
  const auto& documents = matches_of(condition);
  std::vector<char> holds;
  for (const Xapian::docid article : candidates.articles()) {
    holds.push_back(std::binary_search(documents.begin(), documents.end(), article));
  }
  return holds;
}

std::vector<char> Verifier::check(const Condition& condition, Candidates& candidates) {
  if (condition.kind == Condition::Kind::mentioned) return check_mentioned(condition, candidates);
  if (condition.kind == Condition::Kind::matching) return check_matching(condition, candidates);
  const bool all = condition.kind == Condition::Kind::all;
  std::vector<char> holds(candidates.articles().size(), all);
  for (const Condition& child : condition.children) {
    const std::vector<char> also = check(child, candidates);
    for (std::size_t i = 0; i < holds.size(); ++i) {
      holds[i] = all ? holds[i] && also[i] : holds[i] || also[i];
    }
  }
  if (condition.kind == Condition::Kind::none) {
    std::transform(holds.begin(), holds.end(), holds.begin(), [](char each) { return !each; });
  }
  return holds;
}

/// Adds what stands in headline or body and fulfils a condition that counts, in the articles of
/// `wanted`.
void Verifier::collect(const Condition& condition, const std::vector<char>& wanted,
                       Candidates& candidates, const AddMention& add) {
  if (condition.kind == Condition::Kind::none) return;
  for (const Condition& child : condition.children) collect(child, wanted, candidates, add);
  if (condition.kind != Condition::Kind::mentioned || !is_in_story(condition.mentions)) return;
  const std::vector<char> holds = check(condition, candidates);
  const Found mentions = find(condition.mentions, candidates);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!wanted[i] || !holds[i]) continue;
    for (const Mention& mention : mentions[i]) add(i, mention);
  }
}

}  // namespace clipfile
