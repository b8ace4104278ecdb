// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hashing.h"

#include <cstdint>
#include <xxhash.h>

namespace clipfile {
namespace {

/// Most significant byte first.
void append_bytes(std::string& bytes, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(value >> shift)));
  }
}

}  // namespace

std::string hash_128_bytes(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string value;
  append_bytes(value, hash.high64);
  append_bytes(value, hash.low64);
  return value;
}

std::string hash_128(std::string_view bytes) { return to_hexadecimal(hash_128_bytes(bytes)); }

std::uint64_t hash_64_number(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash_64(std::string_view bytes) {
  std::string value;
  append_bytes(value, hash_64_number(bytes));
  return to_hexadecimal(value);
}

std::string to_base64url(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  std::uint32_t bits = 0;
  int held = 0;  // of the bits, how many are still to be written
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (held += 8; held >= 6; held -= 6) text.push_back(digits[bits >> (held - 6) & 63]);
  }
  if (held > 0) text.push_back(digits[bits << (6 - held) & 63]);
  return text;
}

std::string to_hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text.push_back(digits[value >> 4]);
    text.push_back(digits[value & 15]);
  }
  return text;
}

}  // namespace clipfile
