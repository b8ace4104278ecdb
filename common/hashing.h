/// Hashes bytes for keys and for telling whether content has changed (XXH3; not against an
/// adversary).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile {

/// 32 lower-case hexadecimal digits.
std::string hash_128(std::string_view bytes);

/// The same hash as 16 bytes.
std::string hash_128_bytes(std::string_view bytes);

/// 16 lower-case hexadecimal digits.
std::string hash_64(std::string_view bytes);

/// The same hash as a number.
std::uint64_t hash_64_number(std::string_view bytes);

/// Without padding: letters, digits, "-" and "_"; four for each three bytes.
std::string to_base64url(std::string_view bytes);

/// Two lower-case digits for each byte.
std::string to_hexadecimal(std::string_view bytes);

}  // namespace clipfile
