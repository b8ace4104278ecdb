// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/ordered_results.h"

#include <utility>

namespace clipfile {

void OrderedResults::article(std::size_t file, AnalysedArticle article) {
  const std::size_t bytes = article.document.size();
  if (file == head_) {
    hand_over(files_[file], std::move(article));
  } else {
    wait(file, std::move(article), bytes);
  }
}

void OrderedResults::rejected(std::size_t file, RejectedPart part) {
  const std::size_t bytes = part.part.size() + part.why.reason.size();
  if (file == head_) {
    hand_over(files_[file], std::move(part));
  } else {
    wait(file, std::move(part), bytes);
  }
}

void OrderedResults::finish(std::size_t file, End end) {
  if (file != head_) {
    waiting_[file].end = std::move(end);
    return;
  }
  hand_over_end(std::move(end));
  hand_over_waiting();
}

void OrderedResults::forget(std::size_t file) {
  const auto found = waiting_.find(file);
  if (found == waiting_.end()) return;
  waiting_bytes_ -= found->second.bytes;
  waiting_.erase(found);
}

void OrderedResults::wait(std::size_t file, Piece piece, std::size_t bytes) {
  bytes += sizeof piece;
  Waiting& waiting = waiting_[file];
  waiting.pieces.push_back(std::move(piece));
  waiting.bytes += bytes;
  waiting_bytes_ += bytes;
}

void OrderedResults::hand_over(const FoundFile& file, Piece piece) {
  if (auto* article = std::get_if<AnalysedArticle>(&piece)) {
    sink_.article(file, std::move(*article));
  } else {
    const auto& rejected = std::get<RejectedPart>(piece);
    sink_.rejected_part(file, rejected.part, rejected.why);
  }
}

void OrderedResults::hand_over_end(End end) {
  const FoundFile& file = files_[head_++];
  if (const auto* unopened = std::get_if<Rejection>(&end)) {
    sink_.unopened(file, *unopened);
  } else {
    sink_.finished(file, std::get<FileAnalysis>(std::move(end)));
  }
}

/// Of the head, and, where that has come to its end, of those behind it.
void OrderedResults::hand_over_waiting() {
  for (auto next = waiting_.begin(); next != waiting_.end() && next->first == head_;
       next = waiting_.begin()) {
    Waiting waiting = std::move(next->second);
    waiting_.erase(next);
    waiting_bytes_ -= waiting.bytes;
    for (Piece& piece : waiting.pieces) hand_over(files_[head_], std::move(piece));
    if (!waiting.end) return;
    hand_over_end(*std::move(waiting.end));
  }
}

}  // namespace clipfile
