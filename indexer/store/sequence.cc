// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/sequence.h"

#include <charconv>

#include "common/schema.h"

namespace clipfile {

std::uint64_t last_sequence(const Xapian::Database& database) {
  const std::string last = database.get_metadata(std::string(schema::metadata::sequence));
  std::uint64_t number = 0;
  std::from_chars(last.data(), last.data() + last.size(), number);
  return number;
}

std::string number_value(std::uint64_t number) {
  return Xapian::sortable_serialise(static_cast<double>(number));
}

std::string next_sequence(Xapian::WritableDatabase& database) {
  const std::uint64_t next = last_sequence(database) + 1;
  database.set_metadata(std::string(schema::metadata::sequence), std::to_string(next));
  return number_value(next);
}

}  // namespace clipfile
