/// Reads a document as a worker sent it, piece by piece, and believes nothing of it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace clipfile {

struct ReadTerm {
  std::string_view name;
  std::uint64_t frequency = 0;
  std::uint64_t last_position = 0;  ///< 0 where it has none
};

/// Knows the order in which Xapian::Document::serialise() writes a document, values, terms, data,
/// each of them once and sorted, and takes no other; so Xapian reads no other document in these
/// bytes. In place of a tree it makes views of the bytes, which must outlive it.
class DocumentReader {
 public:
  /// Reads the values.
  explicit DocumentReader(std::string_view bytes);

  /// Slots and what they hold.
  const std::vector<std::pair<std::uint64_t, std::string_view>>& values() const { return values_; }

  /// Nothing behind the last one, and where the bytes are no document.
  std::optional<ReadTerm> next_term();

  /// What is left behind the terms.
  std::string_view data() const { return left_; }

  /// Whether what was read so far is the beginning of a document.
  bool is_sound() const { return sound_; }

 private:
  std::uint64_t take_number(std::uint64_t most);
  std::string_view take_text();
  void take_value();
  /// The last of so many ascending positions.
  std::uint64_t take_positions(std::uint64_t count);
  void refuse();

  std::string_view left_;
  bool sound_ = true;
  std::vector<std::pair<std::uint64_t, std::string_view>> values_;
  std::uint64_t terms_left_ = 0;
  std::string_view last_name_;
};

}  // namespace clipfile
