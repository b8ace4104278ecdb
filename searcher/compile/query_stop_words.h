/// Decides which words of a query say too little to be required.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/query/tree.h"

namespace clipfile {

/// Function words of the language that most of the index is in, and of any language of which the
/// query has two or more. A word in capitals ("WHO", "IT") is none, unless the whole query is in
/// capitals.
class QueryStopWords {
 public:
  QueryStopWords(const query::Node& root, const Xapian::Database& database,
                 const std::vector<std::string>& languages);

  bool contains(std::string_view typed) const;

 private:
  std::vector<std::string> languages_;
  bool capitals_count_;
};

}  // namespace clipfile
