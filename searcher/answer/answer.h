/// Holds the answer to a query as values that a renderer can print: passages, citations,
/// highlights, counts.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/text/byte_range.h"
#include "searcher/ranking/arrivals.h"
#include "searcher/ranking/name_spellings.h"
#include "searcher/ranking/rank.h"
#include "searcher/suggest/advice.h"

namespace clipfile {

struct Result {
  std::size_t rank;  ///< from 1
  double score;
  Article article;                             ///< without body, and asides but its OCR mark
  std::size_t passage;                         ///< from 1
  std::size_t passages;                        ///< how many the article has
  ByteRange range;                             ///< of the passage in the article's text
  std::string text;                            ///< of the passage
  std::vector<ByteRange> highlights;           ///< in `text`; in order, none overlapping
  std::vector<ByteRange> headline_highlights;  ///< in the headline
  bool holds_all;                              ///< whether the article holds all words of the query
  std::vector<std::string> lacks;              ///< the words that it lacks, as typed
  std::vector<Article> similar;   ///< copies of the article that are not shown; without body
  std::vector<Article> reprints;  ///< other articles that have the passage word for word and would
                                  ///< come later; without body
  std::string before;             ///< paragraphs before the passage, where they were asked for
  std::string behind;             ///< and those behind it
  unsigned page = 0;              ///< on which the passage begins; 0: not known
  ScoreParts score_parts = {};
};

/// How one word or phrase of the query was understood.
struct UnderstoodUnit {
  std::string typed;
  std::vector<std::pair<std::string, std::uint64_t>> forms;  ///< with the articles that have each
};

/// What `~word` was taken for.
struct UnderstoodSynonyms {
  std::string typed;
  std::vector<std::string> members;  ///< the word itself is none
};

struct Answer {
  std::string query_id;  ///< of a batch; empty otherwise
  std::string query;     ///< as typed
  std::vector<Result> results;
  std::size_t handed_out = 0;  ///< results that were taken one by one, and are not kept
  std::size_t offset = 0;      ///< better ones that were passed over
  std::uint64_t articles = 0;  ///< that hold all words
  bool articles_exact = true;  ///< otherwise there are at least so many
  bool has_operators = false;  ///< such as w/n, atleastN() and hlead()
  bool several_words = false;  ///< whether an article may lack some
  std::uint64_t passages = 0;  ///< found in the articles looked at
  bool passages_exact = true;  ///< whether all those articles were looked at
  std::uint64_t similar = 0;   ///< articles that stand below one of the results as its copies
  bool similar_exact = true;   ///< otherwise there are at least so many
  std::uint64_t indexed = 0;   ///< articles in the index
  double seconds = 0;
  std::string understood;                    ///< the query in canonical form
  std::string understood_tree;               ///< the same for people, on as many lines as it needs
  std::vector<UnderstoodUnit> units;         ///< for the words that were looked for
  std::vector<UnderstoodSynonyms> synonyms;  ///< for each ~word
  std::vector<NameExpansion> names;          ///< other spellings that were looked for, or offered
  std::vector<std::string> passed_over;      ///< function words that were left out
  std::vector<std::string> unknown;          ///< words that no article has
  Advice advice;                             ///< what was meant, where the request asks for it
  std::vector<std::string> feedback;         ///< stems that were added to rank better
  IndexPosition position;                    ///< of the index, where the request asks what came in

  std::size_t shown() const { return results.size() + handed_out; }
};

}  // namespace clipfile
