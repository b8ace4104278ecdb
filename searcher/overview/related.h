/// Names the words that go with what was looked for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/overview/telling_words.h"

namespace clipfile {

struct RelatedWord {
  std::string word;            ///< as people write it
  std::uint64_t articles = 0;  ///< that match and have it, in any of its forms
  std::uint64_t indexed = 0;   ///< that have it at all

  bool operator==(const RelatedWord&) const = default;
};

/// Of the articles without those that tell the same as an earlier one: copies of one story would
/// have all its words related. In their order.
std::vector<Xapian::docid> without_copies(const Xapian::Database& database,
                                          std::span<const Xapian::docid> articles);

/// Words that tell the best articles from the archive, counted in all that match (ascending); only
/// those that stand there half as often again as elsewhere. Most telling first.
std::vector<RelatedWord> find_related(const Xapian::Database& database, Lexicon& lexicon,
                                      std::span<const Xapian::docid> best,
                                      std::span<const Xapian::docid> matching,
                                      const TellingWordsRequest& request);

}  // namespace clipfile
