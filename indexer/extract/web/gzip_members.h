/// Unpacks the members of a gzip file, past those that are damaged.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <zlib.h>

#include "indexer/archive/byte_source.h"
#include "indexer/extract/extraction_budget.h"

namespace clipfile {

/// Members are read as one text, as long as they are whole; it ends before the first that is
/// damaged. Behind that one move_on() begins another text, so that a crawl goes on.
class GzipMembers {
 public:
  /// Both must outlive this.
  GzipMembers(ByteSource& packed, ExtractionBudget& budget);
  ~GzipMembers();
  GzipMembers(const GzipMembers&) = delete;
  GzipMembers& operator=(const GzipMembers&) = delete;

  /// Up to `count` bytes, none at the end of the text.
  std::variant<std::size_t, Rejection> read(char* to, std::size_t count);

  /// Whether the text has ended at a damaged member rather than at the end of the file.
  bool is_damaged() const { return damaged_; }

  /// Looks for the next member; false where there is none.
  std::variant<bool, Rejection> move_on();

 private:
  std::string_view unread() const { return std::string_view(input_).substr(position_); }
  std::optional<Rejection> fill();
  std::size_t inflate_some(char* to, std::size_t count);
  std::variant<bool, Rejection> begin_member();

  ByteSource& packed_;
  ExtractionBudget& budget_;
  std::string input_;
  std::size_t position_ = 0;  ///< of the first byte in it that was not unpacked
  z_stream stream_{};
  bool at_end_ = false;  ///< of the file
  bool in_member_ = false;
  bool damaged_ = false;
};

/// One of these texts as a source.
class GzipText : public ByteSource {
 public:
  explicit GzipText(GzipMembers& members) : members_(members) {}

 private:
  std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) override {
    return members_.read(to, count);
  }

  GzipMembers& members_;
};

}  // namespace clipfile
