// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/merge.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <xapian.h>

#include "common/durable_file.h"

namespace clipfile {
namespace {

std::uint64_t number_in(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Xapian asks about keys that several databases have, in an order of its own.
class HighestNumber : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string&, std::size_t count,
                                         const std::string tags[]) override {
    std::size_t best = 0;
    for (std::size_t i = 1; i < count; ++i) {
      if (number_in(tags[i]) > number_in(tags[best])) best = i;
    }
    return tags[best];
  }
};

}  // namespace

void merge_databases(const std::vector<std::string>& from, const std::string& to) {
  Xapian::Database all;
  for (const std::string& path : from) all.add_database(Xapian::Database(path));
  constexpr unsigned as_usual = 0;
  constexpr int default_block_bytes = 0;
  HighestNumber highest;
  all.compact(to, as_usual, default_block_bytes, highest);
  sync_files_in(to);
}

}  // namespace clipfile
