// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/file_analysis.h"

#include <utility>

namespace clipfile {
namespace {

constexpr std::size_t most_kept_rejections = 100;

Outcome outcome_of(Extraction extraction) {
  switch (extraction) {
    case Extraction::read:
      return Outcome::indexed;
    case Extraction::skipped:
      return Outcome::skipped;
    case Extraction::rejected:
      break;
  }
  return Outcome::failed;
}

std::uint64_t text_bytes_of(const Article& article) {
  std::uint64_t bytes = article.citation.headline.size() + article.citation.deck.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

}  // namespace

FileAnalysis FileAnalyser::analyse(FileReader& file, const std::string& path,
                                   const std::function<void(AnalysedArticle)>& sink) {
  FileAnalysis analysis;
  const auto take_article = [&](const Article& article) {
    ++analysis.state.articles;
    sink({documents_.make(article).serialise(), text_bytes_of(article)});
  };
  const auto take_rejection = [&](const std::string& part, const Rejection& rejection) {
    ++analysis.rejected_part_count;
    if (analysis.rejected_parts.size() < most_kept_rejections) {
      analysis.rejected_parts.push_back(part + ": " + rejection.reason);
    }
  };
  const ExtractionResult result = extract_articles(
      file, path, limits_, {.article = take_article, .rejected_part = take_rejection});
  FileState& state = analysis.state;
  state.stamp = file.stamp();
  state.content_hash = file.hash();
  state.outcome = outcome_of(result.outcome);
  state.reason = result.reason;
  if (state.outcome == Outcome::indexed && analysis.rejected_part_count > 0) {
    state.reason = std::to_string(analysis.rejected_part_count) + " of its parts could not be read";
  }
  if (const auto changed = file.check_unchanged()) {
    state.outcome = Outcome::failed;
    state.reason = changed->reason;
    state.stamp = FileStamp{};  // differs from any file's, so that the next run looks again
  }
  return analysis;
}

}  // namespace clipfile
