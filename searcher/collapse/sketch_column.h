/// Reads the sketches of all articles of an index, from the index or, for many queries, from
/// memory.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// Takes an article and its sketch, as write_sketch writes it.
using TakeSketch = std::function<void(Xapian::docid, std::string_view)>;

/// By docid.
void visit_sketches(const Xapian::Database& database, const TakeSketch& take);

/// Those of the articles, which are ascending.
void visit_sketches(const Xapian::Database& database, std::span<const Xapian::docid> articles,
                    const TakeSketch& take);

/// Some 260 bytes for each article.
class SketchColumn {
 public:
  explicit SketchColumn(const Xapian::Database& database);

  /// The articles that have one of the values in their sketch, and a few others; by docid.
  void visit_holders(std::span<const std::uint32_t> values, const TakeSketch& take) const;

 private:
  struct Entry {
    Xapian::docid docid;
    std::size_t end;  ///< of its sketch in bytes_
  };

  std::string_view sketch_of(std::size_t entry) const;
  std::size_t bucket_of(std::uint32_t value) const;
  void gather_holders();

  std::vector<Entry> entries_;
  std::string bytes_;  ///< the sketches one behind the other
  /// Places in entries_ of those that have a value of a bucket, bucket by bucket, and where each
  /// bucket begins.
  std::vector<std::uint32_t> holders_;
  std::vector<std::uint32_t> begins_;
};

}  // namespace clipfile
