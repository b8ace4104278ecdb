/// Names what ranking asks about articles that Xapian alone cannot answer for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// Where something stands that was looked for: positions of the index, both ends included.
struct FoundMention {
  Xapian::termpos first;
  Xapian::termpos last;
  std::size_t part;  ///< of the query, see CompiledQuery::parts

  auto operator<=>(const FoundMention&) const = default;
};

/// How strictly an article is looked at, as in ArticleQuery.
enum class Demand : std::uint8_t {
  all,   ///< everything that was asked for
  some,  ///< some of the plain words or operators beside each other may be lacking
};

/// Articles are given in ascending order, each once.
class ArticleCheck {
 public:
  virtual ~ArticleCheck() = default;

  /// Whether some of the articles that Xapian finds may not hold what was asked for.
  virtual bool narrows() const { return true; }

  /// For each of the articles, which match what Xapian was asked with that demand, whether it truly
  /// holds what was asked for. (Not a vector of bool, whose elements cannot be referred to.)
  virtual std::vector<char> holds(std::span<const Xapian::docid> articles, Demand demand) = 0;

  /// For each of the articles where the parts that it fulfils stand; sorted.
  virtual std::vector<std::vector<FoundMention>> find_mentions(
      std::span<const Xapian::docid> articles) = 0;
};

}  // namespace clipfile
