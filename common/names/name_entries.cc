// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_entries.h"

#include <charconv>

#include "common/schema.h"

namespace clipfile {

std::string name_entries(std::string_view key) {
  return std::string(schema::metadata::name).append(key).append(":");
}

std::string name_entry(std::string_view key, std::string_view spelling) {
  return name_entries(key).append(spelling);
}

std::uint64_t read_name_count(std::string_view value) {
  std::uint64_t number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

}  // namespace clipfile
