/// Refuses runs that would take an accident for a wish: an archive that is missing, empty, or much
/// smaller than before.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/archive/walk.h"
#include "indexer/store/index_state.h"

namespace clipfile {

/// The run refused to change anything, for safety; what() says why and what to do.
class RunRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What a run would take away.
struct Loss {
  std::vector<std::string> gone;         ///< files that would be removed
  std::vector<std::string> empty_roots;  ///< without a file, though the index knows some
  std::vector<WalkFault> faults;         ///< of the walk
  std::uint64_t known = 0;               ///< files that the index knows below the roots
};

/// Throws RunRefused where a root cannot be read or is empty, or lies on another file system than
/// before and files are gone from it, or more than `most_percent` of the known files are gone, and
/// more than 50.
void require_safety(const Loss& loss, const std::vector<std::string>& roots,
                    const std::vector<KnownRoot>& known_roots, double most_percent);

}  // namespace clipfile
