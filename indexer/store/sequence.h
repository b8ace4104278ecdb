/// Numbers articles in the order in which they come into the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <xapian.h>

namespace clipfile {

/// The last number that was given; 0 where none was.
std::uint64_t last_sequence(const Xapian::Database& database);

/// As the value slots of articles hold numbers: the order of the values is that of the numbers.
std::string number_value(std::uint64_t number);

/// Gives the next one, in the transaction that is open.
std::string next_sequence(Xapian::WritableDatabase& database);

}  // namespace clipfile
