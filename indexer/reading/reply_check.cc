// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/reply_check.h"

#include <algorithm>
#include <utility>

#include "common/text/printable.h"
#include "indexer/extract/ocr/ocr_desk.h"
#include "indexer/reading/answered_article.h"

namespace clipfile {
namespace {

constexpr std::uint64_t megabyte = 1024 * 1024;

/// 128 bits of XXH3 as to_base64url writes them.
bool is_hash(std::string_view text) {
  constexpr std::size_t digits = 22;
  return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_';
         });
}

/// See indexer/extract/reader_version.h.
bool may_name_reader(std::string_view text) {
  constexpr std::size_t longest = 100;
  return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '-' ||
                  c == '_';
         });
}

bool makes_sense(const FileState& state) {
  const bool needs_reason = state.outcome != Outcome::indexed;
  if (needs_reason && state.reason.empty()) return false;
  if (!may_name_reader(state.reader)) return false;
  if (state.outcome == Outcome::unfinished) {
    return state.content_hash.empty() && state.stamp == FileStamp{};
  }
  return state.content_hash.empty() || is_hash(state.content_hash);
}

}  // namespace

ReplyLimits limits_of_reply(const ExtractionLimits& limits, std::uint64_t file_bytes) {
  // A text's document has its text, its words and their positions in it.
  return {.most_message_bytes = 8 * (limits.most_text_bytes + megabyte),
          .most_messages = 1'000'000 + file_bytes,
          .most_bytes = 4096 * megabyte + 32 * file_bytes};
}

ReplyCheck::Checked ReplyCheck::take(WorkerMessage kind, std::string_view bytes) {
  ++messages_;
  bytes_ += bytes.size();
  if (messages_ > limits_.most_messages || bytes_ > limits_.most_bytes) {
    return ReplyFault{"more than any file of this size holds"};
  }
  switch (kind) {
    case WorkerMessage::article:
      return take_article(bytes);
    case WorkerMessage::rejected:
      return take_rejected(bytes);
    case WorkerMessage::page:
      return take_page(bytes);
    case WorkerMessage::part:
      return take_part(bytes);
    case WorkerMessage::finished:
      return finish(bytes);
    default:
      return ReplyFault{"a message out of turn"};
  }
}

ReplyCheck::Checked ReplyCheck::take_article(std::string_view bytes) {
  auto article = read_article(bytes);
  if (!article) return ReplyFault{"garbage"};
  auto checked = check_answered_article(article->document, path_);
  if (auto* fault = std::get_if<std::string>(&checked)) return ReplyFault{std::move(*fault)};
  auto& found = std::get<CheckedArticle>(checked);
  ++articles_;
  article->text_bytes = found.text_bytes;
  const bool repeated = earlier_.contains(found.key);
  if (!keys_.insert(std::move(found.key)).second) return ReplyFault{"two articles in one place"};
  if (repeated) return Repeated{};
  return *std::move(article);
}

ReplyCheck::Checked ReplyCheck::take_rejected(std::string_view bytes) {
  auto rejected = read_rejected_part(bytes);
  if (!rejected) return ReplyFault{"garbage"};
  rejected->part = printable(rejected->part);
  rejected->why.reason = printable(rejected->why.reason);
  add_rejected_part(analysis_, rejected->part, rejected->why);
  if (++rejected_ <= rejected_earlier_) return Repeated{};
  return *std::move(rejected);
}

ReplyCheck::Checked ReplyCheck::take_page(std::string_view bytes) {
  if (!bytes.empty()) return ReplyFault{"garbage"};
  if (++pages_ > most_recognised_pages) return ReplyFault{"more pages than are recognised"};
  return PageBegun{};
}

/// Those that are passed over are not told of.
ReplyCheck::Checked ReplyCheck::take_part(std::string_view bytes) {
  const auto part = read_begun_part(bytes);
  if (!part || *part <= part_) return ReplyFault{"garbage"};
  part_ = *part;
  return PartBegun{part_};
}

ReplyCheck::Checked ReplyCheck::finish(std::string_view bytes) {
  auto file = read_finished(bytes);
  if (!file || !makes_sense(file->state)) return ReplyFault{"garbage"};
  if (file->state.articles != articles_ || file->rejected_parts != rejected_) {
    return ReplyFault{"another number of articles than came"};
  }
  analysis_.state = std::move(file->state);
  analysis_.state.articles = articles();
  analysis_.state.reason = printable(analysis_.state.reason);
  return std::move(analysis_);
}

std::uint64_t ReplyCheck::articles() const {
  const auto others = std::count_if(earlier_.begin(), earlier_.end(),
                                    [&](const std::string& key) { return !keys_.contains(key); });
  return keys_.size() + static_cast<std::uint64_t>(others);
}

void ReplyCheck::begin_again() {
  earlier_.merge(std::exchange(keys_, {}));
  rejected_earlier_ = std::max(rejected_earlier_, rejected_);
  messages_ = bytes_ = articles_ = rejected_ = pages_ = part_ = 0;
  analysis_ = {};
}

}  // namespace clipfile
