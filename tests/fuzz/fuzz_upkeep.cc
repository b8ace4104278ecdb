// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

#include "indexer/store/file_state.h"
#include "indexer/store/index_state.h"
#include "indexer/upkeep/check_message.h"
#include "indexer/upkeep/last_run.h"

namespace {

/// What can be read is written, and read again, as the same.
void read_message(std::string_view bytes) {
  try {
    const auto message = clipfile::read_check_message(bytes);
    if (clipfile::read_check_message(clipfile::write_check_message(message)) != message) {
      std::abort();
    }
  } catch (const std::runtime_error&) {
    // refused
  }
}

std::optional<clipfile::KnownFile> read_again(const clipfile::KnownFile& file) {
  return clipfile::read_file_state(clipfile::file_state_key(file.path),
                                   clipfile::write_file_state(file.path, file.state));
}

/// Under the key of a short path, and under one that does not have the whole path.
void read_state(const std::string& bytes) {
  for (const std::size_t size : {std::size_t{2}, std::size_t{300}}) {
    const std::string key = clipfile::file_state_key('/' + std::string(size, 'x'));
    const auto file = clipfile::read_file_state(key, bytes);
    if (!file) continue;
    const auto once = read_again(*file);
    if (!once || once->path != file->path || read_again(*once) != once) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_message(bytes);
  clipfile::parse_last_run(bytes);
  clipfile::read_root(bytes);
  read_state(bytes);
  return 0;
}
