/// Brings what is found in files, in whatever order they are read, into the order in which they
/// were named.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "indexer/reading/file_reading.h"
#include "indexer/worker/worker_messages.h"

namespace clipfile {

/// Files go by their places in the list, from 0. What the first unfinished one holds goes to the
/// sink at once, what the others hold waits.
class OrderedResults {
 public:
  /// Both must outlive this.
  OrderedResults(std::span<const FoundFile> files, ReadingSink& sink)
      : files_(files), sink_(sink) {}

  /// The first file that is not finished; the number of files when all are.
  std::size_t head() const { return head_; }

  /// Of what waits.
  std::size_t waiting_bytes() const { return waiting_bytes_; }

  void article(std::size_t file, AnalysedArticle article);
  void rejected(std::size_t file, RejectedPart part);

  using End = std::variant<FileAnalysis, Rejection>;
  /// A Rejection says that it could not be opened.
  void finish(std::size_t file, End end);

  /// What waits of the file is forgotten, as it is read again.
  void forget(std::size_t file);

 private:
  using Piece = std::variant<AnalysedArticle, RejectedPart>;
  struct Waiting {
    std::vector<Piece> pieces = {};
    std::size_t bytes = 0;
    std::optional<End> end = std::nullopt;
  };

  void wait(std::size_t file, Piece piece, std::size_t bytes);
  void hand_over(const FoundFile& file, Piece piece);
  void hand_over_end(End end);
  void hand_over_waiting();

  std::span<const FoundFile> files_;
  ReadingSink& sink_;
  std::size_t head_ = 0;
  std::size_t waiting_bytes_ = 0;
  std::map<std::size_t, Waiting> waiting_;
};

}  // namespace clipfile
