/// Takes the captures of a crawl and hands on those that are pages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "common/article.h"
#include "indexer/extract/reader.h"
#include "indexer/extract/web/web_record.h"

namespace clipfile {

class Captures {
 public:
  /// All must outlive this.
  Captures(const Clipping& clipping, PartSink& sink) : clipping_(clipping), sink_(sink) {}

  /// Whether a record of this kind can be a page, by what its header says.
  bool wants(const WebRecord& record);

  /// `block` of a record that is wanted. What holds no text is counted and passed over.
  void take(const std::string& part, const WebRecord& record, std::string_view block);

  /// Why the file as a whole gave nothing; nothing where it gave a page, or a reason for one.
  std::optional<Rejection> why_nothing(std::string_view format) const;

  void reject(const std::string& part, const Rejection& rejection);

 private:
  struct Payload {
    std::string bytes;
    MediaType media;
  };

  /// Nothing where the answer is no page; a rejection where it cannot be unpacked.
  std::variant<std::optional<Payload>, Rejection> unpack(const WebRecord& record,
                                                         std::string_view block);
  bool is_first(const WebRecord& record, std::string_view payload);
  void hand_on(const std::string& part, const WebRecord& record, Payload payload);
  void hand_on_page(const std::string& part, const WebRecord& record, const Payload& payload);

  const Clipping& clipping_;
  PartSink& sink_;
  std::unordered_set<std::uint64_t> seen_;
  std::uint64_t passed_over_ = 0;
  std::uint64_t handed_on_ = 0;
};

}  // namespace clipfile
