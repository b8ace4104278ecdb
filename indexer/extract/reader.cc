// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/reader.h"

namespace clipfile {
namespace {

constexpr std::uint64_t megabyte = 1024 * 1024;

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes / megabyte); }

}  // namespace

Rejection too_large(std::uint64_t bytes, std::uint64_t most) {
  return {"too large: " + megabytes(bytes) + " MB, " + megabytes(most) +
              " are allowed: split it, or allow more with --max-file-size",
          RejectionCause::size};
}

std::variant<std::string, Rejection> read_whole(const Clipping& clipping, std::uint64_t most) {
  const auto size = clipping.bytes.size();
  if (size && *size > most) return too_large(*size, most);
  auto bytes = clipping.bytes.read_all(static_cast<std::size_t>(most));
  const auto* rejection = std::get_if<Rejection>(&bytes);
  if (rejection && rejection->cause == RejectionCause::size) {
    return Rejection{"too large: " + megabytes(most) +
                         " MB are allowed: split it, or allow more with --max-file-size",
                     RejectionCause::size};
  }
  return bytes;
}

}  // namespace clipfile
