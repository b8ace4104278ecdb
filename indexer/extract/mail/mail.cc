// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "indexer/extract/mail/mbox_splitter.h"
#include "indexer/extract/mail/message_reader.h"
#include "indexer/extract/mail/saved_page.h"

namespace clipfile {
namespace {

class Mailbox {
 public:
  Mailbox(const Clipping& clipping, PartSink& sink)
      : clipping_(clipping),
        sink_(sink),
        splitter_(static_cast<std::size_t>(clipping.limits.most_page_bytes),
                  [this](const MboxSplitter::Message& message) { take(message); }) {}

  std::optional<Rejection> read() {
    const auto longest = static_cast<std::size_t>(clipping_.limits.most_page_bytes);
    for (;;) {
      auto line = clipping_.bytes.read_line(longest);
      if (auto* rejection = std::get_if<Rejection>(&line)) return std::move(*rejection);
      const auto& read = std::get<std::optional<FileLine>>(line);
      if (!read) break;
      if (read->too_long) {
        splitter_.add_too_long_line();
      } else {
        splitter_.add_line(read->text);
      }
      if (const auto& exceeded = clipping_.budget.exceeded()) return exceeded;
    }
    splitter_.finish();
    return std::nullopt;
  }

 private:
  void take(const MboxSplitter::Message& message) {
    const std::string place = std::to_string(++number_);
    if (message.too_large) {
      const std::uint64_t megabytes = clipping_.limits.most_page_bytes / (1024 * 1024);
      sink_.rejected(place, {"mail: larger than " + std::to_string(megabytes) +
                                 " MB: allow more with --max-file-size",
                             RejectionCause::size});
      return;
    }
    auto rejection = sink_.begin_part();
    if (!rejection) rejection = read_message(message.text, place, clipping_.budget, sink_);
    if (rejection) sink_.rejected(place, *rejection);
  }

  const Clipping& clipping_;
  PartSink& sink_;
  MboxSplitter splitter_;
  std::uint64_t number_ = 0;
};

std::variant<std::string, Rejection> read_whole(const Clipping& clipping) {
  return clipping.bytes.read_all(static_cast<std::size_t>(clipping.limits.most_page_bytes));
}

}  // namespace

std::optional<Rejection> read_mail(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  return read_message(std::get<std::string>(bytes), "", clipping.budget, sink);
}

std::optional<Rejection> read_mbox(const Clipping& clipping, PartSink& sink) {
  return Mailbox(clipping, sink).read();
}

std::optional<Rejection> read_mhtml(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  auto page = read_saved_page(std::get<std::string>(bytes));
  if (auto* rejection = std::get_if<Rejection>(&page)) return std::move(*rejection);
  sink.article("", std::get<Article>(std::move(page)));
  return std::nullopt;
}

}  // namespace clipfile
