// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/wire.h"

#include <cstring>

namespace clipfile {

void WireWriter::number(std::uint64_t value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  bytes_.append(bytes, sizeof bytes);
}

void WireWriter::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
}

std::string_view WireReader::take(std::size_t bytes) {
  whole_ = whole_ && bytes <= left_.size();
  if (!whole_) return {};
  const std::string_view taken = left_.substr(0, bytes);
  left_.remove_prefix(bytes);
  return taken;
}

std::uint64_t WireReader::number() {
  std::uint64_t value = 0;
  const std::string_view bytes = take(sizeof value);
  if (whole_) std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

std::string_view WireReader::text() { return take(number()); }

}  // namespace clipfile
