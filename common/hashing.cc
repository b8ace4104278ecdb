// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hashing.h"

#include <array>
#include <cstdint>
#include <xxhash.h>

namespace clipfile {
namespace {

std::string to_hex(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; value >>= 4) text[i] = digits[value & 15];
  return text;
}

}  // namespace

std::string hash_128(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return to_hex(hash.high64) + to_hex(hash.low64);
}

std::string hash_64(std::string_view bytes) {
  return to_hex(XXH3_64bits(bytes.data(), bytes.size()));
}

}  // namespace clipfile
