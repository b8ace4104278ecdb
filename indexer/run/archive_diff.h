/// Compares the archive with what the index knows of it, before anything is changed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/archive/walk.h"
#include "indexer/extract/extraction_limits.h"
#include "indexer/store/file_state.h"
#include "indexer/store/index_state.h"

namespace clipfile {

struct ArchiveDiff {
  std::vector<FoundFile> changed;       ///< new, with another stamp than the index has, or to be
                                        ///< tried again
  std::vector<std::string> vanished;    ///< known, and surely no longer there
  std::vector<KnownFile> still_failed;  ///< failed earlier, at least in part, and not changed since
  std::vector<WalkFault> faults;
  std::vector<std::string> empty_roots;  ///< roots without a file, of which the index knows files
  std::uint64_t unchanged = 0;
  std::uint64_t found = 0;          ///< files in the archive
  std::vector<std::string> hidden;  ///< known files of which the walk could not see what became
  std::uint64_t known = 0;          ///< files that the index knows below the roots
};

/// What a comparison needs beside the roots.
struct Comparing {
  WalkRules rules = {};
  ExtractionLimits limits = {};
  bool reads_everything = false;             ///< every file counts as changed
  std::function<void()> on_the_way = [] {};  ///< called for each file; may throw to end it
};

/// `roots` are absolute paths. Reads no file. Each file counts once, also where roots overlap.
ArchiveDiff compare_archive(const std::vector<std::string>& roots, const Comparing& comparing,
                            const KnownFiles& known);

/// Whether `path` is `folder` or lies below it.
bool lies_below(std::string_view path, std::string_view folder);

}  // namespace clipfile
