// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/file_analysis.h"

#include <utility>

#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

constexpr std::size_t most_kept_rejections = 100;

Outcome outcome_of(const ExtractionResult& result) {
  switch (result.outcome) {
    case Extraction::read:
      return Outcome::indexed;
    case Extraction::skipped:
      return Outcome::skipped;
    case Extraction::rejected:
      break;
  }
  return result.cause == RejectionCause::temporary ? Outcome::unfinished : Outcome::failed;
}

}  // namespace

void add_rejected_part(FileAnalysis& analysis, const std::string& part,
                       const Rejection& rejection) {
  ++analysis.rejected_part_count;
  if (analysis.rejected_parts.size() < most_kept_rejections) {
    analysis.rejected_parts.push_back(part + ": " + rejection.reason);
  }
}

void leave_unfinished(FileState& state, const std::string& reason) {
  state.outcome = Outcome::unfinished;
  state.reason = reason;
  state.stamp = FileStamp{};
  state.content_hash.clear();
}

std::uint64_t text_bytes_of(const Article& article) {
  std::uint64_t bytes = article.citation.headline.size() + article.citation.deck.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

FileAnalysis FileAnalyser::analyse(FileReader& file, const std::string& path,
                                   const AnalysisSink& sink, std::string_view sidecar) {
  FileAnalysis analysis;
  bool too_large = false;
  const auto take_article = [&](const Article& article) {
    ++analysis.state.articles;
    sink.article({documents_.make(article).serialise(), text_bytes_of(article)});
  };
  const auto take_rejection = [&](const std::string& part, const Rejection& rejection) {
    too_large = too_large || rejection.cause == RejectionCause::size;
    add_rejected_part(analysis, part, rejection);
    sink.rejected_part(part, rejection);
  };
  const ExtractionResult result = extract_articles(
      file, path, limits_, {.article = take_article, .rejected_part = take_rejection}, sidecar);
  FileState& state = analysis.state;
  state.stamp = file.stamp();
  state.content_hash = file.hash();
  state.outcome = outcome_of(result);
  state.reason = result.reason;
  if (state.outcome == Outcome::indexed && analysis.rejected_part_count > 0) {
    state.reason = std::to_string(analysis.rejected_part_count) + " of its parts could not be read";
  }
  if (failed_to_read(state) && result.format) {
    too_large = too_large || result.cause == RejectionCause::size;
    state.reader =
        too_large ? describe_reader(*result.format, limits_) : describe_reader(*result.format);
  }
  if (state.outcome == Outcome::unfinished) leave_unfinished(state, result.reason);
  if (const auto changed = file.check_unchanged()) leave_unfinished(state, changed->reason);
  return analysis;
}

}  // namespace clipfile
