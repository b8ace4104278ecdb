/// Writes and reads the fields of messages between processes: numbers and texts, with their
/// lengths.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile {

/// Both ends are on one machine: numbers are 8 bytes as it has them.
class WireWriter {
 public:
  explicit WireWriter(std::string& bytes) : bytes_(bytes) {}

  void number(std::uint64_t value);
  void signed_number(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
  void text(std::string_view value);

 private:
  std::string& bytes_;
};

/// Reads what a WireWriter wrote, of bytes that nobody vouches for.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : left_(bytes) {}

  /// 0 and "" behind the end of the bytes.
  std::uint64_t number();
  std::int64_t signed_number() { return static_cast<std::int64_t>(number()); }
  std::string_view text();

  /// Whether nothing is left, or something was not there.
  bool has_ended() const { return !whole_ || left_.empty(); }

  /// Whether everything was there, and nothing is left.
  bool ends_well() const { return whole_ && left_.empty(); }

 private:
  std::string_view take(std::size_t bytes);

  std::string_view left_;
  bool whole_ = true;
};

}  // namespace clipfile
