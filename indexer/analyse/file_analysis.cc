// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/file_analysis.h"

#include <utility>

#include "indexer/extract/ocr/ocr_module.h"
#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

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

OcrPart part_of(const OcrDesk& ocr) {
  if (ocr.was_missed()) return OcrPart::missed;
  return ocr.was_used() ? OcrPart::used : OcrPart::none;
}

/// Who could not read it, or not all of it, so that it is tried again when somebody may.
std::string reader_of(const FileState& state, Format format, const ExtractionLimits& limits,
                      OcrPart ocr, bool too_large) {
  const bool skipped_picture = state.outcome == Outcome::skipped && ocr != OcrPart::none;
  if (!failed_to_read(state) && !skipped_picture && ocr != OcrPart::missed) return "";
  return (too_large ? describe_reader(format, limits) : describe_reader(format)) +
         describe_ocr(ocr, limits);
}

}  // namespace

FileAnalyser::FileAnalyser(ExtractionLimits limits) : limits_(std::move(limits)) {
  if (!limits_.ocr_languages.empty()) ocr_ = require_ocr_engine(limits_.ocr_languages);
}

FileAnalysis FileAnalyser::analyse(FileReader& file, const std::string& path,
                                   const AnalysisSink& sink, std::string_view sidecar) {
  FileAnalysis analysis;
  bool too_large = false;
  const auto take_article = [&](const Article& article) {
    ++analysis.state.articles;
    sink.article({documents_.write(article), text_bytes_of(article)});
  };
  const auto take_rejection = [&](const std::string& part, const Rejection& rejection) {
    too_large = too_large || rejection.cause == RejectionCause::size;
    add_rejected_part(analysis, part, rejection);
    sink.rejected_part(part, rejection);
  };
  OcrDesk ocr(ocr_.get(), sink.page_begins);
  const ExtractionResult result = extract_articles(
      file, path, limits_,
      {.article = take_article, .rejected_part = take_rejection, .begin_part = sink.begin_part},
      sidecar, ocr);
  FileState& state = analysis.state;
  state.stamp = file.stamp();
  state.content_hash = file.hash();
  state.outcome = outcome_of(result);
  state.reason = result.reason;
  if (state.outcome == Outcome::indexed && analysis.rejected_part_count > 0) {
    state.reason = std::to_string(analysis.rejected_part_count) + " of its parts could not be read";
  }
  too_large = too_large || result.cause == RejectionCause::size;
  if (result.format) {
    state.reader = reader_of(state, *result.format, limits_, part_of(ocr), too_large);
  }
  if (state.outcome == Outcome::unfinished) leave_unfinished(state, result.reason);
  if (const auto changed = file.check_unchanged()) leave_unfinished(state, changed->reason);
  return analysis;
}

}  // namespace clipfile
