/// Knows the form in which the index files a name's spelling under a key.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile {

/// The key of metadata: "name:RBKV:ryabkov".
std::string name_entry(std::string_view key, std::string_view spelling);

/// What the entries of one key begin with: "name:RBKV:".
std::string name_entries(std::string_view key);

/// The articles in which the word stood as a name; 0 for what is no number.
std::uint64_t read_name_count(std::string_view value);

}  // namespace clipfile
