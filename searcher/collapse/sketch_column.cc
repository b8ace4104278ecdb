// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/sketch_column.h"

#include <algorithm>
#include <numeric>

#include "common/copies/sketch.h"
#include "common/schema.h"

namespace clipfile {
namespace {

/// Of values, by their lower bits: the upper ones are small in most sketches.
constexpr std::uint32_t buckets = std::uint32_t{1} << 20;

Sketch sketch_from(std::string_view bytes) { return read_sketch(bytes).value_or(Sketch()); }

}  // namespace

void visit_sketches(const Xapian::Database& database, const TakeSketch& take) {
  const auto end = database.valuestream_end(schema::slot::sketch);
  for (auto value = database.valuestream_begin(schema::slot::sketch); value != end; ++value) {
    take(value.get_docid(), *value);
  }
}

void visit_sketches(const Xapian::Database& database, std::span<const Xapian::docid> articles,
                    const TakeSketch& take) {
  auto value = database.valuestream_begin(schema::slot::sketch);
  const auto end = database.valuestream_end(schema::slot::sketch);
  for (const Xapian::docid article : articles) {
    if (value == end) return;
    value.skip_to(article);
    if (value != end && value.get_docid() == article) take(article, *value);
  }
}

SketchColumn::SketchColumn(const Xapian::Database& database) : begins_(buckets + 1) {
  constexpr std::size_t usual_bytes = 3 * (most_sketch_values + 1);
  entries_.reserve(database.get_doccount());
  bytes_.reserve(database.get_doccount() * usual_bytes);
  visit_sketches(database, [&](Xapian::docid docid, std::string_view sketch) {
    bytes_ += sketch;
    entries_.push_back({docid, bytes_.size()});
    for (const std::uint32_t value : sketch_from(sketch).values) ++begins_[value % buckets + 1];
  });
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  gather_holders();
}

std::string_view SketchColumn::sketch_of(std::size_t entry) const {
  const std::size_t begin = entry == 0 ? 0 : entries_[entry - 1].end;
  return std::string_view(bytes_).substr(begin, entries_[entry].end - begin);
}

void SketchColumn::gather_holders() {
  holders_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
    for (const std::uint32_t value : sketch_from(sketch_of(entry)).values) {
      holders_[next[value % buckets]++] = static_cast<std::uint32_t>(entry);
    }
  }
}

void SketchColumn::visit_holders(std::span<const std::uint32_t> values,
                                 const TakeSketch& take) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t value : values) {
    const auto* first = holders_.data() + begins_[value % buckets];
    found.insert(found.end(), first, holders_.data() + begins_[value % buckets + 1]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const std::uint32_t entry : found) take(entries_[entry].docid, sketch_of(entry));
}

}  // namespace clipfile
