/// Says what an article must mention, word by word, where Xapian cannot tell: a tree of values that
/// knows the index's terms.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/tree.h"

namespace clipfile {

/// The terms that one word of a query stands for. Words have the same stem in one language and not
/// in another, so they depend on the article's.
struct WordTerms {
  std::vector<std::string> elsewhere;  ///< in the languages that are not named below
  std::map<std::string, std::vector<std::string>, std::less<>> by_language;

  bool operator==(const WordTerms&) const = default;
};

/// A mention is a place where something stands: from its first word to its last.
struct MentionTree {
  enum class Kind : std::uint8_t {
    words,          ///< one word, or several one after the other
    any,            ///< mentions of any child
    near,           ///< of two children, those mentions that have one of the other near (see Near)
    said,           ///< of two children, mentions of the first that a speaker says whom the second,
                    ///< in the field said-by, mentions
    spoken,         ///< each stretch that a speaker says whom the one child mentions in that field
    headline_lead,  ///< mentions of the one child, in the headline, the deck or the first passage
  };
  Kind kind = Kind::words;
  std::vector<WordTerms> words;
  bool in_story = true;  ///< whether they are looked for in headline and body, not in a field
  query::Near near;
  std::vector<MentionTree> children;
};

/// What has to hold for an article.
struct Condition {
  enum class Kind : std::uint8_t {
    all,        ///< every child
    any,        ///< one child
    none,       ///< no child
    mentioned,  ///< so many mentions, none of which overlaps another
    matching,   ///< Xapian finds the article with this query
  };
  Kind kind = Kind::all;
  std::vector<Condition> children;
  MentionTree mentions;
  unsigned least = 1;
  Xapian::Query query;
};

/// An operator of the query that every wanted article fulfils, or would.
struct QueryPart {
  std::string typed;  ///< in canonical form
  Condition condition;
};

}  // namespace clipfile
