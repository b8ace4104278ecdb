// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/analysis_result.h"

#include <cstddef>

namespace clipfile {
namespace {

constexpr std::size_t most_kept_rejections = 100;

}  // namespace

std::uint64_t text_bytes_of(const Article& article) {
  std::uint64_t bytes = article.citation.headline.size() + article.citation.deck.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

void add_rejected_part(FileAnalysis& analysis, const std::string& part,
                       const Rejection& rejection) {
  ++analysis.rejected_part_count;
  if (analysis.rejected_parts.size() < most_kept_rejections) {
    analysis.rejected_parts.push_back(part + ": " + rejection.reason);
  }
}

}  // namespace clipfile
