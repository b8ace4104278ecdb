/// Writes what saved searches report as an Atom feed (RFC 4287), and extends one that it wrote.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/alerts/look.h"

namespace clipfile {

struct FeedOptions {
  std::string index;          ///< its folder; the feed's id follows from it
  std::int64_t now = 0;       ///< seconds of Unix time
  std::size_t entries = 200;  ///< that are kept
};

/// An entry for each new passage, in front of those of `old` (empty: none), without repeating one.
/// Throws std::runtime_error, which names the fault alone, where `old` is not a feed as this
/// function writes it.
std::string write_feed(const News& news, std::string_view old, const FeedOptions& options);

}  // namespace clipfile
