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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_message(bytes);
  clipfile::parse_last_run(bytes);
  clipfile::read_root(bytes);
  if (const auto file = clipfile::read_file_state(bytes)) {
    const auto once =
        clipfile::read_file_state(clipfile::write_file_state(file->path, file->state));
    if (!once || once->path != file->path) std::abort();
    if (clipfile::read_file_state(clipfile::write_file_state(once->path, once->state)) != once)
      std::abort();
  }
  return 0;
}
