// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/sketch_column.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "common/copies/sketch.h"
#include "common/schema.h"

namespace clipfile {
namespace {

constexpr std::size_t number_bytes = 3;

/// How many buckets to put so many values into, by their lower bits: the upper ones are small in
/// most sketches. With one value each they take half as long again to fill, since so many do not
/// fit into the processor's cache.
std::size_t bucket_count(std::size_t values) {
  constexpr std::size_t usual_values = 2;
  constexpr std::size_t least = 1024;
  constexpr std::size_t most = std::size_t{1} << 20;
  return std::clamp(std::bit_ceil(values / usual_values), least, most);
}

/// From the bytes: a copy of each sketch would wait for what was written before it.
template <typename Take>
void visit_values(std::string_view sketch, const Take& take) {
  for (std::size_t place = 1; place < sketch.size() / number_bytes; ++place)
    take(sketch_number(sketch, place));
}

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

SketchColumn::SketchColumn(const Xapian::Database& database) {
  constexpr std::size_t usual_bytes = 3 * (most_sketch_values + 1);
  entries_.reserve(database.get_doccount());
  bytes_.reserve(database.get_doccount() * usual_bytes);
  visit_sketches(database, [&](Xapian::docid docid, std::string_view sketch) {
    bytes_ += sketch;
    entries_.push_back({docid, bytes_.size()});
  });
  begins_.resize(bucket_count(bytes_.size() / number_bytes) + 1);
  for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
    visit_values(sketch_of(entry), [&](std::uint32_t value) { ++begins_[bucket_of(value) + 1]; });
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  gather_holders();
}

std::size_t SketchColumn::bucket_of(std::uint32_t value) const {
  return value & (begins_.size() - 2);  // a power of two less one
}

std::string_view SketchColumn::sketch_of(std::size_t entry) const {
  const std::size_t begin = entry == 0 ? 0 : entries_[entry - 1].end;
  return std::string_view(bytes_).substr(begin, entries_[entry].end - begin);
}

void SketchColumn::gather_holders() {
  holders_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
    visit_values(sketch_of(entry), [&](std::uint32_t value) {
      holders_[next[bucket_of(value)]++] = static_cast<std::uint32_t>(entry);
    });
  }
}

void SketchColumn::visit_holders(std::span<const std::uint32_t> values,
                                 const TakeSketch& take) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t value : values) {
    const std::size_t bucket = bucket_of(value);
    const auto* first = holders_.data() + begins_[bucket];
    found.insert(found.end(), first, holders_.data() + begins_[bucket + 1]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const std::uint32_t entry : found) take(entries_[entry].docid, sketch_of(entry));
}

}  // namespace clipfile
