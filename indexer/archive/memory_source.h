/// Reads bytes that lie in memory as a file is read.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "indexer/archive/byte_source.h"

namespace clipfile {

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  bool is_seekable() const override { return true; }
  std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  std::variant<std::size_t, Rejection> read_at(std::uint64_t offset, char* to,
                                               std::size_t count) override;

 private:
  std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) override;

  std::string bytes_;
  std::size_t next_ = 0;
};

}  // namespace clipfile
