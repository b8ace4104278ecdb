/// Makes articles as an index writer hands them to those who build shards.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "indexer/analyse/document.h"
#include "indexer/store/bulk/shard.h"
#include "indexer/store/sequence.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {

inline NewArticle new_article(const std::string& path, std::uint64_t sequence,
                              const std::string& text = "Some text.") {
  return {path, DocumentMaker().make(make_article(path, "Headline", {text})).serialise(),
          text.size(), number_value(sequence)};
}

/// One that no index takes: Xapian's longest term has 245 bytes.
inline NewArticle impossible_article(const std::string& path) {
  Xapian::Document document = DocumentMaker().make(make_article(path, "Headline", {"Text."}));
  document.add_term(std::string(300, 'x'));
  return {path, document.serialise(), 100, number_value(1)};
}

}  // namespace clipfile
