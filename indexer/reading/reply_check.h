/// Follows what a worker answers about one file, and believes none of it unseen.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>

#include "indexer/analyse/analysis_result.h"
#include "indexer/extract/extraction_limits.h"
#include "indexer/worker/worker_messages.h"

namespace clipfile {

/// What an answer about one file may come to.
struct ReplyLimits {
  std::uint64_t most_message_bytes = 0;
  std::uint64_t most_messages = 0;
  std::uint64_t most_bytes = 0;  ///< of all messages together
};

/// For a file of this size.
ReplyLimits limits_of_reply(const ExtractionLimits& limits, std::uint64_t file_bytes);

/// The answer is not one that a worker gives: what is wrong with it, "garbage".
struct ReplyFault {
  std::string reason;
};

/// Was handed over before, when the file was first read.
struct Repeated {};

/// A page begins whose text is recognised, which has a time of its own.
struct PageBegun {};

/// A part of the file begins, see ExtractionSink::begin_part.
struct PartBegun {
  std::uint64_t part = 0;
};

class ReplyCheck {
 public:
  ReplyCheck(std::string path, const ReplyLimits& limits)
      : path_(std::move(path)), limits_(limits) {}

  using Checked = std::variant<Repeated, PageBegun, PartBegun, AnalysedArticle, RejectedPart,
                               FileAnalysis, ReplyFault>;

  /// The next message. The stamp of a FileAnalysis is what the worker says.
  Checked take(WorkerMessage kind, std::string_view bytes);

  /// Another worker answers from the beginning; what was handed over counts.
  void begin_again();

  /// That were handed over, by whichever worker.
  std::uint64_t articles() const;

 private:
  Checked take_article(std::string_view bytes);
  Checked take_page(std::string_view bytes);
  Checked take_part(std::string_view bytes);
  Checked take_rejected(std::string_view bytes);
  Checked finish(std::string_view bytes);

  std::string path_;
  ReplyLimits limits_;
  std::uint64_t messages_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t articles_ = 0;
  std::uint64_t rejected_ = 0;
  std::uint64_t pages_ = 0;
  std::uint64_t part_ = 0;  ///< that began last
  FileAnalysis analysis_;
  std::unordered_set<std::string> keys_;     ///< of articles
  std::unordered_set<std::string> earlier_;  ///< the same, before it began again
  std::uint64_t rejected_earlier_ = 0;
};

}  // namespace clipfile
